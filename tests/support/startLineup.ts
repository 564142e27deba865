import { spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { freePort } from '../../src/platform/freePort.ts'

/** A whole Lineup, as `npm start` runs it. */
export interface RunningLineup {
  /** Public address without a trailing slash. */
  address: string
  /** The first admin; undefined when the database had one. */
  admin: { email: string, password: string } | undefined
  dataDir: string
  pid: number
  /** Milliseconds from the start to its greeting. */
  startedInMs: number
  /** All it printed so far. */
  output: () => string
  /** Sends SIGTERM; resolves with the exit code. */
  stop: () => Promise<number>
  /** Stops it, and removes its folder. */
  remove: () => Promise<void>
}

const START_TIMEOUT_MS = 600_000

/**
 * Starts the launcher with a data folder of its own and waits for its greeting. What is not built is built first.
 * @param settings environment over the usual one, DATABASE_URL for instance; without it, it brings its own PostgreSQL.
 */
export async function startLineup(settings: Readonly<Record<string, string>> = {}, dataDir?: string): Promise<RunningLineup> {
  const folder = dataDir ?? await mkdtemp(path.join(tmpdir(), 'lineup-run-'))
  await chmod(folder, 0o711) // the account of the database must get through
  const port = settings['PORT'] ?? String(await freePort())
  const { NODE_ENV: _ours, DATABASE_URL: _database, ...env } = process.env
  const startedAt = performance.now()
  const child = spawn(process.execPath, ['src/entry/start.ts'], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...env, NODE_ENV: 'production', PORT: port, HOST: '127.0.0.1', LINEUP_DATA_DIR: folder, LINEUP_MEDIA_DIR: path.join(folder, 'media'), ...settings },
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (chunk: string) => { text += chunk })
  const ended = new Promise<number>((resolve) => child.once('exit', (code) => { resolve(code ?? 1) }))
  const isUp = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => { reject(new Error(`Lineup did not come up:\n${text}`)) }, START_TIMEOUT_MS)
    const look = (): void => {
      if (!text.includes('Lineup is up')) return
      clearTimeout(timer)
      resolve()
    }
    child.stdout?.on('data', look)
    void ended.then(() => {
      clearTimeout(timer)
      reject(new Error(`Lineup ended before it was up:\n${text}`))
    })
  })
  const stop = async (): Promise<number> => {
    child.kill('SIGTERM')
    return ended
  }
  const remove = async (): Promise<void> => {
    await stop()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await isUp
  } catch (error) {
    await stop()
    throw error
  }
  const signIn = /sign in as (\S+) with the password (\S+)/.exec(text)
  const [, email, password] = signIn ?? []
  return {
    address: `http://localhost:${port}`,
    admin: email === undefined || password === undefined ? undefined : { email, password },
    dataDir: folder, pid: child.pid ?? 0, startedInMs: performance.now() - startedAt, output: () => text, stop, remove,
  }
}
