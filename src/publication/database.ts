import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { SQL } from 'drizzle-orm'
import type { Payload } from 'payload'
import type { z } from 'zod'
import { rowsOf } from '../content/rowsOf.ts'
import type { Database } from '../content/rowsOf.ts'

export { rowsOf }
export type { Database }

/** Payload's database outside of any transaction. */
export function databaseOf(payload: Payload): NodePgDatabase {
  // Payload types `drizzle` for all its databases; this one is PostgreSQL over node-postgres.
  return payload.db.drizzle as unknown as NodePgDatabase
}

/** The first row of a query, parsed; `null` if there is none. */
export async function rowOf<T>(db: Database, schema: z.ZodType<T>, query: SQL): Promise<T | null> {
  const [row] = await rowsOf(db, schema, query)
  return row ?? null
}
