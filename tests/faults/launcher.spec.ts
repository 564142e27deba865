import { mkdtemp, readdir, readFile, readlink, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { freePort } from '../../src/platform/freePort.ts'
import { startLineup } from '../support/startLineup.ts'
import { waitUntil } from '../support/waitUntil.ts'

import type { RunningLineup } from '../support/startLineup.ts'

let dataDir = ''
let settings: Record<string, string> = {}
const running: RunningLineup[] = []

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'lineup-launch-'))
  settings = { LINEUP_DEMO: 'off', PORT: String(await freePort()) }
})
afterAll(async () => {
  for (const lineup of running) await lineup.stop()
  await rm(dataDir, { recursive: true, force: true })
})

async function start(): Promise<RunningLineup> {
  const lineup = await startLineup(settings, dataDir)
  running.push(lineup)
  return lineup
}

/** Processes that have to do with this run: its data folder in their command or environment. */
async function processes(): Promise<string[]> {
  const found: string[] = []
  for (const pid of await readdir('/proc')) {
    if (!/^\d+$/.test(pid) || Number(pid) === process.pid) continue
    const [command, environment, program] = await Promise.all([
      readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''),
      readFile(`/proc/${pid}/environ`, 'utf8').catch(() => ''),
      readlink(`/proc/${pid}/exe`).catch(() => ''),
    ])
    if (program !== '' && `${command}\0${environment}`.includes(dataDir)) found.push(`${pid} ${command.replaceAll('\0', ' ')}`)
  }
  return found
}

test('a first start makes an admin; a stop leaves no process; the next start has what the first had', async () => {
  const first = await start()
  expect((await fetch(`${first.address}/readyz`)).status).toBe(200)
  expect((await processes()).join('\n')).toMatch(/delivery[^]*next|next[^]*delivery/)
  const signIn = async (password: string): Promise<number> => (await fetch(`${first.address}/cms/api/users/login`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email: first.admin?.email, password }),
  })).status
  expect(await signIn(first.admin?.password ?? '')).toBe(200)
  expect(await first.stop()).toBe(0)
  expect(await processes()).toEqual([])

  const second = await start()
  expect(second.admin).toBeUndefined()
  expect(await signIn(first.admin?.password ?? '')).toBe(200)
})

test('a second start of the same folder is refused in one line, and the first goes on', async () => {
  await expect(startLineup({ ...settings, PORT: String(await freePort()) }, dataDir)).rejects.toThrow(/Lineup runs here already \(.+, process \d+\)\. Stop it first/)
  expect((await fetch(`${running.at(-1)?.address ?? ''}/healthz`)).status).toBe(200)
})

test('when the launcher is killed its processes end, and the next start recovers', async () => {
  process.kill(running.at(-1)?.pid ?? 0, 'SIGKILL')
  await waitUntil(async () => {
    const left = (await processes()).filter((line) => !/^\d+ (?:\/.*\/)?postgres/.test(line))
    if (left.length > 0) throw new Error(`still there: ${left.join('; ')}`)
    return true
  }, 20_000)
  const third = await start()
  expect(third.output()).toContain('The run before was killed; cleaned up after it.')
  expect(await third.stop()).toBe(0)
  expect(await processes()).toEqual([])
})

test('a taken port is told in one line with a way out', async () => {
  const { createServer } = await import('node:http')
  const other = createServer().listen(Number(settings['PORT']), '127.0.0.1')
  try {
    await expect(startLineup(settings, dataDir)).rejects.toThrow(/Port \d+ is taken by another program\. Stop that, or choose another port: PORT=\d+ npm start/)
  } finally {
    other.close()
  }
  expect(await processes()).toEqual([])
})
