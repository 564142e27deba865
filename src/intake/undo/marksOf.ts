import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { rowsOf } from '../../content/rowsOf.ts'
import { transactionOf } from '../../content/transaction.ts'
import { chunksOf } from '../apply/chunksOf.ts'
import { withDrafts } from '../apply/writing.ts'
import type { WrittenCollection } from './undo.ts'

const rowSchema = z.object({ id: z.string(), mark: z.string() })

/**
 * For each document that is there what tells its state from any other: its newest version and when it was written last.
 * Documents that were deleted have none.
 */
export async function marksOf(req: PayloadRequest, collection: WrittenCollection, ids: readonly string[]): Promise<Map<string, string>> {
  const db = await transactionOf(req)
  const table = sql.identifier(collection)
  const newest = withDrafts.has(collection) ? sql`(select id::text from public.${sql.identifier(`_${collection}_v`)} versions where versions.parent_id = documents.id and latest limit 1)` : sql`null`
  const marks = new Map<string, string>()
  for (const some of chunksOf(ids)) {
    const rows = await rowsOf(db, rowSchema, sql`select id::text, concat_ws(' ', ${newest}, updated_at::text) as mark from public.${table} documents where id = any(${sql.param(some)}::uuid[])`)
    for (const { id, mark } of rows) marks.set(id, mark)
  }
  return marks
}

/** The marks of documents of several collections, by id: no two collections share one. */
export async function marksOfAll(req: PayloadRequest, documents: readonly { collection: WrittenCollection; id: string }[]): Promise<Map<string, string>> {
  const marks = new Map<string, string>()
  for (const [collection, some] of Map.groupBy(documents, (one) => one.collection)) {
    for (const [id, mark] of await marksOf(req, collection, some.map(({ id }) => id))) marks.set(id, mark)
  }
  return marks
}
