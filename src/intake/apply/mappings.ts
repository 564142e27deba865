import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { rowsOf } from '../../content/rowsOf.ts'
import { transactionOf } from '../../content/transaction.ts'
import type { Mapping } from '../../program/importing/mapping.ts'
import { mappingSchema, nothingTold } from '../../program/importing/mapping.ts'
import type { Plan } from '../plan/plan.ts'

/** What was told of a source's columns and categories when it was last brought into an event. */
export async function readMapping(req: PayloadRequest, event: string, source: string): Promise<Mapping> {
  const [row] = await rowsOf(await transactionOf(req), mappingSchema, sql`select columns, categories from intake.mappings where event = ${event}::uuid and source = ${source}`)
  return row ?? nothingTold
}

/** Remembers what was told, in its own transaction; writes nothing where that is remembered already. */
export async function keepMapping(req: PayloadRequest, event: string, { source, mapping: { columns, categories } }: Plan): Promise<void> {
  const db = await transactionOf(req)
  const [told, sorted] = [JSON.stringify(columns), JSON.stringify(categories)]
  await db.execute(sql`
    insert into intake.mappings as kept (event, source, columns, categories)
    select ${event}::uuid, ${source}, ${told}::jsonb, ${sorted}::jsonb
    where ${told}::jsonb <> '{}'::jsonb or ${sorted}::jsonb <> '{}'::jsonb or exists (select 1 from intake.mappings where event = ${event}::uuid and source = ${source})
    on conflict (event, source) do update set columns = excluded.columns, categories = excluded.categories
    where kept.columns <> excluded.columns or kept.categories <> excluded.categories`)
}
