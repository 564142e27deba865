import { drizzle } from 'drizzle-orm/node-postgres'
import { runOnce } from 'graphile-worker'
import pg from 'pg'
import { pino } from 'pino'
import type { Payload } from 'payload'
import { manifestSchema } from '../../src/program/edition.ts'
import type { Edition, Manifest } from '../../src/program/edition.ts'
import { entitySchemas } from '../../src/program/entities.ts'
import { joinEdition } from '../../src/program/joinEdition.ts'
import { intakeTasks } from '../../src/intake/jobs/tasks.ts'
import { tasksOf } from '../../src/publication/jobs/tasks.ts'
import { createRichTextCache } from '../../src/publication/richText/renderRichText.ts'
import { jobLogger } from '../../src/publication/worker/jobLogger.ts'
import { createTestDatabase } from '../support/createTestDatabase.ts'
import type { TestDatabase } from '../support/createTestDatabase.ts'
import { startPayload } from '../support/startPayload.ts'
import { waitUntil } from '../support/waitUntil.ts'
import { makersIn } from './contentFixtures.ts'

/** A Payload with a database of its own, and no worker: jobs run when the test says so. */
export async function startPublication() {
  const database = await createTestDatabase()
  const { payload, close } = await startPayload(database.url)
  const pool = new pg.Pool({ connectionString: database.url, max: 4 })
  const ignore = (): void => undefined
  pool.on('error', ignore)
  pool.on('connect', (client) => client.on('error', ignore))
  const log = pino({ level: 'silent' })
  const taskList = { ...tasksOf({ db: drizzle(pool), payload: () => Promise.resolve(payload), render: createRichTextCache(), log }), ...intakeTasks({ payload: () => Promise.resolve(payload), log, allowLocal: true }) }
  return {
    url: database.url,
    payload,
    query: database.query,
    make: makersIn(payload),
    /** Does every job that is due. */
    work: async () => {
      await runOnce({ pgPool: pool, taskList, noHandleSignals: true, logger: jobLogger(log) })
      // It does not wait until the end of its last job is written down: until then the job, and its queue, are taken.
      await waitUntil(async () => (await database.query('select 1 from graphile_worker._private_jobs where locked_at is not null')).length === 0)
    },
    jobs: () => jobsIn(database),
    manifestOf: (scope: string) => manifestOf(database, scope),
    editionOf: (scope: string) => editionOf(database, scope),
    [Symbol.asyncDispose]: async () => {
      await pool.end()
      await close()
      await database.drop()
    },
  }
}
export type Publication = Awaited<ReturnType<typeof startPublication>>

export type JobRow = { task: string; key: string; queue: string; due: boolean }

async function jobsIn({ query }: TestDatabase): Promise<JobRow[]> {
  return query<JobRow>(`select task_identifier as task, key, queue_name as queue, run_at <= now() as due from graphile_worker.jobs order by key`)
}

/** The manifest that is live; `null` if none is, or the event was taken off. */
export async function manifestOf({ query }: Pick<TestDatabase, 'query'>, scope: string): Promise<Manifest | null> {
  const [row] = await query<{ manifest: unknown }>(
    'select manifest from delivery.live join delivery.editions using (scope, number) where scope = $1 and not gone', [scope])
  return row === undefined ? null : manifestSchema.parse(row.manifest)
}

/** The edition that the public sees; fails if there is none. */
export async function editionOf(database: Pick<TestDatabase, 'query'>, scope: string): Promise<Edition> {
  const manifest = await manifestOf(database, scope)
  if (manifest === null) throw new Error('No edition is live.')
  const rows = await database.query<{ hash: string; body: string }>('select hash, body from delivery.entities where hash = any($1)', [manifest.entries.map(({ hash }) => hash)])
  const bodies = new Map(rows.map(({ hash, body }) => [hash, body]))
  return joinEdition(manifest, (hash, kind) => entitySchemas[kind].parse(JSON.parse(bodies.get(hash) ?? 'null')))
}

/** Makes the documents in a transaction, then ends it as told. */
export async function inTransaction(payload: Payload, end: 'commit' | 'rollback', work: (transactionID: string | number) => Promise<unknown>): Promise<void> {
  const transactionID = await payload.db.beginTransaction()
  if (transactionID === null) throw new Error('no transaction')
  await work(transactionID)
  await (end === 'commit' ? payload.db.commitTransaction(transactionID) : payload.db.rollbackTransaction(transactionID))
}
