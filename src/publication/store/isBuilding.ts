import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { z } from 'zod'
import { rowOf } from '../database.ts'
import type { Database } from '../database.ts'

/** True while a build of the event waits or runs that is due. */
export async function isBuilding(db: Database, event: string): Promise<boolean> {
  const row = await rowOf(db, z.object({ building: z.boolean() }), sql`select ${buildIsDue(sql`${event}`)} as building`)
  return row?.building === true
}

/** The same, in SQL. One that failed waits for its next try: it is not under way. */
export function buildIsDue(event: SQL): SQL {
  return sql`exists (select 1 from graphile_worker.jobs where queue_name = ${event} and task_identifier = 'build-edition' and (locked_at is not null or run_at <= clock_timestamp()))`
}
