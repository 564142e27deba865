import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { rowsOf } from '../../content/rowsOf.ts'
import { transactionOf } from '../../content/transaction.ts'
import type { ImportCounts } from '../../program/importing/importRecord.ts'
import type { ImportOptions } from '../../program/importing/importOptions.ts'
import type { Plan } from '../plan/plan.ts'
import { sizeOf } from '../plan/sizeOf.ts'
import { countNotes, viewOf } from '../plan/viewOf.ts'
import { keptFor } from '../records/keptFor.ts'
import type { Undo } from '../undo/undo.ts'

export type ImportFacts = { files: readonly string[]; madeBy: string | null; options: ImportOptions; url?: string }

/** Writes down that an import was made, from what, how much it did, and how it is taken back. @returns its id. */
export async function recordImport(req: PayloadRequest, { event, plan, undo }: { event: string; plan: Plan; undo: Undo }, facts: ImportFacts): Promise<number> {
  const db = await transactionOf(req)
  const [row] = await rowsOf(db, z.object({ id: z.coerce.number() }), sql`
    insert into intake.imports (event, state, source, files, url, made_by, options, counts, notes, plan, undo, applied_at, kept_until)
    values (${event}::uuid, 'applied', ${plan.source}, array(select jsonb_array_elements_text(${JSON.stringify(facts.files)}::jsonb)), ${facts.url ?? null}, ${facts.madeBy}, ${JSON.stringify(facts.options)}::jsonb,
      ${JSON.stringify(countsOf(plan))}::jsonb, ${JSON.stringify(countNotes(plan.notes))}::jsonb, ${JSON.stringify(viewOf(plan))}::jsonb, ${JSON.stringify(undo)}::jsonb, now(), now() + ${keptFor.undo}::interval)
    returning id`)
  if (row === undefined) throw new Error('The import was not recorded.')
  return row.id
}

export function countsOf(plan: Plan): ImportCounts {
  const { create, change, cancel, archive, missing, kept } = sizeOf(plan)
  return { create, change, cancel, archive, missing, kept, notes: plan.notes.length }
}
