import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest, RequiredDataFromCollectionSlug } from 'payload'
import { writtenKey } from '../../content/collections/Media/hooks/takeFile.ts'
import { giveIdentity } from '../../content/hooks/keepGivenId.ts'
import { dropLanguage } from '../../content/dropLanguage.ts'
import { transactionOf } from '../../content/transaction.ts'
import type { Locale } from '../../program/locale.ts'
import { ApplyError, describeCause } from '../apply/ApplyError.ts'
import type { Written } from '../apply/written.ts'
import { writtenKeyOf } from '../apply/written.ts'
import { fingerprintOf, fingerprintsOf } from '../plan/compareFields.ts'
import type { Change, Create, Recording } from '../plan/plan.ts'
import { comparableContent } from './comparableContent.ts'
import { dataIn, firstLocaleOf, hasLanguages, localesOf, withRowIds } from './dataOf.ts'
import { allFieldsOf, draftedCollections, fieldsOf, ownCollections, titleOf, wholeCollections } from './fields.ts'
import type { Shape, WholeCollection } from './fields.ts'
import { originPart } from './matchWhole.ts'
import { mapReferences } from './references.ts'
import type { Content } from './wholeEvent.ts'
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
    for (const step of own) await take(step)
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
    const remember = (id: string): void => {
      const status: Record<string, string> = draftedCollections.has(collection) ? { status: fingerprintOf(published !== null && draft === null ? 'published' : 'draft') } : {}
      const same = comparableContent(refer(fields.draft ?? fields.published ?? {}, collection), fieldsOf[collection], (_to, other) => other)
      written.set(writtenKeyOf(collection, id), { source: options.source, fields: { ...fingerprintsOf(same), ...status, [originPart]: fingerprintOf(key) } })
    }
    const isLeft = names.some((name) => [published, draft].some((content) => content?.[name] !== undefined))
    const status = published === null || isLeft ? 'draft' : 'published'
    const file = collection === 'media' ? await options.readFile(String(first['filename'])) : null
    const id = await write.create(collection, refer(Object.fromEntries(Object.entries(first).filter(([name]) => !names.includes(name))), collection), { status, id: fields.id, number: fields.number, file })
    const finish = async (): Promise<void> => {
      if (isLeft) await write.update(collection, id, refer(first, collection), { status: published === null ? 'draft' : 'published', isBeside: false, isMeant: () => true })
      if (published !== null && draft !== null) await write.update(collection, id, refer(draft, collection), { status: 'draft', isBeside: true, isMeant: () => true })
      remember(id)
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
    await write.update(collection, id, content, { status, isBeside, isMeant, locales })
    const parts = comparableContent(content, fieldsOf[collection], (_to, other) => other)
    const left: Record<string, string> = draftedCollections.has(collection) && (publishes || !isStatusKept) ? { status: fingerprintOf(status) } : {}
    return { ...record, fields: { ...record.fields, ...fingerprintsOf(Object.fromEntries(changed.flatMap((part) => (part in parts ? [[part, parts[part]]] : [])))), ...left } }
  }
}

type Writer = {
  create: (collection: WholeCollection, content: Content, options: { status: 'draft' | 'published'; id: string | null; number: number | null; file: Buffer | null }) => Promise<string>
  /** `locales`: those that are written beside the first one; left out: all that the content has. */
  update: (collection: WholeCollection, id: string, content: Content, options: { status: 'draft' | 'published'; isBeside: boolean; isMeant: (name: string, shape: Shape, locale: Locale) => boolean; locales?: ReadonlySet<string> }) => Promise<void>
}

/** Writes documents in every language through Payload. */
function writerOf(payload: Payload, req: PayloadRequest, eventOfAll: () => string): Writer {
  // The command is the system: no user, no access to ask for.
  const system = { depth: 0, req, overrideAccess: true } as const
  const statusIn = (collection: WholeCollection, status: 'draft' | 'published') => (draftedCollections.has(collection) ? { _status: status } : {})

  async function inOtherLanguages(collection: WholeCollection, id: string, content: Content, first: Locale, status: 'draft' | 'published', isBeside: boolean, locales: readonly Locale[], isMeant: (name: string, shape: Shape, locale: Locale) => boolean): Promise<void> {
    const fields = allFieldsOf(collection)
    for (const locale of locales) {
      if (locale === first) continue
      const data = dataIn(content, fields, locale, (name, shape) => hasLanguages(shape) && isMeant(name, shape, locale))
      const title = titleOf[collection]
      // A text that such a document must have in each of its languages can only go with the language.
      if (!draftedCollections.has(collection) && title !== undefined && data[title] === null) await dropLanguage(req, collection, id, locale)
      else if (Object.keys(data).length > 0) await payload.update({ ...system, locale, collection, id, data: { ...data, ...statusIn(collection, status) }, draft: isBeside }) // fields of that collection
    }
  }

  return {
    create: async (collection, content, { status, id, number, file }) => {
      const fields = allFieldsOf(collection)
      const first = firstLocaleOf(collection, content)
      const { number: _, ...data } = dataIn(content, fields, first, (name) => content[name] !== undefined)
      const team = collection === 'slots' ? {} : collection === 'events' ? {} : ownCollections.has(collection) ? { event: eventOfAll() } : { editableBy: [eventOfAll()] }
      const upload = file === null ? {} : { file: { data: file, name: String(content['filename']), mimetype: 'application/octet-stream', size: file.byteLength } }
      giveIdentity(req, { ...(id === null ? {} : { id }), ...(number === null ? {} : { number }) })
      req.context[writtenKey] = file !== null
      try {
        const made = await payload.create({ ...system, locale: first, collection, data: { ...data, ...team, ...statusIn(collection, status) } as unknown as RequiredDataFromCollectionSlug<WholeCollection>, draft: false, ...upload }) // fields of that collection
        giveIdentity(req, null)
        req.file = undefined
        await inOtherLanguages(collection, made.id, content, first, status, false, localesOf(content, fields), () => true)
        return made.id
      } finally {
        giveIdentity(req, null)
        req.context[writtenKey] = false
        req.file = undefined
      }
    },
    update: async (collection, id, content, { status, isBeside, isMeant, locales }) => {
      const fields = allFieldsOf(collection)
      const first = firstLocaleOf(collection, content)
      const data = dataIn(content, fields, first, (name, shape) => name !== 'number' && name !== 'filename' && isMeant(name, shape, first))
      await payload.update({ ...system, locale: first, collection, id, data: { ...data, ...statusIn(collection, status) }, draft: isBeside }) // fields of that collection
      const others = locales === undefined ? localesOf(content, fields) : [...new Set([...localesOf(content, fields), ...locales])] as Locale[] // parts are named by locales
      await inOtherLanguages(collection, id, content, first, status, isBeside, others, isMeant)
    },
  }
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
