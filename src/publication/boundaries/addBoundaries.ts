import { sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import type { Boundaries } from './boundariesOf.ts'

/**
 * Adds a job for each boundary. One that is there already stays as it is; one whose date was taken back finds nothing to do.
 * Phase changes that have been made are left out.
 */
export async function addBoundaries(db: Database, event: string, { builds, phases }: Boundaries): Promise<void> {
  if (builds.length > 0) {
    await db.execute(sql`
      select publication.add_job('build-edition', json_build_object('event', ${event}::text), ${event}, ${event} || ' sponsors ' || at, at::timestamptz)
      from unnest(${sql.param(builds)}::text[]) at`)
  }
  if (phases.length === 0) return
  await db.execute(sql`
    select publication.add_job('change-phase', json_build_object('event', ${event}::text), ${event}, ${event} || ' phase ' || at, at::timestamptz)
    from unnest(${sql.param(phases)}::text[]) as boundary (at)
    where exists (
      select 1 from public.events_phase_changes due where due._parent_id = ${event}::uuid and due.at = boundary.at::timestamptz and not exists (
        select 1 from publication.phase_changes made where made.event = ${event}::uuid and made.phase = due.phase::text and made.at = due.at))`)
}
