import type { SQL } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { z } from 'zod'

/** The database, or a transaction in it. */
export type Database = Pick<NodePgDatabase, 'execute'>

/** The rows of a query, each parsed. */
export async function rowsOf<T>(db: Database, schema: z.ZodType<T>, query: SQL): Promise<T[]> {
  const { rows } = await db.execute(query)
  return rows.map((row) => schema.parse(row))
}
