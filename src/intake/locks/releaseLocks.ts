import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { transactionOf } from '../../content/transaction.ts'
import type { ImportedCollection } from '../../program/importing/importedCollections.ts'
import { filePart } from '../lineup/comparableContent.ts'
import { fileOrigin } from '../lineup/planFile.ts'
import { originsOf } from '../plan/planPicture.ts'
import { findLocks } from './findLocks.ts'

/**
 * Gives fields back to their source: what stands in them counts as left by the last import, so that the next one changes it where the
 * source says otherwise. Of events that whoever asks edits.
 */
export async function releaseLocks(req: PayloadRequest, collection: ImportedCollection, id: string, fields: readonly string[]): Promise<void> {
  const db = await transactionOf(req)
  const wanted = new Set(fields)
  const locks = (await findLocks(req, collection, id, 'editor')).filter(({ field }) => wanted.has(field))
  for (const [event, own] of Map.groupBy(locks, (lock) => lock.event.id)) {
    const left = JSON.stringify(Object.fromEntries(own.map(({ field, now }) => [field, now])))
    // Of a picture given back it is forgotten where it came from: what the source has is taken again.
    const forgotten = [...originsOf(own.map(({ field }) => field)), ...(own.some(({ field }) => field === filePart) ? [fileOrigin] : [])]
    await db.execute(sql`update intake.written set fields = (fields - ${sql.param(forgotten)}::text[]) || ${left}::jsonb where event = ${event}::uuid and collection = ${collection} and document = ${id}::uuid`)
  }
}
