import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { rowsOf } from '../../content/rowsOf.ts'
import { transactionOf } from '../../content/transaction.ts'
import type { Locale } from '../../program/locale.ts'
import { localeSchema } from '../../program/locale.ts'
import { chunksOf } from '../apply/chunksOf.ts'
import type { Made } from '../apply/writing.ts'
import { withDrafts } from '../apply/writing.ts'
import type { Written } from '../apply/written.ts'
import { filePart } from '../lineup/comparableContent.ts'
import { isWritten } from '../plan/fateOf.ts'
import type { Plan } from '../plan/plan.ts'
import { planned, stepsOf } from '../plan/sizeOf.ts'
import { marksOfAll } from './marksOf.ts'
import type { Before, Undo, WrittenCollection } from './undo.ts'

/** What stands in the documents that a plan changes; asked before anything is written. */
export async function noteBefore(req: PayloadRequest, plan: Plan): Promise<Before[]> {
  const touched = touchedBy(plan)
  const marks = await marksOfAll(req, touched)
  return (await statesOf(req, plan, touched)).map((state) => ({ ...state, was: marks.get(state.id) ?? '' }))
}

type State = Omit<Before, 'was'>

async function statesOf(req: PayloadRequest, plan: Plan, touched: readonly Touched[]): Promise<State[]> {
  const before: State[] = []
  for (const [collection, documents] of Map.groupBy(touched, (one) => one.collection)) {
    for (const some of chunksOf(documents)) before.push(...(withDrafts.has(collection) ? await versionsOf(req, collection, some) : await valuesOf(req, plan, collection, some)))
  }
  return before
}

/** What it takes to take back what was written. */
export async function finishUndo(req: PayloadRequest, plan: Plan, before: readonly Before[], { made, written, known }: { made: readonly Made[]; written: Written; known: Written }): Promise<Undo> {
  const marks = await marksOfAll(req, [...before, ...made])
  const markOf = (id: string): string => marks.get(id) ?? ''
  return {
    locale: plan.locale,
    created: made.map(({ collection, id, name }) => ({ collection, id, name, mark: markOf(id) })),
    changed: before.map((one) => ({ ...one, mark: markOf(one.id) })),
    written: [...written].map(([key, after]) => {
      const [collection = '', document = ''] = key.split(' ')
      return { collection, document, before: known.get(key) ?? null, after }
    }),
  }
}

type Touched = { collection: WrittenCollection; id: string; name: string; fields: readonly string[] }

function touchedBy(plan: Plan): Touched[] {
  const steps = stepsOf(plan)
  const changed = planned.flatMap((collection) => steps[collection].flatMap((step): Touched[] => (step.action === 'change' ? [{ collection, id: step.id, name: step.name, fields: step.changed }] : [])))
  const settled = plan.missing.filter(isWritten).map(({ collection, id, name }) => ({ collection, id, name, fields: ['state'] }))
  const { event, venue } = plan
  // An event without a venue gets one.
  const housed: Touched[] = venue.action === 'create' && event.action === 'match' ? [{ collection: 'events', id: event.id, name: event.name, fields: ['venue'] }] : []
  return [...changed, ...settled, ...housed]
}

const versionSchema = z.object({ id: z.string(), live: z.string().nullable(), newest: z.string(), isDraft: z.boolean() })

/** The version that the public sees and the newest one, if that is another. */
async function versionsOf(req: PayloadRequest, collection: WrittenCollection, documents: readonly Touched[]): Promise<State[]> {
  const db = await transactionOf(req)
  const [table, versions] = [sql.identifier(collection), sql.identifier(`_${collection}_v`)]
  const rows = await rowsOf(db, versionSchema, sql`
    select documents.id::text, newest.id::text as newest, newest.version__status is distinct from 'published' as "isDraft",
      case when documents._status = 'published' then (
        select id::text from public.${versions} live where live.parent_id = documents.id and live.version__status = 'published' order by live.version_updated_at desc, live.id desc limit 1) end as live
    from public.${table} documents join public.${versions} newest on newest.parent_id = documents.id and newest.latest
    where documents.id = any(${sql.param(documents.map(({ id }) => id))}::uuid[])`)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return documents.map(({ collection, id, name }) => {
    const found = byId.get(id)
    return { collection, id, name, before: { kind: 'versions', live: found?.live ?? null, draft: found?.isDraft === true ? found.newest : null } }
  })
}

/** The fields that change, in the language of the plan; of an export a part names its own language (`name.de`). */
async function valuesOf(req: PayloadRequest, { locale }: Plan, collection: WrittenCollection, documents: readonly Touched[]): Promise<State[]> {
  const locales = new Set(documents.flatMap(({ fields }) => fields.map((part) => languageOf(part) ?? locale)))
  const found = new Map<Locale, Map<string, Map<string, unknown>>>()
  for (const one of locales.add(locale)) {
    const { docs } = await req.payload.find({ collection, where: { id: { in: documents.map(({ id }) => id) } }, depth: 0, pagination: false, locale: one, fallbackLocale: false, req, overrideAccess: true }) // an import is the system's
    found.set(one, new Map(docs.map((document) => [document.id, new Map(Object.entries(document))])))
  }
  return documents.map(({ collection, id, name, fields }) => {
    const valuesIn = (one: Locale): Record<string, unknown> => Object.fromEntries(fields.filter((part) => (languageOf(part) ?? locale) === one).map(fieldOf).map((field) => [field, found.get(one)?.get(id)?.get(field) ?? null]))
    const others = [...locales].filter((one) => one !== locale).map((one) => [one, valuesIn(one)] as const).filter(([, values]) => Object.keys(values).length > 0)
    return { collection, id, name, before: { kind: 'values', values: valuesIn(locale), others: Object.fromEntries(others) } }
  })
}

function languageOf(part: string): Locale | null {
  const { data = null } = localeSchema.safeParse(part.split('.')[1])
  return data
}

/** The file of a media document is brought back by its name: files stay where they are. */
function fieldOf(part: string): string {
  return part === filePart ? 'filename' : (part.split('.')[0] ?? part)
}
