import { mkdir } from 'node:fs/promises'
import path from 'node:path'

import pg from 'pg'

import { errorCode } from '../../platform/errorCode.ts'
import { freePort } from '../../platform/freePort.ts'
import { findBinaries } from '../../platform/postgres/binaries.ts'
import { initCluster, startCluster } from '../../platform/postgres/cluster.ts'
import { readPostmaster } from '../../platform/postgres/postmaster.ts'
import { findServerAccount } from '../../platform/postgres/serverAccount.ts'

import { placeOfDatabase } from './placeOfDatabase.ts'
import { Refusal } from './Refusal.ts'

import type { Secrets } from './secrets.ts'

const DATABASE = 'lineup'
const OWNER = 'lineup'
const READER = 'lineup_reader'

/** A database as the processes see it. */
export interface Database {
  /** For the CMS and the worker. */
  url: string
  /** For delivery; undefined: it uses `url` and takes the reading role by itself. */
  deliveryUrl?: string
  stop: () => Promise<void>
}

/** Starts the PostgreSQL of the data folder, made on the first run. @param say tells what takes time. */
export async function startEmbeddedDatabase(ourDataDir: string, secrets: Secrets, say: (line: string) => void): Promise<Database> {
  await mkdir(path.join(ourDataDir, 'logs'), { recursive: true })
  const [binaries, account, port] = await Promise.all([findBinaries(), findServerAccount(), freePort()])
  const { movedBecause, ...place } = await placeOfDatabase(ourDataDir, secrets.id, binaries, account)
  if (movedBecause !== undefined) say(movedBecause)
  const options = { ...place, account, port, password: secrets.superuserPassword }
  if (await initCluster(options) === 'made') say('Made a PostgreSQL database.')
  const cluster = await startCluster(options)
  try {
    await prepare(cluster.urlOf('postgres'), secrets)
  } catch (error) {
    await cluster.stop()
    if (errorCode(error) !== '28P01') throw error
    throw new Refusal(`The password in ${ourDataDir}/secrets.json is not the one of the database beside it: put the right file back, or remove ${ourDataDir} to begin anew (its content is lost).`, { cause: error })
  }
  return { ...addresses(port, secrets), stop: cluster.stop }
}

/** The database of a launcher that runs now. @returns undefined where none runs. */
export async function findRunningDatabase(ourDataDir: string, secrets: Secrets): Promise<Pick<Database, 'url' | 'deliveryUrl'> | undefined> {
  const [binaries, account] = await Promise.all([findBinaries(), findServerAccount()])
  const { dataDir } = await placeOfDatabase(ourDataDir, secrets.id, binaries, account)
  const postmaster = await readPostmaster(dataDir)
  return postmaster?.isReady === true ? addresses(postmaster.port, secrets) : undefined
}

function addresses(port: number, secrets: Secrets): { url: string, deliveryUrl: string } {
  const as = (role: string, password: string): string => `postgresql://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${DATABASE}`
  return { url: as(OWNER, secrets.ownerPassword), deliveryUrl: as(READER, secrets.readerPassword) }
}

/** The owner of the content is no superuser; the reader has nothing of its own but what `lineup_delivery` may. */
async function prepare(superuserUrl: string, secrets: Secrets): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    const roles = await client.query<{ rolname: string }>('select rolname from pg_roles where rolname = any($1)', [[OWNER, READER, 'lineup_delivery']])
    const known = new Set(roles.rows.map((row) => row.rolname))
    const secret = (password: string): string => client.escapeLiteral(password)
    if (!known.has('lineup_delivery')) await client.query('create role lineup_delivery nologin')
    await client.query(`${known.has(OWNER) ? 'alter' : 'create'} role ${OWNER} login createrole password ${secret(secrets.ownerPassword)}`)
    await client.query(`${known.has(READER) ? 'alter' : 'create'} role ${READER} login password ${secret(secrets.readerPassword)}`)
    await client.query(`grant lineup_delivery to ${READER}`)
    await client.query(`grant lineup_delivery to ${OWNER} with admin option`)
    const databases = await client.query('select 1 from pg_database where datname = $1', [DATABASE])
    if (databases.rowCount === 0) await client.query(`create database ${DATABASE} owner ${OWNER}`)
  } finally {
    await client.end()
  }
}
