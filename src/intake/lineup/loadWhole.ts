import type { PayloadRequest, Where } from 'payload'
import type { Room } from '../../payload-types.ts'
import { transactionOf } from '../../content/transaction.ts'
import { sql } from '@payloadcms/db-postgres'
import { z } from 'zod'
import { chunksOf } from '../apply/chunksOf.ts'
import { idOrNull } from '../apply/idOf.ts'
import type { Written } from '../apply/written.ts'
import { readWritten } from '../apply/written.ts'
import { readDocuments } from '../export/readEvent.ts'
import { draftedCollections, ownCollections, wholeCollections } from './fields.ts'
import type { WholeCollection } from './fields.ts'
import type { WholeDocument, WholeEvent } from './wholeEvent.ts'
import { newestOf, recordOf } from './wholeEvent.ts'

/** What is here of what an export holds, as far as a plan must know. */
export type WholeThere = {
  /** The event that bears the wanted slug, with its documents; only its name if it lies in the trash. */
  event: { id: string; name: string; inTrash: boolean; isArchived: boolean } | null
  /** Documents that may be those of the file: all of the event, and shared ones by id, file, guid, slug or name. */
  documents: Readonly<Record<WholeCollection, readonly WholeDocument[]>>
  /** What imports into the event left. */
  written: Written
  /** Ids of the file that documents here have, whatever becomes of them. */
  taken: ReadonlySet<string>
  /** Of documents in the trash. */
  inTrash: ReadonlySet<string>
  /** Slugs that are taken: by {@link slugKeyOf}. */
  slugs: Readonly<Record<WholeCollection, ReadonlySet<string>>>
  guids: ReadonlySet<string>
  /** Ids of tiers of the file that an event here has. */
  tiers: ReadonlySet<string>
  /** The event beside which it runs, if it is here. */
  parents: ReadonlySet<string>
  /** The highest number that a slot was ever given here. */
  lastNumber: number
}

/** Looks for all of it, by what the request sees, with a number of questions that hardly grows with its size. */
export async function loadWhole(req: PayloadRequest, whole: WholeEvent, slug: string): Promise<WholeThere> {
  const { payload } = req
  // An import is the system: it sees drafts and what lies in the trash, whose ids and slugs are taken too.
  const system = { depth: 0, pagination: false, overrideAccess: true, trash: true, req } as const
  const [found] = (await payload.find({ ...system, collection: 'events', where: { slug: { equals: slug } }, draft: true, limit: 1 })).docs
  const written: Written = found === undefined ? new Map() : await readWritten(req, found.id)
  const inTrash = new Set<string>()
  const taken = new Set<string>()
  const documents = recordOf((): WholeDocument[] => [])
  const slugs = recordOf(() => new Set<string>())
  for (const collection of wholeCollections) {
    const ids = whole.documents[collection].map(({ id }) => id)
    for (const some of chunksOf(ids)) for (const { id } of (await payload.find({ ...system, collection, where: { id: { in: some } }, select: {} })).docs) taken.add(id)
    const known = [...written.keys()].flatMap((key) => (key.startsWith(`${collection} `) ? [key.slice(collection.length + 1)] : []))
    documents[collection].push(...(await readThere(req, collection, whole, found?.id ?? null, known)))
    if (collection === 'slots' || collection === 'media') continue
    const where: Where = ownCollections.has(collection) && collection !== 'events' ? { event: { equals: found?.id ?? '00000000-0000-0000-0000-000000000000' } } : {}
    const select: Partial<Record<'deletedAt' | 'slug' | 'venue', true>> = { deletedAt: true, ...(collection === 'sponsors' ? {} : { slug: true }), ...(collection === 'rooms' ? { venue: true } : {}) }
    for (const document of (await payload.find({ ...system, collection, where, draft: draftedCollections.has(collection), select })).docs) {
      const within = collection === 'rooms' && 'venue' in document ? idOrNull(document.venue as Room['venue']) : null // of rooms it is one
      if ('slug' in document && typeof document.slug === 'string') slugs[collection].add(slugKeyOf(document.slug, within))
      if ('deletedAt' in document && typeof document.deletedAt === 'string') inTrash.add(document.id)
    }
  }
  const db = await transactionOf(req)
  const [numbers] = z.array(z.object({ last: z.coerce.number() })).parse((await db.execute(sql`select case when is_called then last_value else 0 end as last from slot_numbers`)).rows)
  const tierIds = whole.documents.events.flatMap((document) => tiersIn(document).map(({ id }) => id))
  const tiers = z.array(z.object({ id: z.string() })).parse((await db.execute(sql`select id from events_tiers where id = any(${sql.param(tierIds)}::text[])`)).rows)
  return {
    event: found === undefined ? null : { id: found.id, name: found.name, inTrash: typeof found.deletedAt === 'string', isArchived: found.phase === 'archived' },
    documents, written, taken, inTrash, slugs,
    guids: new Set(await guidsHere(req, whole)),
    tiers: new Set(tiers.map(({ id }) => id)),
    parents: new Set((await payload.find({ ...system, trash: false, collection: 'events', where: { id: { in: whole.documents.events.flatMap((document) => [newestOf(document)['parent']].filter((id) => typeof id === 'string')) } }, select: {} })).docs.map(({ id }) => id)),
    lastNumber: numbers?.last ?? 0,
  }
}

