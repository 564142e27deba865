import { sql } from 'drizzle-orm'
import type { Scope } from '../../program/edition.ts'
import type { Database } from '../database.ts'

/** Tells every delivery process, when the transaction ends. Ids only: PostgreSQL refuses payloads of 8,000 bytes. */
export async function announceEdition(db: Database, scope: Scope, number: number): Promise<void> {
  await db.execute(sql`select pg_notify('edition', ${`${scope} ${number}`})`)
}
