import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { diffManifests } from '../../program/diffManifests.ts'
import { phases } from '../../program/kinds.ts'
import { rowsOf } from '../database.ts'
import type { Database } from '../database.ts'
import { instantText } from '../store/instantText.ts'
import { deciderSchema, readScope } from '../store/scopeState.ts'
import type { ScopeState } from '../store/scopeState.ts'

const editionSchema = z.object({
  number: z.int(),
  releasedAt: z.string(),
  phase: z.enum(phases),
  version: z.string().nullable(),
  note: z.string().nullable(),
  restores: z.int().nullable(),
  hash: z.string(),
  /** Who released it or rolled back; `null` if it went live by itself. */
  by: deciderSchema,
})

/**
 * The editions of an event that were ever live, newest first, and what waits.
 * @param before only editions with lower numbers.
 */
export async function listEditions(db: Database, event: string, { limit, before }: { limit: number; before: number | null }) {
  const state = await readScope(db, event)
  const editions = await rowsOf(db, editionSchema, sql`
    select editions.number, ${instantText('editions.released_at')} as "releasedAt", editions.phase, editions.hash,
      editions.manifest->>'version' as version, editions.manifest->>'note' as note, (editions.manifest->>'restores')::integer as restores, decisions.by
    from delivery.editions
    left join publication.decisions on decisions.scope = editions.scope and decisions.number = editions.number
    where editions.scope = ${event} and editions.number < coalesce(${before}::integer, 2147483647)
    order by editions.number desc limit ${limit}`)
  const { hold, releaseAt, releasePlan, failure } = state
  return {
    live: state.live === null ? null : { number: state.live.number, gone: state.live.gone },
    hold,
    staged: stagedOf(state),
    release: releaseAt === null || releasePlan === null ? null : { at: releaseAt, ...releasePlan },
    failure,
    editions,
  }
}

/** What waits for a release, and how it differs from what is live. */
function stagedOf({ staged, live }: ScopeState) {
  if (staged === null) return null
  const { added, changed, removed } = diffManifests(live?.manifest.entries ?? [], staged.entries)
  return { build: staged.id, builtAt: staged.builtAt, phase: staged.phase, added: added.length, changed: changed.length, removed: removed.length }
}
