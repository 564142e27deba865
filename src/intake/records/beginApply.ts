import { sql } from '@payloadcms/db-postgres'
import type { Database } from '../../content/rowsOf.ts'
import type { ApplyInput, ImportBegun } from '../../program/importing/importsAnswer.ts'
import type { PlanView } from '../../program/importing/planView.ts'
import { ImportProblem } from '../problem.ts'
import { addImportJob } from './addJob.ts'
import { contentMark } from './contentMark.ts'
import type { KeptImport } from './imports.ts'
import { moveImport, readImport } from './imports.ts'

/** `isOutdated`: the content changed since the plan was made, which is made again now and waits. */
export type BegunApply = ImportBegun & { isOutdated: boolean }

/**
 * Lets a worker apply the plan of an import, with what was decided about single things; in the transaction of whoever asks.
 * @param authorize of the import as it would be applied. @throws Problem
 * @throws ImportProblem import_not_found, import_state, plan_replaced, choice_unknown
 */
export async function beginApply(db: Database, id: number, event: string, { digest, ...choices }: ApplyInput, authorize: (kept: KeptImport, publish: boolean) => void): Promise<BegunApply> {
  const kept = await lockedImport(db, id, event)
  const { state, plan } = kept
  if ((state !== 'planned' && state !== 'failed') || plan === null) throw new ImportProblem('import_state', `Only a plan that waits can be applied; this import is ${state}.`)
  if (digest !== undefined && digest !== plan.digest) throw new ImportProblem('plan_replaced', 'The plan was made anew since you looked at it. Look at it again.')
  authorize(kept, choices.publish ?? kept.options.publish)
  if ((await contentMark(db, event)) !== kept.mark) {
    await moveImport(db, id, [state], 'reading')
    await addImportJob(db, 'plan-import', { id, event })
    return { id, state: 'reading', isOutdated: true }
  }
  refuseUnknown(choices, plan)
  await moveImport(db, id, [state], 'applying', sql`error = null, choices = ${JSON.stringify(choices)}::jsonb`)
  await addImportJob(db, 'apply-import', { id, event })
  return { id, state: 'applying', isOutdated: false }
}

/** The import of that event, kept from others until the transaction ends. @throws ImportProblem import_not_found, import_state */
export async function lockedImport(db: Database, id: number, event: string): Promise<KeptImport> {
  const found = await readImport(db, id)
  if (found?.event !== event) throw new ImportProblem('import_not_found', 'There is no such import into this event.')
  const locked = await readImport(db, id, { lock: true })
  if (locked === null) throw new ImportProblem('import_state', 'A worker is at this import at this moment. Look at it again.')
  return locked
}

/** A choice about something that the plan does not offer was made on another plan. */
function refuseUnknown({ take, same, missing }: Omit<ApplyInput, 'digest'>, plan: PlanView): void {
  const kept = new Set(plan.kept.shown.flatMap(({ collection, id, fields }) => fields.map(({ field }) => `${collection} ${id} ${field}`)))
  const doubtful = new Set(plan.doubtful.shown.flatMap(({ row, candidates }) => candidates.map(({ id }) => `${row} ${id}`)))
  const gone = new Map(plan.missing.shown.map(({ collection, id, mayCancel, mayArchive }) => [`${collection} ${id}`, { leave: true, cancel: mayCancel, archive: mayArchive }]))
  const unknown = [
    ...take.map(({ collection, id, field }) => `${collection} ${id} ${field}`).filter((key) => !kept.has(key)).map((key) => `take ${key}`),
    ...same.map(({ row, id }) => `${row} ${id}`).filter((key) => !doubtful.has(key)).map((key) => `same ${key}`),
    ...missing.filter(({ collection, id, becomes }) => gone.get(`${collection} ${id}`)?.[becomes] !== true).map(({ collection, id }) => `missing ${collection} ${id}`),
  ]
  const doubled = [same.map(({ row }) => row), same.map(({ id }) => id)].some((names) => new Set(names).size < names.length)
  if (unknown.length > 0) throw new ImportProblem('choice_unknown', `The plan does not offer this: ${unknown.slice(0, 5).join('; ')}${unknown.length > 5 ? ` and ${unknown.length - 5} more` : ''}.`)
  if (doubled) throw new ImportProblem('choice_unknown', 'A row is one document, and a document one row: something stands in `same` twice.')
}
