import { sql } from 'drizzle-orm'
import { publishedRow } from '../published.ts'
import type { Database } from '../database.ts'

/**
 * Makes the phase changes of an event that are due by the database's clock and were not made yet; of several the last
 * counts. The document and its latest version are written directly: a save of the document would publish a draft that
 * somebody has begun.
 */
export async function changePhase(db: Database, event: string): Promise<void> {
  await db.execute(sql`
    with due as (
      insert into publication.phase_changes (event, phase, at)
      select events.id, change.phase::text, change.at
      from public.events join public.events_phase_changes change on change._parent_id = events.id
      where events.id = ${event}::uuid and change.at <= now() and change.phase is not null and ${publishedRow('events')}
      on conflict do nothing returning phase, at
    ), latest as (
      select phase from due order by at desc limit 1
    ), versions as (
      update public._events_v set version_phase = latest.phase::enum__events_v_version_phase
      from latest where _events_v.parent_id = ${event}::uuid and _events_v.latest
    ), changed as (
      update public.events set phase = latest.phase::enum_events_phase, updated_at = now() from latest where events.id = ${event}::uuid returning events.id
    )
    select publication.add_builds(array(select id from changed))`)
}
