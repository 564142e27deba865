import path from 'node:path'
import { runExport } from '../intake/export/runExport.ts'
import { readEnv } from '../platform/env.ts'

/** `npm run export`: writes an event with its media to a file. What happens goes to standard error. */
const { stdout, stderr } = process
const stop = new AbortController()
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => { stop.abort(new Error(`stopped by ${name}`)) })

process.exitCode = await runExport(process.argv.slice(2), {
  print: (text) => void stdout.write(text),
  tell: (text) => void stderr.write(text),
  openPayload: async () => {
    const [{ getPayload }, { default: config }] = await Promise.all([import('payload'), import('../../payload.config.ts')])
    const logger = { options: { name: 'payload', level: 'error' }, destination: stderr }
    return await getPayload({ config: Object.assign(await config, { logger }), disableOnInit: true })
  },
  mediaFolder: path.resolve(readEnv().LINEUP_MEDIA_DIR),
  now: () => new Date(),
  signal: stop.signal,
})
// Payload's pool keeps a client for good; what was printed must be out before.
await Promise.all([stdout, stderr].map((stream) => new Promise<void>((resolve) => void stream.write('', () => { resolve() }))))
process.exit()
