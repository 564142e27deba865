import { setTimeout as delay } from 'node:timers/promises'
import { Client } from 'pg'
import type { Log } from '../../platform/log.ts'

/** The migration that this program needs to have run: the last one of src/migrations. */
export const lastMigration = '20261128_235000_standing_imports'

export type WaitOptions = { databaseUrl: string; log: Log; everyMs?: number; signal?: AbortSignal }

/**
 * Waits until somebody has migrated the database (and it answers), for as long as that takes.
 * @throws AbortError when the signal aborts.
 */
export async function waitForSchema({ databaseUrl, log, everyMs = 500, signal }: WaitOptions): Promise<void> {
  let told: string | null = null
  for (;;) {
    signal?.throwIfAborted()
    const reason = await missing(databaseUrl)
    if (reason === null) return
    if (reason !== told) log.info({ reason }, 'waiting for the database')
    told = reason
    await delay(everyMs, undefined, { signal })
  }
}

/** What is missing; `null`: nothing. */
async function missing(databaseUrl: string): Promise<string | null> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 3_000, query_timeout: 3_000 })
  client.on('error', () => undefined) // told by the query that fails
  try {
    await client.connect()
    const tables = await client.query<{ found: boolean }>(
      `select to_regclass('public.payload_migrations') is not null and to_regclass('graphile_worker._private_jobs') is not null as found`)
    if (tables.rows[0]?.found !== true) return 'it is not migrated yet'
    const { rowCount } = await client.query('select 1 from public.payload_migrations where name = $1', [lastMigration])
    return rowCount === 0 ? `it lacks the migration ${lastMigration}` : null
  } catch (error) {
    if (error instanceof AggregateError && error.errors[0] instanceof Error) return error.errors[0].message
    return error instanceof Error ? error.message : String(error)
  } finally {
    await client.end().catch(() => undefined) // a connection that was never made, or is broken
  }
}
