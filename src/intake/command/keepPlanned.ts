import type { Payload } from 'payload'
import { createLocalReq } from 'payload'
import type { ImportOptions } from '../../program/importing/importOptions.ts'
import type { Fetching } from '../jobs/planKept.ts'
import { planKept } from '../jobs/planKept.ts'
import { PlanRefused } from '../plan/plan.ts'
import { beginImport } from '../records/beginImport.ts'
import { inTransaction } from '../records/inTransaction.ts'
import type { SourceFiles } from '../sources/readOptions.ts'
import { SourceError } from '../sources/SourceError.ts'

export type Planned = { event: string; source: string; files: SourceFiles; options: ImportOptions; madeBy: string | null }

/**
 * Keeps a plan to be applied later, with its files. @returns the number of the import.
 * @throws SourceError, PlanRefused as the plan itself.
 */
export async function keepPlanned(payload: Payload, { event, source, files, options, madeBy }: Planned, fetching: Fetching): Promise<number> {
  const { id } = await inTransaction(await createLocalReq({}, payload), (db) => beginImport(db, { event, source, files, url: null, options: { ...options, setsPhase: true }, by: null, madeBy }))
  // A worker may be faster; the second finds nothing to do.
  const outcome = await planKept(payload, id, fetching)
  if (outcome.kind !== 'refused') return id
  throw outcome.error === 'unreadable' ? new SourceError(outcome.reason) : new PlanRefused('no-days', outcome.reason)
}
