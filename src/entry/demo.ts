import { getPayload } from 'payload'
import config from '../../payload.config.ts'
import { DemoRefused, loadDemo } from '../demo/load/loadDemo.ts'
import { publisherOf } from '../demo/load/publisher.ts'

/** `npm run demo`: loads the demo, once for a database. A worker should run beside it, which builds the editions. */
const startedAt = performance.now()
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const seconds = (): string => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`
try {
  const payload = await getPayload({ config, disableOnInit: true })
  const report = (line: string): void => say(`${seconds().padStart(7)}  ${line}`)
  const outcome = await loadDemo(payload, { publisher: publisherOf(payload, { patienceMs: 30_000 }), report })
  if (outcome.kind === 'present') say('The demo was loaded into this database before: nothing was changed.')
  if (outcome.kind === 'loaded') say(`Loaded in ${seconds()}: ${Object.entries(outcome.counts).map(([noun, count]) => `${count} ${noun}`).join(', ')}.`)
  if (outcome.kind === 'resumed' && outcome.isComplete) say('An earlier load had been cut off: the rest is done.')
  if (outcome.kind !== 'present' && !outcome.isComplete) {
    say('All of it is published, but no worker has built the editions yet. Run this command again beside a worker: one session still has to move, one programme to be released.')
  }
  process.exit(0) // Payload's pool keeps a client for good
} catch (error) {
  process.stderr.write(`${error instanceof DemoRefused ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exit(1)
}
