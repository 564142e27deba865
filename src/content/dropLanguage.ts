import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, PayloadRequest } from 'payload'
import type { Locale } from '../program/locale.ts'
import { transactionOf } from './transaction.ts'

/**
 * Takes away all that is written of a document in one language. Payload has no way to: a required text can be written in a language, never
 * taken back. Of collections without drafts; who publishes hears of it by a write beside this one.
 */
export async function dropLanguage(req: PayloadRequest, collection: CollectionSlug, id: string, locale: Locale): Promise<void> {
  const db = await transactionOf(req)
  await db.execute(sql`delete from public.${sql.identifier(`${collection}_locales`)} where _parent_id = ${id}::uuid and _locale::text = ${locale}`)
}
