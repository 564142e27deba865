import type { RowReference, TakeNote } from '../notes.ts'
import type { SessionRow } from './programme.ts'

/** How programmes whose format has no state mark what does not take place. */
const cancelled = /^\s*[[(*]*\s*(?:cancell?ed|abgesagt|entfällt|annulée?|cancelad[oa])\s*[\])*]*\s*[:–—-]+\s*(?=\S)/i

/** The title of a session without the mark of being cancelled; a row without one is named after itself. */
export function readTitle(written: string, row: RowReference, note: TakeNote): Pick<SessionRow, 'title' | 'state'> {
  if (written === '') {
    note('no-title', row)
    return { title: `Untitled (${row.name})`, state: 'confirmed' }
  }
  const title = written.replace(cancelled, '')
  if (title !== written) note('cancelled-in-title', row, written)
  return { title, state: title === written ? 'confirmed' : 'cancelled' }
}
