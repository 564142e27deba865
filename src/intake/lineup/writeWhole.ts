import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { replaceFile } from '../../content/collections/Media/replaceFile.ts'
import { transactionOf } from '../../content/transaction.ts'
import type { Locale } from '../../program/locale.ts'
import { ApplyError, describeCause } from '../apply/ApplyError.ts'
import type { Written } from '../apply/written.ts'
import { writtenKeyOf } from '../apply/written.ts'
import { fingerprintOf, fingerprintsOf } from '../plan/compareFields.ts'
import type { Change, Create, Recording } from '../plan/plan.ts'
import { comparableContent, filePart } from './comparableContent.ts'
import { withRowIds } from './dataOf.ts'
import { allFieldsOf, draftedCollections, fieldsOf, wholeCollections } from './fields.ts'
import type { Shape, WholeCollection } from './fields.ts'
import { originPart } from './matchWhole.ts'
import { recordOfFile } from './planFile.ts'
import { mapReferences } from './references.ts'
import type { Content } from './wholeEvent.ts'
import { writerOf } from './writerOf.ts'
import type { WholeFields, WholeStep } from './wholeStep.ts'

export type WriteOptions = {
  source: string
  /** The bytes of a media file. */
  readFile: (filename: string) => Promise<Buffer>
  /** Told after each document. */
  done: () => void
  signal?: AbortSignal
}

/** References that lead to what is made later: written once all is there. */
const later: Partial<Record<WholeCollection, readonly string[]>> = { events: ['parent', 'organizer', 'venue', 'logo', 'cover'], sessions: ['replacedBy'] }

/**
 * Writes the documents of a plan for an exported event, in the transaction of the request: each in every language, what is public
 * before the draft that is newer.
 * @returns the id of the event, what to remember of each document, and what was made.
 * @throws ApplyError
 */
