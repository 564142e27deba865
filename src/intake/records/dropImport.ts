import { sql } from '@payloadcms/db-postgres'
import type { Database } from '../../content/rowsOf.ts'
import { ImportProblem } from '../problem.ts'
import { lockedImport } from './beginApply.ts'

/**
 * Throws an import away that was not applied, with its files and its plan.
 * @throws ImportProblem import_not_found, import_state
 */
export async function dropImport(db: Database, id: number, event: string): Promise<void> {
  const { state } = await lockedImport(db, id, event)
  if (!['reading', 'planned', 'refused', 'failed', 'expired'].includes(state)) throw new ImportProblem('import_state', `Only an import that was not applied can be thrown away; this one is ${state}.`)
  await db.execute(sql`delete from intake.imports where id = ${id}`)
}
