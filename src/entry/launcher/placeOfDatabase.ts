import { cp, mkdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'

import type { Binaries } from '../../platform/postgres/binaries.ts'
import type { ServerAccount } from '../../platform/postgres/serverAccount.ts'

/** Where root puts a database that the server's account could not reach. */
const ELSEWHERE = '/var/lib/lineup'

export interface Place {
  binaries: Binaries
  /** Data folder of the server. */
  dataDir: string
  logFile: string
  /** Set when it is not under our own data folder: to be told. */
  movedBecause?: string
}

/**
 * The server's files lie under our data folder. When root works in a folder that nobody else may enter (`/root/…`), the account
 * `postgres` gets neither there nor to the programs in node_modules: then both go to /var/lib/lineup, under the id of this folder.
 */
export async function placeOfDatabase(ourDataDir: string, id: string, binaries: Binaries, account: ServerAccount): Promise<Place> {
  const home = path.resolve(ourDataDir)
  const closed = 'uid' in account ? await firstClosed(home) ?? await firstClosed(binaries.root) : undefined
  if (closed === undefined) return { binaries, dataDir: path.join(home, 'postgres'), logFile: path.join(home, 'logs', 'postgres.log') }
  const elsewhere = path.join(ELSEWHERE, id)
  await mkdir(elsewhere, { recursive: true, mode: 0o755 })
  const copied = await copyPrograms(binaries, elsewhere)
  return { binaries: copied, dataDir: path.join(elsewhere, 'postgres'), logFile: path.join(home, 'logs', 'postgres.log'), movedBecause: `The database lies in ${elsewhere}: its account may not enter ${closed}.` }
}

/** The uppermost folder on the way that is closed to others. */
async function firstClosed(target: string): Promise<string | undefined> {
  const parts = target.split(path.sep)
  for (let count = 2; count <= parts.length; count += 1) {
    const folder = parts.slice(0, count).join(path.sep)
    const found = await stat(folder).catch(() => undefined)
    if (found?.isDirectory() === true && (found.mode & 0o001) === 0) return folder
  }
  return undefined
}

async function copyPrograms(binaries: Binaries, elsewhere: string): Promise<Binaries> {
  const root = path.join(elsewhere, 'programs')
  const { mtimeMs } = await stat(binaries.postgres)
  const copy = path.join(root, path.relative(binaries.root, binaries.postgres))
  if ((await stat(copy).catch(() => undefined))?.mtimeMs !== mtimeMs) {
    const half = `${root}.new`
    for (const old of [half, root]) await rm(old, { recursive: true, force: true })
    await cp(binaries.root, half, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true })
    await rename(half, root)
  }
  return { root, postgres: copy, initdb: path.join(root, path.relative(binaries.root, binaries.initdb)) }
}
