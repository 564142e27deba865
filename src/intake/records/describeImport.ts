import type { PayloadRequest } from 'payload'
import { transactionOf } from '../../content/transaction.ts'
import type { ImportAnswer } from '../../program/importing/importsAnswer.ts'
import { importAnswerSchema } from '../../program/importing/importsAnswer.ts'
import { shortenView } from '../plan/viewOf.ts'
import { ImportProblem } from '../problem.ts'
import { undoStateOf } from '../undo/undoStateOf.ts'
import { readImport, shownUrl } from './imports.ts'
import { readProgress } from './progress.ts'

/** An import with its plan, how far it is, and whether it can be undone. @throws ImportProblem import_not_found */
export async function describeImport(req: PayloadRequest, event: string, id: number): Promise<ImportAnswer> {
  const db = await transactionOf(req)
  const kept = await readImport(db, id)
  if (kept?.event !== event) throw new ImportProblem('import_not_found', 'There is no such import into this event.')
  const { setsPhase: _, ...options } = kept.options
  // What is not said to others is left out by the schema.
  return importAnswerSchema.parse({
    ...kept,
    options,
    url: shownUrl(kept.url),
    progress: kept.state === 'applying' || kept.state === 'undoing' ? await readProgress(db, id) : null,
    plan: kept.plan === null ? null : shortenView(kept.plan),
    undo: await undoStateOf(req, kept),
  })
}
