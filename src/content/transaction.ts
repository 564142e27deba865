import type { PayloadRequest } from 'payload'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'

/** The database as the request's transaction sees it; outside of one, as everyone does. */
export async function transactionOf(req: PayloadRequest): Promise<NodePgDatabase<Record<string, unknown>>> {
  const { db } = req.payload
  const id = await req.transactionID
  const open = id === undefined ? undefined : db.sessions?.[id]?.db
  // Payload types sessions for all its databases; this one is PostgreSQL over node-postgres.
  return (open ?? db.drizzle) as NodePgDatabase<Record<string, unknown>>
}
