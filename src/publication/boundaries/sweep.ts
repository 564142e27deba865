import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { z } from 'zod'
import { schemaVersion } from '../../program/edition.ts'
import { rowOf } from '../database.ts'
import type { Database } from '../database.ts'
import { publishedRow } from '../published.ts'

/**
 * Compares what should be with what is, and adds the jobs that are missing: every change adds its own, so there are none but
 * for what was written past Payload, jobs that were lost, and jobs that failed for good.
 * @returns how many it added for a reason.
 */
export async function sweep(db: Database): Promise<number> {
  const strays = await rowOf(db, z.object({ count: z.coerce.number() }), sql`
    with stray as (${builds} union all ${phases} union all ${releases} union all ${payloadJobs})
    select count(publication.add_job(task, payload, queue, key)) from stray
    where not exists (
      select 1 from graphile_worker.jobs where jobs.attempts < jobs.max_attempts and jobs.run_at < now() + interval '1 day'
        and jobs.task_identifier = stray.task and (jobs.key = stray.key or jobs.locked_at is not null and jobs.queue_name = stray.queue))`)
  // Shared documents are not looked at above: the event that was built longest ago is built again, one each time.
  await db.execute(sql`
    select publication.add_builds(array(
      select scope::uuid from publication.scopes where built_at < now() - interval '1 hour' and scope <> 'catalogue'
        and not exists (select 1 from graphile_worker.jobs where key = scope) order by built_at limit 1))`)
  return strays?.count ?? 0
}

const ofEvent = (task: string, event: string, suffix: string): SQL =>
  sql`select ${task}::text as task, json_build_object('event', ${sql.raw(event)}) as payload, ${sql.raw(event)}::text as queue, ${sql.raw(event)}::text || ${suffix}::text as key`

/** Events whose documents changed since they were built, whose edition is of another schema, or whose sponsors began or ceased to show; public ones that are not published. */
const builds = sql`${ofEvent('build-edition', 'events.id', '')}
  from public.events
  left join publication.scopes on scopes.scope = events.id::text
  left join delivery.live on live.scope = events.id::text
  left join delivery.editions on editions.scope = live.scope and editions.number = live.number
  where case when ${publishedRow('events')} then editions.phase is distinct from 'archived' and (
    scopes.built_at is null or editions.schema_version <> ${schemaVersion} or events.updated_at > scopes.built_at
    or exists (select 1 from public.sessions doc where doc.event_id = events.id and doc.updated_at > scopes.built_at)
    or exists (select 1 from public.slots doc where doc.event_id = events.id and doc.updated_at > scopes.built_at)
    or exists (select 1 from public.tracks doc where doc.event_id = events.id and doc.updated_at > scopes.built_at)
    or exists (select 1 from public.sponsors doc where doc.event_id = events.id and (doc.updated_at > scopes.built_at
      or (doc.shows_from > scopes.built_at and doc.shows_from <= now()) or (doc.shows_until > scopes.built_at and doc.shows_until <= now()))))
  else not live.gone end`

const phases = sql`${ofEvent('change-phase', 'events.id', ' phase')}
  from public.events where ${publishedRow('events')} and exists (
    select 1 from public.events_phase_changes due where due._parent_id = events.id and due.at <= now() and due.phase is not null and not exists (
      select 1 from publication.phase_changes made where made.event = events.id and made.phase = due.phase::text and made.at = due.at))`

const releases = sql`${ofEvent('release-edition', 'scopes.scope', ' release')} from publication.scopes where release_at <= now()`

const payloadJobs = sql`select 'run-payload-job'::text, json_build_object('id', id), 'payload-jobs', 'payload-job ' || id
  from public.payload_jobs where completed_at is null and has_error is not true and coalesce(wait_until, created_at) < now() - interval '10 seconds'`
