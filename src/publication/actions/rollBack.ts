import { sql } from 'drizzle-orm'
import type { Decider } from '../../program/editing/decider.ts'
import type { Database } from '../database.ts'
import { PublicationProblem } from '../problem.ts'
import { goLive } from '../store/goLive.ts'
import { readManifest } from '../store/readManifest.ts'
import { recordDecision } from '../store/recordDecision.ts'
import { lockScope } from '../store/scopeState.ts'
import { changesOfSlots, readKnownSlots } from '../store/slotMemory.ts'
import { clock } from '../store/storeEdition.ts'
import { advanceSessions } from './advanceSessions.ts'
import { setHold } from './hold.ts'

/**
 * Brings the content of an earlier edition back as the next one, and puts the event on hold: later builds are staged. Slots
 * advance, so that calendars take up the old places as news. A release that was set is called off.
 * @param db a transaction.
 * @returns the number of the new edition.
 * @throws PublicationProblem edition_not_found, edition_live, edition_outdated, event_gone
 */
export async function rollBack(db: Database, event: string, { to, by }: { to: number; by: Decider }): Promise<number> {
  const state = await lockScope(db, event)
  if (state.live === null) throw new PublicationProblem('edition_not_found', 'No edition of this event was ever public.')
  if (state.live.gone) throw new PublicationProblem('event_gone', 'The event was taken off: publish it, then roll back.')
  if (to === state.live.number) throw new PublicationProblem('edition_live', `Edition ${to} is the one that is live.`)
  const target = await readManifest(db, event, to)
  const { slug, phase } = target
  if (slug === null || phase === null) throw new Error(`Edition ${to} of ${event} is not of an event.`)
  const at = await clock(db)
  const known = await readKnownSlots(db, event)
  const { entries, fresh, slots } = await advanceSessions(db, target.entries, known, at)
  const number = await goLive(db, state, { slug, phase, entries, fresh, slots: changesOfSlots(known, slots), version: target.version, note: null, restores: to })
  await setHold(db, event, { at, by, reason: 'roll-back' })
  await recordDecision(db, { scope: event, act: 'roll-back', number, by })
  // What is published and differs from the edition that is back waits for a release from now on.
  await db.execute(sql`select publication.add_builds(array[${event}::uuid])`)
  return number
}
