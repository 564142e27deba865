import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { createLocalReq } from 'payload'
import type { Database } from '../../content/rowsOf.ts'
import { transactionOf } from '../../content/transaction.ts'
import { describeCause } from '../apply/ApplyError.ts'
import { ImportUnderWay } from '../apply/inImport.ts'
import { applyKept } from '../jobs/applyKept.ts'
import { errorJson } from '../jobs/planKept.ts'
import { undoKept } from '../jobs/undoKept.ts'
import type { KeptImport } from '../records/imports.ts'
import { moveImport, readImport } from '../records/imports.ts'
import { findObstacles } from '../undo/findObstacles.ts'
import { plain } from './describePlan.ts'
import type { Outcome } from './exitCodes.ts'
import { exitCodes } from './exitCodes.ts'
import type { KeptArguments } from './readArguments.ts'
import type { Surroundings } from './runImport.ts'

type Ended = { outcome: Outcome; message: string }

/** `npm run import -- --apply ID` and `--undo ID`; the exit code. */
export async function runKept(given: KeptArguments, around: Surroundings): Promise<number> {
  const { outcome, message } = await carryOut(given, around)
  if (given.json) around.print(`${JSON.stringify({ outcome, exitCode: exitCodes[outcome], import: given.id, message }, null, 2)}\n`)
  around.tell(`${plain(message)}\n`)
  return exitCodes[outcome]
}

async function carryOut(given: KeptArguments, around: Surroundings): Promise<Ended> {
  try {
    const payload = await around.openPayload()
    const db = await transactionOf(await createLocalReq({}, payload))
    const kept = await readImport(db, given.id)
    if (kept === null) return { outcome: 'refused', message: `There is no import ${given.id}. See --history.` }
    return await (given.task === 'apply' ? apply(payload, db, kept, given, around) : undo(payload, db, kept, given, around))
  } catch (error) {
    return { outcome: error instanceof ImportUnderWay ? 'refused' : 'failed', message: describeCause(error) }
  }
}

async function apply(payload: Payload, db: Database, { id, slug, state, plan }: KeptImport, given: KeptArguments, around: Surroundings): Promise<Ended> {
  if ((state !== 'planned' && state !== 'failed') || plan === null) return { outcome: 'refused', message: `Only a plan that waits can be applied; import ${id} is ${state}.` }
  const refusal = await ask(`Apply import ${id} to "${slug}", ${plan.writes} documents?`, given, around)
  if (refusal !== null) return refusal
  if (!(await moveImport(db, id, [state], 'applying'))) return { outcome: 'refused', message: `Somebody else is at import ${id}.` }
  try {
    const outcome = await applyKept(payload, id, { report: around.showProgress, signal: around.signal, allowLocal: around.allowLocal ?? false })
    switch (outcome.kind) {
      case 'applied':
        return { outcome: 'done', message: `Import ${id} was applied to "${slug}".` }
      case 'changed':
        return { outcome: 'refused', message: 'The content changed since the plan was made, and nothing was done. It was made anew: look at it in the admin, then apply it.' }
      case 'failed':
        return { outcome: 'failed', message: `The import failed, nothing was changed: ${outcome.reason}` }
      case 'nothing':
        return { outcome: 'refused', message: `Somebody else is at import ${id}.` }
    }
  } catch (error) {
    // No worker is to go on with what was stopped here.
    await moveImport(db, id, ['applying'], state, sql`error = ${errorJson('failed', describeCause(error))}`)
    throw error
  }
}

async function undo(payload: Payload, db: Database, kept: KeptImport, given: KeptArguments, around: Surroundings): Promise<Ended> {
  const { id, slug, event, state } = kept
  if (state !== 'applied' || kept.undo === null) return { outcome: 'refused', message: state === 'applied' ? `What it takes to undo import ${id} is kept no more.` : `Only an import that was applied can be undone; import ${id} is ${state}.` }
  const reasons = await findObstacles(await createLocalReq({ fallbackLocale: false }, payload), event, kept.undo)
  if (reasons.length > 0) return { outcome: 'refused', message: `Import ${id} can’t be undone: ${reasons.join(' ')}` }
  const refusal = await ask(`Undo import ${id} into "${slug}": delete ${kept.undo.created.length} documents and restore ${kept.undo.changed.length}?`, given, around)
  if (refusal !== null) return refusal
  if (!(await moveImport(db, id, ['applied'], 'undoing'))) return { outcome: 'refused', message: `Somebody else is at import ${id}.` }
  try {
    const outcome = await undoKept(payload, id, { report: around.showProgress, signal: around.signal })
    switch (outcome.kind) {
      case 'undone':
        return { outcome: 'done', message: `Import ${id} into "${slug}" was undone.` }
      case 'refused':
        return { outcome: 'refused', message: `Import ${id} can’t be undone: ${outcome.reason}` }
      case 'failed':
        return { outcome: 'failed', message: `It failed, nothing was changed: ${outcome.reason}` }
      case 'nothing':
        return { outcome: 'refused', message: `Somebody else is at import ${id}.` }
    }
  } catch (error) {
    await moveImport(db, id, ['undoing'], 'applied')
    throw error
  }
}

/** Why it is not done; `null` if somebody said yes. */
async function ask(question: string, { yes }: KeptArguments, { confirm }: Surroundings): Promise<Ended | null> {
  if (yes) return null
  if (confirm === null) return { outcome: 'unconfirmed', message: 'Nobody can be asked here, and nothing was changed. Add --yes.' }
  return (await confirm(question)) ? null : { outcome: 'unconfirmed', message: 'Nothing was changed.' }
}
