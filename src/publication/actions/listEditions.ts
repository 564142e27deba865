import { sql } from 'drizzle-orm'
import { diffManifests } from '../../program/diffManifests.ts'
import { editionRowSchema } from '../../program/editing/editionsAnswer.ts'
import type { EditionsAnswer } from '../../program/editing/editionsAnswer.ts'
import { rowsOf } from '../database.ts'
import type { Database } from '../database.ts'
import { instantText } from '../store/instantText.ts'
import { isBuilding } from '../store/isBuilding.ts'
import { namesOf } from '../store/namesOf.ts'
import { readScope } from '../store/scopeState.ts'
import type { ScopeState } from '../store/scopeState.ts'

/**
 * The editions of an event that were ever live, newest first, and what waits.
 * @param before only editions with lower numbers.
 */
export async function listEditions(db: Database, event: string, { limit, before }: { limit: number; before: number | null }): Promise<EditionsAnswer> {
  const state = await readScope(db, event)
  const editions = await rowsOf(db, editionRowSchema, sql`
    select editions.number, ${instantText('editions.released_at')} as "releasedAt", editions.phase, editions.hash,
      editions.manifest->>'version' as version, editions.manifest->>'note' as note, (editions.manifest->>'restores')::integer as restores, decisions.by
    from delivery.editions
    left join publication.decisions on decisions.scope = editions.scope and decisions.number = editions.number
    where editions.scope = ${event} and editions.number < coalesce(${before}::integer, 2147483647)
    order by editions.number desc limit ${limit}`)
  const { hold, releaseAt, releasePlan, failure, releaseFailure } = state
  return {
    live: state.live === null ? null : { number: state.live.number, gone: state.live.gone, slug: state.live.manifest.slug },
    hold,
    staged: stagedOf(state),
    release: releaseAt === null || releasePlan === null ? null : { at: releaseAt, ...releasePlan },
    failure,
    releaseFailure,
    isBuilding: await isBuilding(db, event),
    editions,
    names: await namesOf(db, [...editions.map(({ by }) => by), hold?.by, releasePlan?.by, releaseFailure?.by]),
  }
}

/** What waits for a release, and how it differs from what is live. */
function stagedOf({ staged, live }: ScopeState) {
  if (staged === null) return null
  const { added, changed, removed } = diffManifests(live?.manifest.entries ?? [], staged.entries)
  return { build: staged.id, builtAt: staged.builtAt, phase: staged.phase, added: added.length, changed: changed.length, removed: removed.length }
}
