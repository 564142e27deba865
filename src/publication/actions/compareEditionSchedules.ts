import { compareSchedules } from '../../program/difference/compareSchedules.ts'
import type { ComparedScheduleAnswer } from '../../program/difference/comparedSchedule.ts'
import type { EntityKind } from '../../program/kinds.ts'
import type { BareEntry } from '../bareEntry.ts'
import type { Database } from '../database.ts'
import { readContents } from '../store/readContents.ts'
import { readScope } from '../store/scopeState.ts'
import type { DescribedSide } from './describeSide.ts'
import { readSide } from './readSide.ts'
import type { Which } from './readSide.ts'

/** Of which a schedule is made. */
const shown: readonly EntityKind[] = ['event', 'room', 'track', 'session', 'speaker']

/**
 * Two states of an event's schedule as one, for a grid that shows what moves.
 * @throws PublicationProblem nothing_staged, edition_not_found, edition_outdated
 */
export async function compareEditionSchedules(db: Database, event: string, { from, to }: { from: Which; to: Which }): Promise<ComparedScheduleAnswer> {
  const state = await readScope(db, event)
  const wanted = ({ entries }: DescribedSide): BareEntry[] => entries.filter(({ kind }) => shown.includes(kind))
  const [before, after] = await readContents(db, [wanted(await readSide(db, state, from)), wanted(await readSide(db, state, to))])
  if (before === undefined || after === undefined) throw new Error('Two lists were read, and fewer came.')
  return { schedule: compareSchedules(before, after) }
}
