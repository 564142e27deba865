import { createLocalReq } from 'payload'
import type { Payload } from 'payload'
import type { MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { databaseOf } from '../database.ts'
import { transactionOf } from '../../content/transaction.ts'
import { MigrationFault } from './migrationFault.ts'

export type PayloadMigration = { name: string; up: (args: MigrateUpArgs) => Promise<void> }

const applied = z.array(z.object({ name: z.string(), batch: z.coerce.number() }))

/**
 * Runs the migrations that have not run, each in a transaction. Payload's own runner ends the process when one fails, and
 * asks questions on a terminal.
 * @returns the names of those it ran. @throws MigrationFault
 */
export async function runPayloadMigrations(payload: Payload, migrations: readonly PayloadMigration[]): Promise<string[]> {
  const db = databaseOf(payload)
  const { rows: [table] } = await db.execute(sql`select to_regclass('public.payload_migrations') is not null as found`)
  const known = table?.found === true ? applied.parse((await db.execute(sql`select name, batch from public.payload_migrations`)).rows) : []
  if (known.some(({ batch }) => batch === -1)) {
    throw new MigrationFault('The database was made by a development push, not by migrations: use an empty one.')
  }
  const batch = Math.max(0, ...known.map((migration) => migration.batch)) + 1
  const todo = migrations.filter(({ name }) => !known.some((migration) => migration.name === name))
  for (const migration of todo) await runOne(payload, migration, batch)
  return todo.map(({ name }) => name)
}

async function runOne(payload: Payload, { name, up }: PayloadMigration, batch: number): Promise<void> {
  const req = await createLocalReq({}, payload)
  const transactionID = await payload.db.beginTransaction()
  if (transactionID === null) throw new MigrationFault('The database gives no transaction.')
  req.transactionID = transactionID
  try {
    await up({ db: await transactionOf(req), payload, req })
    // The bookkeeping of Payload: nobody's data, no access to ask for.
    await payload.create({ collection: 'payload-migrations', data: { name, batch }, req, overrideAccess: true })
    await payload.db.commitTransaction(transactionID)
  } catch (error) {
    await payload.db.rollbackTransaction(transactionID)
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    throw new MigrationFault(`Migration ${name} failed and was taken back: ${cause instanceof Error ? cause.message : String(cause)}.`, { cause: error })
  }
}
