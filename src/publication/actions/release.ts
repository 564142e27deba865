import type { ReleasePlan } from '../../program/editing/editionsAnswer.ts'
import type { Database } from '../database.ts'
import { PublicationProblem } from '../problem.ts'
import { goLive } from '../store/goLive.ts'
import { recordDecision } from '../store/recordDecision.ts'
import { lockScope } from '../store/scopeState.ts'
import type { ScopeState } from '../store/scopeState.ts'
import { setHold } from './hold.ts'

/**
 * Puts the staged build before the public and lifts a hold. Of two releases at once one wins, the other finds nothing staged.
 * @param db a transaction.
 * @param plan names the build that is meant, if it must be that one and no later one.
 * @returns the number of the edition.
 * @throws PublicationProblem nothing_staged, build_replaced, edition_changed
 */
export async function release(db: Database, event: string, plan: ReleasePlan): Promise<number> {
  return releaseStaged(db, await lockScope(db, event), plan)
}

/** As `release`, for an event that is locked in this transaction. */
export async function releaseStaged(db: Database, state: ScopeState, { build, version, note, by }: ReleasePlan): Promise<number> {
  const { staged, live, scope } = state
  if (staged === null) throw new PublicationProblem('nothing_staged', 'Nothing waits for a release: all that is published is public, or somebody else released it just now.')
  if (build !== null && build !== staged.id) throw new PublicationProblem('build_replaced', `The content was built again since: build ${staged.id} waits now.`)
  if (staged.base !== (live?.number ?? 0)) throw new PublicationProblem('edition_changed', 'Another edition went live since this was built. It is being built again: look at it, then release.')
  const { slug, phase, entries, slots } = staged
  const number = await goLive(db, state, { slug, phase, entries, fresh: [], slots, version, note, restores: null })
  await setHold(db, scope, null)
  await recordDecision(db, { scope, act: 'release', number, by })
  return number
}
