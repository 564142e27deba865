import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { transactionOf } from '../../content/transaction.ts'
import type { Plan } from '../plan/plan.ts'
import { sizeOf } from '../plan/sizeOf.ts'

/** Writes down that an import was made, from what, and how much it did. */
export async function recordImport(req: PayloadRequest, event: string, plan: Plan, by: { files: readonly string[]; madeBy: string | null }): Promise<void> {
  const db = await transactionOf(req)
  const { create, change, cancel, missing, kept } = sizeOf(plan)
  const counts = JSON.stringify({ create, change, cancel, missing, kept, notes: plan.notes.length })
  const files = JSON.stringify(by.files)
  await db.execute(sql`
    insert into intake.imports (event, source, files, made_by, counts)
    values (${event}::uuid, ${plan.source}, array(select jsonb_array_elements_text(${files}::jsonb)), ${by.madeBy}, ${counts}::jsonb)`)
}
