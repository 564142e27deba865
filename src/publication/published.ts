import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Where } from 'payload'

/** Collections whose documents have drafts and trash: the public sees one only while it is published and not in the trash. */
export const draftedCollections = ['events', 'tracks', 'sessions', 'speakers', 'sponsors'] as const

/** The one definition of "published", for queries of Payload. `find` leaves out the trash by itself; this says so again. */
export const isPublished: Where = { and: [{ _status: { equals: 'published' } }, { deletedAt: { exists: false } }] }

/** The same, for SQL over the table (or alias) of a collection in `draftedCollections`. */
export function publishedRow(table: string): SQL {
  return sql.raw(`(${table}._status = 'published' and ${table}.deleted_at is null)`)
}
