import { sql } from 'drizzle-orm'
import type { Database } from '../database.ts'

/** True if another event is public under the slug: two public events must not share an address. */
export async function takenSlug(db: Database, event: string, slug: string): Promise<boolean> {
  const { rows } = await db.execute(sql`
    select 1 from delivery.live join delivery.editions using (scope, number) where editions.slug = ${slug} and live.scope <> ${event} and not live.gone`)
  return rows.length > 0
}
