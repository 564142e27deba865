import { sql } from '@payloadcms/db-postgres'
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { transactionOf } from '../transaction.ts'

/**
 * Writes of one document happen one after the other: each reads what the one before it wrote, so that two changes of different
 * fields at the same moment both stay. The lock ends with the transaction. A write needs no second connection while it waits or
 * holds the lock, so waiting writes can't block each other out of the pool.
 */
// eslint-disable-next-line @typescript-eslint/no-deprecated -- of the operation's names only “read” is deprecated
export const writeInTurn: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  if ((operation === 'update' || operation === 'delete') && 'id' in args && typeof args.id === 'string' && req.transactionID) {
    await takeTurn(req, collection.slug, args.id)
  }
  return args
}

/** Waits until no other transaction writes the document, and keeps others waiting until this one ends. Taking it again is free. */
export async function takeTurn(req: PayloadRequest, collection: string, id: string): Promise<void> {
  const db = await transactionOf(req)
  await db.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${collection} ${id}`}, 0))`)
}
