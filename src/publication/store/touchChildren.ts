import { sql } from 'drizzle-orm'
import type { Database } from '../database.ts'

/** An event became public, or is so no longer: those that run beside it name it now, or do so no longer. */
export async function touchChildren(db: Database, event: string): Promise<void> {
  await db.execute(sql`select publication.add_builds(array(select id from public.events where parent_id = ${event}::uuid))`)
}
