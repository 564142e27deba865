import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { createLocalReq } from 'payload'
import { transactionOf } from '../../content/transaction.ts'
import { describeCause } from '../apply/ApplyError.ts'
import type { Progress } from '../apply/applyPlan.ts'
import { inImport, ImportUnderWay } from '../apply/inImport.ts'
import { moveImport, readImport } from '../records/imports.ts'
import { tellingProgress } from '../records/progress.ts'
import { undoPlan, UndoRefused } from '../undo/undoPlan.ts'
import { errorJson } from './planKept.ts'

export type UndoOutcome = { kind: 'undone' | 'nothing' } | { kind: 'refused' | 'failed'; reason: string }

/**
 * Takes an import back that waits for it, in one transaction with its record. What can't be taken back stays applied, with the reason.
 * @throws ImportUnderWay if another import into the event runs: it still waits then.
 */
export async function undoKept(payload: Payload, id: number, { report, signal }: Partial<Progress> = {}): Promise<UndoOutcome> {
  const outside = await transactionOf(await createLocalReq({}, payload))
  const kept = await readImport(outside, id)
  if (kept?.state !== 'undoing') return { kind: 'nothing' }
  const progress = tellingProgress(outside, id, (error) => payload.logger.warn({ err: error, msg: 'the progress of an import could not be written down' }))
  try {
    return await inImport(payload, { slug: kept.slug, locale: kept.options.locale }, async (req) => {
      const db = await transactionOf(req)
      const locked = await readImport(db, id, { lock: true })
      if (locked?.state !== 'undoing') return { kind: 'nothing' } as const
      if (locked.undo === null) throw new UndoRefused(['What it takes to undo this import is kept no more.'])
      await undoPlan(req, locked.event, locked.undo, { report: (done, total) => { progress.report(done, total); report?.(done, total) }, signal })
      // An event that the import made is gone, and its imports with it.
      await moveImport(db, id, ['undoing'], 'undone', sql`undo = null, plan = null, error = null, kept_until = null`)
      return { kind: 'undone' } as const
    })
  } catch (error) {
    if (error instanceof ImportUnderWay || signal?.aborted === true) throw error
    const kind = error instanceof UndoRefused ? 'refused' : 'failed'
    const reason = describeCause(error)
    await moveImport(outside, id, ['undoing'], 'applied', sql`error = ${errorJson(kind, reason)}`)
    return { kind, reason }
  } finally {
    await progress.end()
  }
}
