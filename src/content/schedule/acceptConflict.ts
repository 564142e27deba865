import { sql } from 'drizzle-orm'
import type { PayloadRequest } from 'payload'
import { conflictKinds, conflictSeverity } from '../../program/conflicts.ts'
import { requester } from '../access/requester.ts'
import { rowsOf } from '../rowsOf.ts'
import { transactionOf } from '../transaction.ts'
import { ScheduleProblem } from './problem.ts'
import { acceptedOf } from './queries.ts'
import { acceptedSchema } from './schedule.ts'
import type { Accepted } from './schedule.ts'

/**
 * Lets a warning of an event stand, or takes that back.
 * @param reason why; `null` takes it back.
 * @returns all that the event accepts.
 */
export async function acceptConflict(req: PayloadRequest, event: string, key: string, reason: string | null): Promise<Accepted[]> {
  const kind = conflictKinds.find((known) => key.startsWith(`${known} `))
  if (kind === undefined || conflictSeverity[kind] !== 'warning') throw new ScheduleProblem('not_a_warning', 'An error can’t happen as planned: it has to be mended.')
  const member = requester(req)
  const by = member === null ? null : JSON.stringify({ collection: member.collection, id: member.id })
  const db = await transactionOf(req)
  await db.execute(
    reason === null
      ? sql`delete from public.accepted_conflicts where event_id = ${event}::uuid and key = ${key}`
      : sql`insert into public.accepted_conflicts (event_id, key, reason, by) values (${event}::uuid, ${key}, ${reason}, ${by}::jsonb)
          on conflict (event_id, key) do update set reason = excluded.reason, by = excluded.by, at = now()`,
  )
  return rowsOf(db, acceptedSchema, acceptedOf(event))
}
