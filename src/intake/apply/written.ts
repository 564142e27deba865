import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import type { Locale } from '../../program/locale.ts'
import { transactionOf } from '../../content/transaction.ts'
import type { Recording } from '../plan/plan.ts'

/** What imports into an event left of each document, by {@link writtenKeyOf}. */
export type Written = ReadonlyMap<string, Recording>

const rowSchema = z.object({ collection: z.string(), document: z.string(), source: z.string(), fields: z.record(z.string(), z.string()) })

export function writtenKeyOf(collection: string, document: string): string {
  return `${collection} ${document}`
}

export async function readWritten(req: PayloadRequest, event: string): Promise<Written> {
  const { rows } = await (await transactionOf(req)).execute(sql`select collection, document, source, fields from intake.written where event = ${event}`)
  return new Map(z.array(rowSchema).parse(rows).map(({ collection, document, source, fields }) => [writtenKeyOf(collection, document), { source, fields }]))
}

/** So many rows in one statement. */
const chunk = 500

/** Keeps what an import left, in its own transaction. @param locale language of the texts. */
export async function keepWritten(req: PayloadRequest, event: string, written: Written, locale: Locale): Promise<void> {
  const db = await transactionOf(req)
  const rows = [...written].map(([key, { source, fields }]) => {
    const [collection = '', document = ''] = key.split(' ')
    return { collection, document, source, fields }
  })
  for (let at = 0; at < rows.length; at += chunk) {
    const json = JSON.stringify(rows.slice(at, at + chunk))
    await db.execute(sql`
      insert into intake.written (event, collection, document, source, fields, locale)
      select ${event}::uuid, collection, document, source, fields, ${locale}
      from jsonb_to_recordset(${json}::jsonb) as row (collection text, document uuid, source text, fields jsonb)
      on conflict (event, collection, document) do update set source = excluded.source, fields = excluded.fields, locale = excluded.locale`)
  }
}
