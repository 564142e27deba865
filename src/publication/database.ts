import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { SQL } from 'drizzle-orm'
import type { Payload } from 'payload'
import type { z } from 'zod'

/** The database, or a transaction in it. */
export type Database = Pick<NodePgDatabase, 'execute'>

/** Payload's database outside of any transaction. */
export function databaseOf(payload: Payload): NodePgDatabase {
  // Payload types `drizzle` for all its databases; this one is PostgreSQL over node-postgres.
  return payload.db.drizzle as unknown as NodePgDatabase
}

/** The rows of a query, each parsed. */
export async function rowsOf<T>(db: Database, schema: z.ZodType<T>, query: SQL): Promise<T[]> {
  const { rows } = await db.execute(query)
  return rows.map((row) => schema.parse(row))
}

/** The first row of a query, parsed; `null` if there is none. */
export async function rowOf<T>(db: Database, schema: z.ZodType<T>, query: SQL): Promise<T | null> {
  const [row] = await rowsOf(db, schema, query)
  return row ?? null
}
