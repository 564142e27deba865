import { sql } from '@payloadcms/db-postgres'
import type { Database } from '../../content/rowsOf.ts'
import type { ImportBegun, PlanAgainInput } from '../../program/importing/importsAnswer.ts'
import { ImportProblem } from '../problem.ts'
import { addImportJob } from './addJob.ts'
import { lockedImport } from './beginApply.ts'
import { moveImport } from './imports.ts'

/**
 * Lets a worker plan an import that waits again, from the files that are kept, with other columns and categories; in the transaction of
 * whoever asks.
 * @throws ImportProblem import_not_found, import_state
 */
export async function planAgain(db: Database, id: number, event: string, told: PlanAgainInput): Promise<ImportBegun> {
  const { state } = await lockedImport(db, id, event)
  if (state !== 'planned' && state !== 'failed') throw new ImportProblem('import_state', `Only a plan that waits can be made again; this import is ${state}.`)
  // Without the plan of before: that this one is another is no news.
  await moveImport(db, id, [state], 'reading', sql`error = null, plan = null, is_replanned = false, options = options || ${JSON.stringify(told)}::jsonb`)
  await addImportJob(db, 'plan-import', { id, event })
  return { id, state: 'reading' }
}
