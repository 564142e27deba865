import { sql } from 'drizzle-orm'
import type { Payload } from 'payload'
import { databaseOf } from '../database.ts'

/**
 * Runs one of Payload's own jobs (a scheduled publish) if it still waits and is due by the database's clock. All of them run
 * in one queue, one after the other: one that is marked as running now was stranded when its process died.
 */
export async function runPayloadJob(payload: Payload, id: string): Promise<'ran' | 'nothing'> {
  const { rows } = await databaseOf(payload).execute(sql`
    update public.payload_jobs set processing = false
    where id = ${id}::uuid and completed_at is null and has_error is not true and coalesce(wait_until <= now(), true) returning id`)
  if (rows.length === 0) return 'nothing'
  await payload.jobs.runByID({ id, overrideAccess: true, silent: true }) // the schedule was checked when it was made; the task acts as its user
  return 'ran'
}
