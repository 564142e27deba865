import type { CollectionBeforeChangeHook } from 'payload'
import type { Slot } from '../../../../payload-types.ts'
import { sql } from '@payloadcms/db-postgres'
import { givenIdentityOf } from '../../../hooks/keepGivenId.ts'
import { transactionOf } from '../../../transaction.ts'

/**
 * Gives a new slot its number from the database's sequence, once: numbers are never used twice, nor changed. One that comes back from
 * an export may bring a number that was never given here.
 */
export const numberSlot: CollectionBeforeChangeHook<Slot> = async ({ data, operation, originalDoc, req }) => {
  if (operation === 'update') return { ...data, number: originalDoc?.number }
  const { number } = givenIdentityOf(req)
  if (number !== undefined) return { ...data, number }
  const db = await transactionOf(req)
  const { rows } = await db.execute<{ number: string }>(sql`SELECT nextval('slot_numbers') AS number`)
  return { ...data, number: Number(rows[0]?.number) }
}
