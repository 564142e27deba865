import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { createLocalReq } from 'payload'
import { transactionOf } from '../../content/transaction.ts'
import { describeCause } from '../apply/ApplyError.ts'
import { applyPlan } from '../apply/applyPlan.ts'
import type { Progress } from '../apply/applyPlan.ts'
import { inImport, ImportUnderWay } from '../apply/inImport.ts'
import { PlanChanged } from '../apply/PlanChanged.ts'
import type { Read } from '../apply/planRead.ts'
import { askPictures } from '../fetch/askPictures.ts'
import { fetchPictures } from '../fetch/fetchPictures.ts'
import type { Pictures } from '../fetch/fetchPictures.ts'
import type { Plan } from '../plan/plan.ts'
import { wantedPictures, withPictures } from '../plan/planPicture.ts'
import { countsOf } from '../apply/recordImport.ts'
import { countNotes, digestOf, viewOf } from '../plan/viewOf.ts'
import { contentMark } from '../records/contentMark.ts'
import { dropFiles } from '../records/files.ts'
import type { KeptImport } from '../records/imports.ts'
import { moveImport, readImport } from '../records/imports.ts'
import { keptFor } from '../records/keptFor.ts'
import type { Planning } from '../records/readKept.ts'
import { readKept } from '../records/readKept.ts'
import { tellingProgress } from '../records/progress.ts'
import { noteNotApplied } from '../standing/tellOf.ts'
import type { Fetching } from './planKept.ts'
import { errorJson, keepPlan } from './planKept.ts'

export type ApplyOutcome = { kind: 'applied' | 'changed' | 'nothing' } | { kind: 'failed'; reason: string }

/**
 * Applies the plan of an import that waits for it, in one transaction with its record: whoever dies, it is done once or not at all.
 * If the content changed since the plan was shown, the new plan takes its place and waits.
 * @throws ImportUnderWay if another import into the event runs, and whatever is no fault of the plan: it still waits then.
 */
export async function applyKept(payload: Payload, id: number, { report, signal, allowLocal }: Partial<Progress> & Fetching): Promise<ApplyOutcome> {
  const outside = await transactionOf(await createLocalReq({}, payload))
  const kept = await readImport(outside, id)
  if (kept?.state !== 'applying') return { kind: 'nothing' }
  const progress = tellingProgress(outside, id, (error) => payload.logger.warn({ err: error, msg: 'the progress of an import could not be written down' }))
  try {
    const prepared = await prepare(payload, kept, { allowLocal, signal })
    return await inImport(payload, { slug: kept.slug, locale: kept.options.locale }, async (req) => {
      const db = await transactionOf(req)
      // Another worker may have taken it, or have done it meanwhile.
      const locked = await readImport(db, id, { lock: true })
      if (locked?.state !== 'applying') return { kind: 'nothing' } as const
      await apply(req, locked, prepared, { report: (done, total) => { progress.report(done, total); report?.(done, total) }, signal })
      return { kind: 'applied' } as const
    })
  } catch (error) {
    if (error instanceof ImportUnderWay || signal?.aborted === true) throw error
    if (error instanceof PlanChanged) {
      await keepPlan(outside, id, 'applying', error.plan, { mark: await contentMark(outside, kept.event), before: kept.plan?.digest ?? null })
      return { kind: 'changed' }
    }
    const reason = describeCause(error)
    await moveImport(outside, id, ['applying'], 'failed', sql`error = ${errorJson('failed', reason)}`)
    if (kept.standing !== null) await noteNotApplied(outside, kept.standing, reason)
    return { kind: 'failed', reason }
  } finally {
    await progress.end()
  }
}

type Prepared = { read: Read; pictures: Pictures; replaced: ReadonlySet<string> }

/** Reads the files and fetches the pictures that the plan needs: no transaction waits for other people's servers. */
async function prepare(payload: Payload, kept: KeptImport, fetching: Fetching): Promise<Prepared> {
  const { read, plan, pictures } = await readKept(await createLocalReq({ locale: kept.options.locale, fallbackLocale: false }, payload), kept)
  const others = await askPictures(pictures, fetching)
  const replaced = new Set(others.keys())
  return { read, replaced, pictures: await fetchPictures(wantedPictures(chosenOf(kept, plan, replaced)), fetching, others) }
}

/**
 * The plan as it was decided on.
 * @throws PlanChanged if it is another than was shown.
 */
function chosenOf(kept: KeptImport, plan: Planning['plan'], replaced: ReadonlySet<string>): Plan {
  const shown = plan(null, replaced)
  if (digestOf(shown) !== kept.plan?.digest) throw new PlanChanged(shown)
  return kept.choices === null ? shown : plan(kept.choices, replaced)
}

async function apply(req: PayloadRequest, kept: KeptImport, { read, replaced, pictures: { files, notes } }: Prepared, progress: Progress): Promise<void> {
  const db = await transactionOf(req)
  const { plan } = await readKept(req, kept, read)
  const planned = chosenOf(kept, plan, replaced)
  const { undo } = await applyPlan(req, planned, files, { ...progress, readFile: read.kind === 'export' ? read.opened.readFile : undefined })
  const chosen = { ...withPictures(planned, (address) => files.has(address)), notes: [...planned.notes, ...notes] }
  await moveImport(db, kept.id, ['applying'], 'applied', sql`
    plan = ${JSON.stringify(viewOf(chosen))}::jsonb, counts = ${JSON.stringify(countsOf(chosen))}::jsonb, notes = ${JSON.stringify(countNotes(chosen.notes))}::jsonb,
    undo = ${undo === null ? null : JSON.stringify(undo)}::jsonb, error = null, applied_at = now(), kept_until = now() + ${keptFor.undo}::interval`)
  await dropFiles(db, kept.id)
}
