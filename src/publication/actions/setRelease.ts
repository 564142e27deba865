import { sql } from 'drizzle-orm'
import type { Decider } from '../../program/editing/decider.ts'
import type { ReleaseFailure, ReleasePlan } from '../../program/editing/editionsAnswer.ts'
import type { Database } from '../database.ts'
import { PublicationProblem } from '../problem.ts'
import { recordDecision } from '../store/recordDecision.ts'
import { lockScope } from '../store/scopeState.ts'
import type { ScopeState } from '../store/scopeState.ts'
import { clock } from '../store/storeEdition.ts'
import { releaseStaged } from './release.ts'

/**
 * Sets the instant at which what is staged then goes live, in place of one that was set before.
 * @param at RFC 3339.
 */
export async function setRelease(db: Database, event: string, at: string, plan: ReleasePlan): Promise<void> {
  await lockScope(db, event)
  await db.execute(sql`
    update publication.scopes set release_at = ${at}::timestamptz, release_plan = ${JSON.stringify(plan)}::jsonb, release_failure = null where scope = ${event}`)
  await recordDecision(db, { scope: event, act: 'set-release', number: null, by: plan.by })
  await db.execute(sql`
    select publication.add_job('release-edition', json_build_object('event', ${event}::text), ${event}, ${event} || ' release', ${at}::timestamptz)`)
}

/**
 * Calls off a release that was set; its job finds nothing to do.
 * @throws PublicationProblem no_release_set
 */
export async function cancelRelease(db: Database, event: string, by: Decider): Promise<void> {
  const state = await lockScope(db, event)
  if (state.releaseAt === null) throw new PublicationProblem('no_release_set', 'No release is set for this event: it went live, or somebody called it off.')
  await clearRelease(db, event)
  await recordDecision(db, { scope: event, act: 'cancel-release', number: null, by })
}

export type DueRelease = { kind: 'released'; number: number } | { kind: 'failed'; failure: ReleaseFailure } | { kind: 'nothing' }

/**
 * Makes the release that is due by the database's clock. One that can't be made is called off, and the event says why until
 * another is made or set, or somebody has seen it: trying again later would surprise.
 */
export async function releaseDue(db: Database, event: string): Promise<DueRelease> {
  const state = await lockScope(db, event)
  const { releaseAt, releasePlan } = state
  if (releaseAt === null || Date.parse(releaseAt) > Date.parse(await clock(db))) return { kind: 'nothing' }
  await clearRelease(db, event)
  return releaseOrRecord(db, state, releaseAt, releasePlan ?? { build: null, version: null, note: null, by: null })
}

async function releaseOrRecord(db: Database, state: ScopeState, due: string, plan: ReleasePlan): Promise<DueRelease> {
  try {
    return { kind: 'released', number: await releaseStaged(db, state, plan) }
  } catch (error) {
    if (!(error instanceof PublicationProblem)) throw error
    const failure = { at: await clock(db), due, message: `The release that was set was not made: ${error.message}`, by: plan.by }
    await db.execute(sql`update publication.scopes set release_failure = ${JSON.stringify(failure)}::jsonb where scope = ${state.scope}`)
    return { kind: 'failed', failure }
  }
}

/** Somebody has seen that the release that was set was not made. */
export async function dismissReleaseFailure(db: Database, event: string): Promise<void> {
  await lockScope(db, event)
  await db.execute(sql`update publication.scopes set release_failure = null where scope = ${event}`)
}

async function clearRelease(db: Database, event: string): Promise<void> {
  await db.execute(sql`update publication.scopes set release_at = null, release_plan = null where scope = ${event}`)
}
