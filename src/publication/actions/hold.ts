import { sql } from 'drizzle-orm'
import type { Decider } from '../../program/editing/decider.ts'
import type { Hold } from '../../program/editing/editionsAnswer.ts'
import type { Database } from '../database.ts'
import { PublicationProblem } from '../problem.ts'
import { recordDecision } from '../store/recordDecision.ts'
import { lockScope } from '../store/scopeState.ts'
import { clock } from '../store/storeEdition.ts'

/** From now on builds are staged, until someone releases or lifts the hold. An event that is on hold stays so. */
export async function hold(db: Database, event: string, by: Decider): Promise<Hold> {
  const state = await lockScope(db, event)
  if (state.hold !== null) return state.hold
  const placed: Hold = { at: await clock(db), by, reason: 'asked' }
  await setHold(db, event, placed)
  await recordDecision(db, { scope: event, act: 'hold', number: null, by })
  return placed
}

/**
 * Lifts the hold: a continuous event is built again and what is published goes live.
 * @throws PublicationProblem not_on_hold
 */
export async function liftHold(db: Database, event: string, by: Decider): Promise<void> {
  const state = await lockScope(db, event)
  if (state.hold === null) throw new PublicationProblem('not_on_hold', 'The event is not on hold: somebody lifted it, or released.')
  await setHold(db, event, null)
  await recordDecision(db, { scope: event, act: 'lift-hold', number: null, by })
  await db.execute(sql`select publication.add_builds(array[${event}::uuid])`)
}

/** @param held `null` lifts it. */
export async function setHold(db: Database, event: string, held: Hold | null): Promise<void> {
  await db.execute(sql`update publication.scopes set hold = ${held === null ? null : JSON.stringify(held)}::jsonb where scope = ${event}`)
}