export async function writeWhole(payload: Payload, req: PayloadRequest, documents: readonly WholeStep[], options: WriteOptions): Promise<{ event: string; written: Written; made: { collection: WholeCollection; id: string; name: string }[] }> {
  const ids = new Map<string, string>()
  const written = new Map<string, Recording>()
  const made: { collection: WholeCollection; id: string; name: string }[] = []
  const refer = (content: Content, collection: WholeCollection): Content => mapReferences(content, allFieldsOf(collection), (to, id) => (to === 'tiers' ? id : (ids.get(id) ?? (to === 'events' ? id : null))))
  const write = writerOf(payload, req, () => eventOf(documents, ids))
  const waiting: (() => Promise<void>)[] = []
  await takeNumbers(req, documents)

  for (const collection of wholeCollections) {
    const own = documents.filter((step) => step.collection === collection)
    // A file that one document gives up may be another's from now on.
    for (const step of collection === 'media' ? own.toSorted((a, b) => orderOf(a) - orderOf(b)) : own) await take(step)
    // By now there is all that events and sessions name, also of their own kind.
    if (collection === 'venues' || collection === 'sessions') while (waiting.length > 0) await waiting.shift()?.()
  }
  return { event: eventOf(documents, ids), written, made }

  async function take(step: WholeStep): Promise<void> {
    const { collection, row, key } = step
    if (step.action === 'create') {
      await attempt(row, async () => {
        const { id, rest } = await create(step, collection)
        ids.set(key, id)
        made.push({ collection, id, name: step.fields.name })
        if (rest !== null) waiting.push(() => attempt(row, rest, false))
      })
      return
    }
    ids.set(key, step.id)
    if (step.action === 'match') {
      if (step.record !== null) written.set(writtenKeyOf(collection, step.id), step.record)
      return
    }
    const work = (): Promise<void> => attempt(row, async () => void written.set(writtenKeyOf(collection, step.id), await change(step, collection)))
    if (later[collection] === undefined) await work()
    else waiting.push(work)
  }

  async function attempt(row: WholeStep['row'], work: () => Promise<void>, isCounted = true): Promise<void> {
    options.signal?.throwIfAborted()
    try {
      await work()
      if (isCounted) options.done()
    } catch (error) {
      throw new ApplyError(row, describeCause(error), { cause: error })
    }
  }

  /** Makes a document; `rest`: what is left to write once all that it names is there. */
  async function create({ key, fields }: Create<WholeFields>, collection: WholeCollection): Promise<{ id: string; rest: (() => Promise<void>) | null }> {
    const shapes = allFieldsOf(collection)
    const names = later[collection] ?? []
    const rowed = (content: Content | null): Content | null => (content === null ? null : withRowIds(content, shapes))
    const [published, draft] = [rowed(fields.published), rowed(fields.draft)]
    const first = published ?? draft ?? {}
    const remember = (id: string, filename: string | null): void => {
      const status: Record<string, string> = draftedCollections.has(collection) ? { status: fingerprintOf(published !== null && draft === null ? 'published' : 'draft') } : {}
      const same = comparableContent(refer(fields.draft ?? fields.published ?? {}, collection), fieldsOf[collection], (_to, other) => other)
      written.set(writtenKeyOf(collection, id), { source: options.source, fields: { ...fingerprintsOf(same), ...(filename === null ? {} : recordOfFile(filename, String(first['filename']))), ...status, [originPart]: fingerprintOf(key) } })
    }
    const isLeft = names.some((name) => [published, draft].some((content) => content?.[name] !== undefined))
    const status = published === null || isLeft ? 'draft' : 'published'
    const file = collection === 'media' ? await options.readFile(String(first['filename'])) : null
    const { id, filename } = await write.create(collection, refer(Object.fromEntries(Object.entries(first).filter(([name]) => !names.includes(name))), collection), { status, id: fields.id, number: fields.number, file })
    const finish = async (): Promise<void> => {
      if (isLeft) await write.update(collection, id, refer(first, collection), { status: published === null ? 'draft' : 'published', isBeside: false, isMeant: () => true })
      if (published !== null && draft !== null) await write.update(collection, id, refer(draft, collection), { status: 'draft', isBeside: true, isMeant: () => true })
      remember(id, filename)
    }
    if (isLeft || (collection === 'sessions' && draft?.['replacedBy'] !== undefined)) return { id, rest: finish }
    await finish()
    return { id, rest: null }
  }

  /** Writes the parts that change; each language by itself, so that an editor's words in another stay. */
  async function change(step: Change<WholeFields>, collection: WholeCollection): Promise<Recording> {
    const { id, fields, changed, publishes, isLive, isStatusKept, record } = step
    const content = refer(fields.draft ?? {}, collection)
    const status = publishes ? 'published' : 'draft'
    const isBeside = draftedCollections.has(collection) && isLive && !publishes
    const isMeant = (name: string, _shape: Shape, locale: Locale): boolean => changed.includes(name) || changed.includes(`${name}.${locale}`)
    const locales = new Set(changed.flatMap((part) => (part.includes('.') ? [part.slice(part.indexOf('.') + 1)] : [])))
    const given = changed.includes(filePart) ? String(content['filename']) : null
    const file = given === null ? {} : recordOfFile(await replaceFile(req, id, await options.readFile(given), given), given)
    if (changed.some((part) => part !== filePart)) await write.update(collection, id, content, { status, isBeside, isMeant, locales })
    const parts = comparableContent(content, fieldsOf[collection], (_to, other) => other)
    const left: Record<string, string> = draftedCollections.has(collection) && (publishes || !isStatusKept) ? { status: fingerprintOf(status) } : {}
    return { ...record, fields: { ...record.fields, ...fingerprintsOf(Object.fromEntries(changed.flatMap((part) => (part in parts ? [[part, parts[part]]] : [])))), ...file, ...left } }
  }
}

function orderOf({ action }: WholeStep): number {
  return action === 'create' ? 1 : 0
}

function eventOf(documents: readonly WholeStep[], ids: ReadonlyMap<string, string>): string {
  const event = documents.find(({ collection }) => collection === 'events')
  const id = event === undefined ? undefined : ids.get(event.key)
  if (id === undefined) throw new Error('The plan writes documents before their event.')
  return id
}

/** Numbers that slots bring are given from now on: the sequence goes on behind them. */
async function takeNumbers(req: PayloadRequest, documents: readonly WholeStep[]): Promise<void> {
  const numbers = documents.flatMap((step) => (step.action === 'create' && step.fields.number !== null ? [step.fields.number] : []))
  if (numbers.length === 0) return
  const db = await transactionOf(req)
  const highest = numbers.reduce((most, number) => Math.max(most, number), 0)
  await db.execute(sql`select setval('slot_numbers', greatest(${highest}::bigint, (select last_value from slot_numbers)))`)
}
