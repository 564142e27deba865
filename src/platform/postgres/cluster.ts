import { execFile, spawn } from 'node:child_process'
import { chown, mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'

import { isAlive, readPostmaster, stopPostmaster } from './postmaster.ts'

import type { Binaries } from './binaries.ts'
import type { ServerAccount } from './serverAccount.ts'

const run = promisify(execFile)
/** Recovery after a crash of a small database takes seconds; a minute means that something is wrong. */
const START_TIMEOUT_MS = 60_000

export interface ClusterOptions {
  binaries: Binaries
  account: ServerAccount
  /** Data folder; its parents must be open to the account. */
  dataDir: string
  /** Password of the superuser `postgres`; takes effect when the folder is made. */
  password: string
  port: number
  logFile: string
  /** Settings over the server's defaults. */
  settings?: Readonly<Record<string, string>>
}

export interface Cluster {
  pid: number
  port: number
  /** Address of one of its databases, as its superuser. */
  urlOf: (database: string) => string
  stop: () => Promise<void>
}

/** Makes the data folder unless a whole one is there. A half-made one never bears the final name. */
export async function initCluster({ binaries, account, dataDir, password }: ClusterOptions): Promise<'made' | 'found'> {
  if (await exists(path.join(dataDir, 'PG_VERSION'))) return 'found'
  const half = `${dataDir}.new`
  const passwordFile = `${dataDir}.password`
  await rm(half, { recursive: true, force: true })
  await rm(dataDir, { recursive: true, force: true })
  await mkdir(half, { recursive: true, mode: 0o700 })
  await rm(passwordFile, { force: true })
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
  if ('uid' in account) for (const place of [half, passwordFile]) await chown(place, account.uid, account.gid)
  try {
    await run(binaries.initdb, [
      `--pgdata=${half}`, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8', '--no-sync',
      // Sorting that no upgrade of a library can change: an index made today stays right.
      '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--lc-messages=C',
    ], { ...account, cwd: '/', env: serverEnv() })
  } finally {
    await rm(passwordFile, { force: true })
  }
  await rename(half, dataDir)
  return 'made'
}

/**
 * Starts the server, in a process group of its own: a signal meant for us does not reach it before we are done with it.
 * A server left over by a run that was killed is stopped first.
 * @throws Error with the last lines of its log when it does not start.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const { binaries, account, dataDir, port, logFile, password } = options
  await stopPostmaster(dataDir)
  const log = await open(logFile, 'a', 0o600)
  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', timezone: 'UTC', log_timezone: 'UTC', ...options.settings }
  const child = spawn(binaries.postgres, ['-D', dataDir, '-p', String(port), ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...account, cwd: '/', detached: true, stdio: ['ignore', log.fd, log.fd], env: serverEnv() })
  await log.close()
  const ended = new AbortController()
  child.once('exit', () => { ended.abort() })
  child.once('error', () => { ended.abort() })
  child.unref()
  const deadline = Date.now() + START_TIMEOUT_MS
  for (;;) {
    const postmaster = await readPostmaster(dataDir)
    if (postmaster?.isReady === true && postmaster.pid === child.pid) break
    if (ended.signal.aborted || Date.now() > deadline) {
      child.kill('SIGQUIT')
      throw new Error(`PostgreSQL did not start (port ${port}); its log is ${logFile}.`)
    }
    await wait(15)
  }
  const pid = child.pid ?? 0
  return {
    pid,
    port,
    urlOf: (database) => `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`,
    stop: async () => {
      if (!ended.signal.aborted && isAlive(pid)) await stopPostmaster(dataDir)
    },
  }
}

/** The server gets no secret of ours, and speaks English whatever the account's language. */
function serverEnv(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], TZ: 'UTC', LANG: 'C', LC_ALL: 'C', NODE_ENV: process.env.NODE_ENV }
}

async function exists(place: string): Promise<boolean> {
  return stat(place).then(() => true, () => false)
}
