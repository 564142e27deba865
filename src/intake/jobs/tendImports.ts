import { sql } from '@payloadcms/db-postgres'
import { z } from 'zod'
import { rowsOf } from '../../content/rowsOf.ts'
import type { Database } from '../../content/rowsOf.ts'

const countSchema = z.object({ expired: z.coerce.number(), strays: z.coerce.number() })

/**
 * Throws away what imports need for a while only, and adds the jobs of imports that lost theirs, as after a backup was restored.
 * @returns how many it found of each.
 */
export async function tendImports(db: Database): Promise<z.infer<typeof countSchema>> {
  const [row] = await rowsOf(db, countSchema, sql`
    with expired as (
      update intake.imports set plan = null, undo = null, kept_until = null, state = case when state in ('planned', 'failed') then 'expired' else state end
      where kept_until < now() and state in ('planned', 'failed', 'applied') returning id
    ), dropped as (
      delete from intake.files where import in (select id from expired)
    ), strays as (
      select publication.add_job(task, json_build_object('import', id), event || ' import', 'import ' || id) from (
        select id, event::text, case state when 'reading' then 'plan-import' when 'applying' then 'apply-import' else 'undo-import' end as task
        from intake.imports where state in ('reading', 'applying', 'undoing') and made_at < now() - interval '1 minute' and not exists (
          select 1 from graphile_worker.jobs where attempts < max_attempts and (key = 'import ' || imports.id or locked_at is not null and queue_name = imports.event || ' import'))) waiting
    )
    select (select count(*) from expired) as expired, (select count(*) from strays) as strays`)
  return row ?? { expired: 0, strays: 0 }
}
