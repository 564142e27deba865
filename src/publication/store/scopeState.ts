import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { manifestSchema, scopeSchema } from '../../program/edition.ts'
import type { Scope } from '../../program/edition.ts'
import { slotSchema } from '../../program/entities.ts'
import { failureSchema, holdSchema, releaseFailureSchema, releasePlanSchema } from '../../program/editing/editionsAnswer.ts'
import { phases } from '../../program/kinds.ts'
import { bareEntrySchema } from '../bareEntry.ts'
import { rowOf } from '../database.ts'
import type { Database } from '../database.ts'
import { instantText } from './instantText.ts'

export const slotChangesSchema = z.object({ changed: z.array(slotSchema), removed: z.array(z.uuid()) })
/** What an edition does to the slots that the public knows. */
export type SlotChanges = z.infer<typeof slotChangesSchema>

const buildSchema = z.object({
  id: z.uuid(),
  base: z.int(),
  builtAt: z.string(),
  schemaVersion: z.int(),
  slug: z.string(),
  phase: z.enum(phases),
  hash: z.string(),
  entries: z.array(bareEntrySchema),
  slots: slotChangesSchema,
})
export type StagedBuild = z.infer<typeof buildSchema>

const stateSchema = z.object({
  scope: scopeSchema,
  /** The number given out last; 0: none yet. */
  number: z.int(),
  hold: holdSchema.nullable(),
  staged: buildSchema.nullable(),
  releaseAt: z.string().nullable(),
  releasePlan: releasePlanSchema.nullable(),
  failure: failureSchema.nullable(),
  releaseFailure: releaseFailureSchema.nullable(),
  live: z.object({ number: z.int(), gone: z.boolean(), manifest: manifestSchema }).nullable(),
})
/** Everything publication knows of a scope. */
export type ScopeState = z.infer<typeof stateSchema>

/** One statement, whether the scope is known or not. */
export async function readScope(db: Database, scope: Scope): Promise<ScopeState> {
  const state = await rowOf(db, stateSchema, sql`
    select wanted.scope, coalesce(scopes.number, 0) as number, scopes.hold, ${instantText('scopes.release_at')} as "releaseAt",
      scopes.release_plan as "releasePlan", scopes.failure, scopes.release_failure as "releaseFailure",
      case when builds.id is not null then jsonb_build_object('id', builds.id, 'base', builds.base, 'builtAt', ${instantText('builds.built_at')},
        'schemaVersion', builds.schema_version, 'slug', builds.slug, 'phase', builds.phase, 'hash', builds.hash,
        'entries', builds.entries, 'slots', builds.slots) end as staged,
      case when live.scope is not null then jsonb_build_object('number', live.number, 'gone', live.gone, 'manifest', editions.manifest) end as live
    from (select ${scope}::text as scope) wanted
    left join publication.scopes using (scope)
    left join publication.builds on builds.id = scopes.staged
    left join delivery.live using (scope)
    left join delivery.editions on editions.scope = live.scope and editions.number = live.number`)
  if (state === null) throw new Error('A query that always has a row has none.')
  return state
}

/** As `readScope`, with the scope locked until the transaction ends: nobody else gives out a number meanwhile. */
export async function lockScope(db: Database, scope: Scope): Promise<ScopeState> {
  await db.execute(sql`insert into publication.scopes (scope) values (${scope}) on conflict do nothing`)
  await db.execute(sql`select 1 from publication.scopes where scope = ${scope} for update`)
  return readScope(db, scope)
}

/** True if the live edition shows the event as archived: it is the last. */
export function isFrozen({ live }: Pick<ScopeState, 'live'>): boolean {
  return live?.manifest.phase === 'archived'
}
