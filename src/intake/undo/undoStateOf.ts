import type { PayloadRequest } from 'payload'
import type { UndoState } from '../../program/importing/importsAnswer.ts'
import type { KeptImport } from '../records/imports.ts'
import { findObstacles } from './findObstacles.ts'

/** Whether an import can be undone as a whole now; if not, why. */
export async function undoStateOf(req: PayloadRequest, { event, state, undo, counts }: KeptImport): Promise<UndoState> {
  if (state !== 'applied') return refused(state === 'undone' ? 'It was undone already.' : 'Only an import that was applied can be undone.')
  if (undo === null) {
    const wrote = counts === null || [counts.create, counts.change, counts.cancel].some((numbers) => Object.values(numbers).some((number) => number > 0))
    return refused(wrote ? 'What it takes to undo it is kept no more: it was applied too long ago.' : 'It changed nothing.')
  }
  const made = undo.created.find(({ collection }) => collection === 'events')
  if (made !== undefined) return refused(`It made the event “${made.name}” itself: delete the event instead, or undo it with the command.`)
  const reasons = await findObstacles(req, event, undo)
  return reasons.length === 0 ? { possible: true } : { possible: false, reasons }
}

function refused(...reasons: string[]): UndoState {
  return { possible: false, reasons }
}
