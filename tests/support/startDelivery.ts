import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { waitUntil } from './waitUntil.ts'

export type DeliveryProcess = AsyncDisposable & {
  /** Where it listens. */
  url: string
  child: ChildProcess
  /** From the start of the process to the first ready answer, in ms. */
  readyMs: number
  snapshotDir: string
  /** Its log so far. */
  log: () => string
  /** Asks for an address; redirects are not followed. */
  get: (path: string, headers?: Record<string, string>, method?: string) => Promise<Response>
  /** Stops it, and keeps its snapshot. */
  stop: (signal?: NodeJS.Signals) => Promise<void>
}

export type DeliveryProcessOptions = {
  databaseUrl?: string
  snapshotDir?: string
  env?: Record<string, string>
  /** Does not wait for /readyz. */
  isUnready?: boolean
  /** The program: from its source, or from a bundle. */
  file?: string
}

/** Starts the real process on a free port. */
export async function startDelivery({ databaseUrl, snapshotDir, env = {}, isUnready = false, file = 'src/entry/delivery.ts' }: DeliveryProcessOptions = {}): Promise<DeliveryProcess> {
  const folder = snapshotDir ?? await mkdtemp(path.join(tmpdir(), 'lineup-snapshot-'))
  const started = performance.now()
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file], {
    env: {
      PATH: process.env['PATH'] ?? '', TZ: 'UTC', NODE_ENV: 'production', LOG_LEVEL: 'info', HOST: '127.0.0.1', PORT: '0', PUBLIC_URL: 'http://lineup.example',
      LINEUP_SNAPSHOT_DIR: folder, LINEUP_CMS_URL: 'http://127.0.0.1:9', LINEUP_LOCALES: 'en,de',
      // All tests come from one address, and test machines are late with everything. Tests of the limits say otherwise.
      LINEUP_LIMITS: 'off', LINEUP_SHED_DELAY_MS: '60000', ...(databaseUrl === undefined ? {} : { DELIVERY_DATABASE_URL: databaseUrl }), ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  child.stdout.on('data', (chunk: Buffer) => { log += chunk.toString() })
  child.stderr.on('data', (chunk: Buffer) => { log += chunk.toString() })
  const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const exited = once(child, 'exit')
    child.kill(signal)
    await exited
  }
  try {
    const url = await waitUntil(() => {
      if (child.exitCode !== null) throw new Error(`delivery ended: ${log}`)
      return /"url":"([^"]+)"/.exec(log)?.[1]
    }, 15_000, 2)
    if (!isUnready) await waitUntil(async () => (await fetch(`${url}/readyz`)).ok, 15_000, 5)
    return {
      url, child, readyMs: performance.now() - started, snapshotDir: folder, log: () => log, stop,
      get: (address, headers = {}, method = 'GET') => fetch(url + address, { method, headers, redirect: 'manual' }),
      [Symbol.asyncDispose]: async () => {
        await stop()
        if (snapshotDir === undefined) await rm(folder, { recursive: true, force: true })
      },
    }
  } catch (error) {
    await stop('SIGKILL')
    throw error
  }
}
