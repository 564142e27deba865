import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'

const script = (lines: number): string => `
  import { createLog, createPatientLog } from ${JSON.stringify(new URL('log.ts', import.meta.url).href)}
  process.stdin.once('data', () => {
    const [log, patient] = [createLog('a', 'info'), createPatientLog('b', 'info')]
    for (let n = 0; n < ${lines}; n++) {
      patient.log.info({ n }, 'of many')
      log.info({ n }, 'at once')
    }
    patient.close()
    log.info('the last')
    process.exit(0)
  })`

function start(lines: number) {
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', script(lines)], { stdio: ['pipe', 'pipe', 'inherit'], timeout: 10_000, killSignal: 'SIGKILL' })
}

it('writes all lines before the process ends', async () => {
  const child = start(200)
  child.stdin.write('go')
  const written = await text(child.stdout)
  const messages = written.trim().split('\n').map((line) => (JSON.parse(line) as { msg: string }).msg)
  expect([messages.length, messages.filter((msg) => msg === 'of many').length, messages.at(-1)]).toEqual([401, 200, 'the last'])
})

it.each([1, 200])('ends though nobody reads it any more, with %i lines to write', async (lines) => {
  const child = start(lines)
  child.stdout.destroy()
  child.stdin.write('go')
  expect(await once(child, 'exit')).toEqual([0, null])
}, 20_000)
