import { sql } from '@payloadcms/db-postgres'
import type { SQL } from 'drizzle-orm'
import type { Payload } from 'payload'
import { createLocalReq } from 'payload'
import type { Database } from '../../content/rowsOf.ts'
import { transactionOf } from '../../content/transaction.ts'
import type { ImportError } from '../../program/importing/importRecord.ts'
import { describeCause } from '../apply/ApplyError.ts'
import { countsOf } from '../apply/recordImport.ts'
import { askPictures } from '../fetch/askPictures.ts'
import { FetchError } from '../fetch/FetchError.ts'
import { fetchSource } from '../fetch/fetchSource.ts'
import { shown } from '../fetch/resolveTarget.ts'
import type { Plan } from '../plan/plan.ts'
import { PlanRefused } from '../plan/plan.ts'
import { countNotes, viewOf } from '../plan/viewOf.ts'
import { contentMark } from '../records/contentMark.ts'
import { dropFiles, keepFiles, readFiles, uploadBounds } from '../records/files.ts'
import type { KeptImport } from '../records/imports.ts'
import { moveImport, readImport } from '../records/imports.ts'
import { keptFor } from '../records/keptFor.ts'
import { readKept } from '../records/readKept.ts'
import { isSourceName } from '../sources/readers.ts'
import { SourceError } from '../sources/SourceError.ts'

export type Fetching = { allowLocal: boolean; signal?: AbortSignal }

export type PlanOutcome = { kind: 'planned' | 'nothing' } | { kind: 'refused'; error: ImportError['code']; reason: string }

/** Reads the files of an import that waits for it and makes its plan; or writes down why that can't be. */
export async function planKept(payload: Payload, id: number, fetching: Fetching): Promise<PlanOutcome> {
  const req = await createLocalReq({ fallbackLocale: false }, payload)
  const db = await transactionOf(req)
  const kept = await readImport(db, id)
  if (kept?.state !== 'reading') return { kind: 'nothing' }
  try {
    if (kept.url !== null) await fetchFiles(db, kept, kept.url, fetching)
    const { plan, pictures } = await readKept(req, kept)
    const others = await askPictures(pictures, fetching)
    await keepPlan(db, id, 'reading', plan(null, new Set(others.keys())), { mark: await contentMark(db, kept.event), before: kept.plan?.digest ?? null })
    return { kind: 'planned' }
  } catch (error) {
    if (fetching.signal?.aborted === true) throw error
    const code = error instanceof SourceError ? (error.cause instanceof FetchError ? 'not-fetched' : 'unreadable') : error instanceof PlanRefused ? 'refused' : 'failed'
    const reason = describeCause(error)
    await moveImport(db, id, ['reading'], 'refused', sql`error = ${errorJson(code, reason)}, plan = null, kept_until = null`)
    await dropFiles(db, id)
    return { kind: 'refused', error: code, reason }
  }
}

/** Fetches the files of an import that names an address, once. Of the address what may be a secret is not kept any longer. */
async function fetchFiles(db: Database, { id, source }: KeptImport, url: string, { allowLocal, signal }: Fetching): Promise<void> {
  if (!isSourceName(source) || (await readFiles(db, id)).length > 0) return
  const files = await fetchSource(source, url, { allowLocal, signal, maxBytes: uploadBounds.bytes, tell: () => undefined }) // what is passed over is no part of the programme
  await keepFiles(db, id, files)
  await db.execute(sql`update intake.imports set url = ${shown(new URL(url))} where id = ${id}`)
}

/** Writes down a plan that now waits for somebody to apply it. @param before digest of the plan that was shown before. */
export async function keepPlan(db: Database, id: number, from: 'reading' | 'applying', plan: Plan, { mark, before }: { mark: string; before: string | null }): Promise<void> {
  const view = viewOf(plan)
  await moveImport(db, id, [from], 'planned', sql`
    plan = ${JSON.stringify(view)}::jsonb, counts = ${JSON.stringify(countsOf(plan))}::jsonb, notes = ${JSON.stringify(countNotes(plan.notes))}::jsonb, mark = ${mark}, choices = null, error = null,
    is_replanned = ${before !== null && before !== view.digest}, kept_until = now() + ${keptFor.plan}::interval`)
}

export function errorJson(code: ImportError['code'], message: string): SQL {
  return sql`jsonb_build_object('code', ${code}::text, 'message', ${message.slice(0, 5_000)}::text, 'at', to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`
}

