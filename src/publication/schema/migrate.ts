import { Client, Pool } from 'pg'
import type { Payload } from 'payload'
import { runMigrations } from 'graphile-worker'
import type { Log } from '../../platform/log.ts'
import { grantDelivery } from './grantDelivery.ts'
import { MigrationFault } from './migrationFault.ts'
import { runPayloadMigrations } from './runPayloadMigrations.ts'
import type { PayloadMigration } from './runPayloadMigrations.ts'
import { verifySchema } from './verifySchema.ts'

/** Any number will do, as long as nobody else locks it: "lineup" in ASCII. */
const advisoryLock = 0x6c696e657570

export type MigrateOptions = {
  databaseUrl: string
  /** Where delivery reads with a role of its own; its user is granted what it needs. */
  deliveryUrl: string | undefined
  migrations: readonly PayloadMigration[]
  /** Starts a Payload on the same database; called once the lock is held. */
  startPayload: () => Promise<Payload>
  log: Log
}

/**
 * Brings the database to the schema of this program: Payload's tables, publication, delivery, the job queue, grants. One
 * process at a time; others wait their turn and find nothing to do.
 * @throws MigrationFault that says in one line what is wrong.
 */
export async function migrate({ databaseUrl, deliveryUrl, migrations, startPayload, log }: MigrateOptions): Promise<void> {
  const lock = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000, application_name: 'lineup-migrate' })
  // A lost connection fails the next query; without a listener it would end the process before that is told.
  lock.on('error', (error) => log.debug({ err: error }, 'the connection that holds the lock was lost'))
  try {
    await lock.connect()
  } catch (error) {
    throw new MigrationFault(`The database does not answer: ${messageOf(error)}. Is DATABASE_URL right?`)
  }
  try {
    await lock.query('select pg_advisory_lock($1)', [advisoryLock])
    const done = await runPayloadMigrations(await startPayload(), migrations)
    await migrateJobQueue(databaseUrl)
    await grantDelivery(lock, deliveryUrl)
    await verifySchema(lock, migrations.map(({ name }) => name), deliveryUrl)
    log.info({ migrations: done }, done.length === 0 ? 'the database was up to date' : 'the database is migrated')
  } finally {
    // Ending the session gives the lock back.
    await lock.end()
  }
}

async function migrateJobQueue(databaseUrl: string): Promise<void> {
  const pgPool = new Pool({ connectionString: databaseUrl, max: 1, application_name: 'lineup-migrate' })
  const ignore = (): void => undefined // errors of idle connections: the next query tells
  pgPool.on('error', ignore)
  pgPool.on('connect', (client) => client.on('error', ignore))
  try {
    await runMigrations({ pgPool })
  } finally {
    await pgPool.end()
  }
}

function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors[0] instanceof Error) return error.errors[0].message
  return error instanceof Error ? error.message : String(error)
}
