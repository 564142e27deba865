import type { MissingChoice } from '../../program/importing/importRecord.ts'
import type { Missing } from './plan.ts'

/** What becomes of something that the source names no more. A slot has no drafts: where sessions are archived, it is cancelled. */
export function fateOf(wanted: MissingChoice, { collection, mayCancel, mayArchive }: Pick<Missing, 'collection' | 'mayCancel' | 'mayArchive'>): MissingChoice {
  if (wanted === 'archive' && mayArchive) return 'archive'
  const cancels = wanted === 'cancel' || (wanted === 'archive' && collection === 'slots')
  return cancels && mayCancel ? 'cancel' : 'leave'
}

/** Whether something of it is written: to archive it takes it from the public, which an import of drafts does not. */
export function isWritten({ becomes, publishes }: Pick<Missing, 'becomes' | 'publishes'>): boolean {
  return becomes === 'cancel' || (becomes === 'archive' && publishes)
}
