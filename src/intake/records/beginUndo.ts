import type { PayloadRequest } from 'payload'
import { transactionOf } from '../../content/transaction.ts'
import type { ImportBegun } from '../../program/importing/importsAnswer.ts'
import { ImportProblem } from '../problem.ts'
import { undoStateOf } from '../undo/undoStateOf.ts'
import { addImportJob } from './addJob.ts'
import { lockedImport } from './beginApply.ts'
import type { KeptImport } from './imports.ts'
import { moveImport, readImport } from './imports.ts'
import { inTransaction } from './inTransaction.ts'

/**
 * Lets a worker take an import back; it looks again whether it may.
 * @param authorize @throws Problem
 * @throws ImportProblem import_not_found, import_state, undo_refused with the reasons
 */
export async function beginUndo(req: PayloadRequest, id: number, event: string, authorize: (kept: KeptImport) => void): Promise<ImportBegun> {
  const kept = await readImport(await transactionOf(req), id)
  if (kept?.event !== event) throw new ImportProblem('import_not_found', 'There is no such import into this event.')
  authorize(kept)
  const state = await undoStateOf(req, kept)
  if (!state.possible) throw new ImportProblem('undo_refused', state.reasons.join(' '), { reasons: state.reasons })
  return inTransaction(req, async (db) => {
    await lockedImport(db, id, event)
    if (!(await moveImport(db, id, ['applied'], 'undoing'))) throw new ImportProblem('import_state', 'Somebody else is undoing it.')
    await addImportJob(db, 'undo-import', { id, event })
    return { id, state: 'undoing' as const }
  })
}
