import { userInfo } from 'node:os'
import { createInterface } from 'node:readline/promises'
import { runImport } from '../intake/command/runImport.ts'
import { readEnv } from '../platform/env.ts'

/** `npm run import`: brings a programme in from a file. Results go to standard output, all else to standard error. */
const { stdin, stdout, stderr } = process
const stop = new AbortController()
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => { stop.abort(new Error(`stopped by ${name}`)) })

let shown = 0
process.exitCode = await runImport(process.argv.slice(2), {
  print: (text) => void stdout.write(text),
  tell: (text) => void stderr.write(text),
  showProgress: (done, total) => {
    const percent = Math.floor((done / total) * 100)
    // A log gets a line for every tenth of the work; a terminal sees one line change.
    const step = stderr.isTTY ? percent : Math.floor(percent / 10)
    if (step === shown) return
    shown = step
    stderr.write(`${stderr.isTTY ? '\r' : ''}Importing: ${done} of ${total} documents (${percent} %)${stderr.isTTY && done < total ? '' : '\n'}`)
  },
  confirm: stdin.isTTY && stderr.isTTY ? confirm : null,
  openPayload: async () => {
    const [{ getPayload }, { default: config }] = await Promise.all([import('payload'), import('../../payload.config.ts')])
    // Standard output is for the report alone; Payload writes its log there unless told otherwise.
    const logger = { options: { name: 'payload', level: 'error' }, destination: stderr }
    return await getPayload({ config: Object.assign(await config, { logger }), disableOnInit: true })
  },
  allowLocal: readEnv().LINEUP_ALLOW_LOCAL_TARGETS === 'on',
  madeBy: userInfo().username,
  signal: stop.signal,
})
// Payload's pool keeps a client for good; what was printed must be out before.
await Promise.all([stdout, stderr].map((stream) => new Promise<void>((resolve) => void stream.write('', () => { resolve() }))))
process.exit()

async function confirm(question: string): Promise<boolean> {
  const line = createInterface({ input: stdin, output: stderr })
  try {
    return /^y(es)?$/i.test((await line.question(`${question} [y/N] `, { signal: stop.signal })).trim())
  } finally {
    line.close()
  }
}
