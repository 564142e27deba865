import { sql } from 'drizzle-orm'
import { schemaVersion } from '../../program/edition.ts'
import type { Phase } from '../../program/kinds.ts'
import type { BuiltEdition } from '../build/manifestOf.ts'
import type { Database } from '../database.ts'
import type { ScopeState, SlotChanges } from './scopeState.ts'
import { stageEntities } from './storeEntities.ts'

export type StagedContent = { at: string; slug: string; phase: Phase; built: BuiltEdition; slots: SlotChanges }

/**
 * Keeps a build until somebody releases it, in place of the one that waited before. A release that is set for later stays set.
 * @param state of the event, locked in this transaction.
 */
export async function stageBuild(db: Database, { scope, live }: ScopeState, { at, slug, phase, built, slots }: StagedContent): Promise<void> {
  await stageEntities(db, built.fresh)
  await db.execute(sql`delete from publication.builds where event = ${scope}::uuid`)
  await db.execute(sql`
    with build as (
      insert into publication.builds (event, base, built_at, schema_version, slug, phase, hash, entries, slots)
      values (${scope}::uuid, ${live?.number ?? 0}, ${at}, ${schemaVersion}, ${slug}, ${phase}, ${built.hash},
        ${JSON.stringify(built.entries)}::jsonb, ${JSON.stringify(slots)}::jsonb)
      returning id
    )
    update publication.scopes set staged = build.id from build where scope = ${scope}`)
}