/** A slug, with the venue in which it is unique if it is a room's. */
export function slugKeyOf(slug: string, venue: string | null): string {
  return venue === null ? slug : `${venue} ${slug}`
}

/** The tiers of an event of an export, or of one that was read like it. */
export function tiersIn(document: WholeDocument): { id: string; slug: string }[] {
  return [document.published, document.draft].flatMap((content) => {
    const rows = z.array(z.looseObject({ id: z.string(), slug: z.string() })).safeParse(content?.['tiers'] ?? [])
    return rows.success ? rows.data : []
  })
}

async function readThere(req: PayloadRequest, collection: WholeCollection, whole: WholeEvent, event: string | null, known: readonly string[]): Promise<WholeDocument[]> {
  if (collection === 'events') return event === null ? [] : await readDocuments(req, collection, { id: { equals: event } }, true)
  if (ownCollections.has(collection)) return event === null ? [] : await readDocuments(req, collection, { event: { equals: event } }, true)
  const named = (field: string): string[] => whole.documents[collection].flatMap((document) => (typeof newestOf(document)[field] === 'string' ? [String(newestOf(document)[field])] : []))
  const externals = z.array(z.object({ value: z.string() }))
  const asked = new Map<string, string[]>([['id', [...whole.documents[collection].map(({ id }) => id), ...known]]])
  if (collection === 'rooms') asked.set('guid', named('guid'))
  if (collection === 'media') asked.set('filename', named('filename'))
  if (collection === 'topics' || collection === 'venues') asked.set('slug', named('slug'))
  if (collection === 'organizations') asked.set('name', named('name'))
  if (collection === 'speakers') asked.set('externalIds.value', whole.documents.speakers.flatMap((document) => externals.parse(newestOf(document)['externalIds'] ?? []).map(({ value }) => value)))
  const found = new Map<string, WholeDocument>()
  for (const [field, values] of asked) for (const some of chunksOf(values)) for (const document of await readDocuments(req, collection, { [field]: { in: some } }, true)) found.set(document.id, document)
  return [...found.values()]
}

async function guidsHere(req: PayloadRequest, whole: WholeEvent): Promise<string[]> {
  const guids: string[] = []
  for (const collection of ['slots', 'rooms'] as const) {
    const wanted = whole.documents[collection].flatMap((document) => (typeof newestOf(document)['guid'] === 'string' ? [String(newestOf(document)['guid'])] : []))
    for (const some of chunksOf(wanted)) {
      // A guid is taken whoever has it.
      const { docs } = await req.payload.find({ collection, where: { guid: { in: some } }, depth: 0, pagination: false, select: { guid: true }, req, overrideAccess: true })
      guids.push(...docs.flatMap(({ guid }) => guid ?? []))
    }
  }
  return guids
}
