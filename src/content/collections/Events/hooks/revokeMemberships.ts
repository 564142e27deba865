import { sql } from '@payloadcms/db-postgres'
import type { CollectionBeforeDeleteHook } from 'payload'
import { transactionOf } from '../../../transaction.ts'

/** An event that goes for good takes its team's memberships along: a membership of nothing gives nothing, and can't be stored. */
export const revokeMemberships: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const db = await transactionOf(req)
  await db.execute(sql`DELETE FROM users_memberships WHERE event_id = ${id}`)
  await db.execute(sql`DELETE FROM integrations_memberships WHERE event_id = ${id}`)
}
