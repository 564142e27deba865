import { sql } from '@payloadcms/db-postgres'
import { z } from 'zod'
import { rowsOf } from '../../content/rowsOf.ts'
import type { Database } from '../../content/rowsOf.ts'

/**
 * Of an event's content what changes whenever somebody writes any of it, drafts included: a quick way to see that a plan may be
 * another by now. The plan itself decides when it is applied.
 */
export async function contentMark(db: Database, event: string): Promise<string> {
  const own = (table: string) => sql`(select concat(count(*), ' ', max(updated_at)) from public.${sql.identifier(`_${table}_v`)} where version_event_id = ${event}::uuid and latest)`
  const [row] = await rowsOf(db, z.object({ mark: z.string() }), sql`
    select md5(concat_ws(' | ',
      (select max(updated_at) from public.events where id = ${event}::uuid),
      (select max(updated_at) from public._events_v where parent_id = ${event}::uuid and latest),
      ${own('tracks')}, ${own('sessions')},
      (select concat(count(*), ' ', max(updated_at)) from public.slots where event_id = ${event}::uuid),
      (select concat(count(*), ' ', max(rooms.updated_at)) from public.rooms join public.events on events.venue_id = rooms.venue_id where events.id = ${event}::uuid),
      (select concat(count(*), ' ', max(updated_at)) from public._speakers_v where latest and parent_id in (
        select document from intake.written where event = ${event}::uuid and collection = 'speakers'
        union select speaker_id from public.sessions_appearances appearances join public.sessions on sessions.id = appearances._parent_id where sessions.event_id = ${event}::uuid)),
      (select count(*) from intake.written where event = ${event}::uuid))) as mark`)
  return row?.mark ?? ''
}
