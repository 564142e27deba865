import { createLocalReq } from 'payload'
import type { Payload, PayloadRequest, Where } from 'payload'
import { chunksOf } from '../apply/chunksOf.ts'
import { contentOf } from '../lineup/contentOf.ts'
import { draftedCollections, fieldsOf, privateFieldsOf } from '../lineup/fields.ts'
import type { WholeCollection } from '../lineup/fields.ts'
import { namedIn } from '../lineup/references.ts'
import type { WholeDocument, WholeEvent } from '../lineup/wholeEvent.ts'
import { formatName, formatVersion, recordOf } from '../lineup/wholeEvent.ts'

export type ReadEventOptions = {
  /** Whether drafts are read too; otherwise what is published alone. */
  drafts: boolean
  /** Whether e-mail, notes and the like of speakers are: of those whom the user may edit, or of all if the system asks. */
  private: boolean
  /** Who asks; `null`: the system. */
  user: PayloadRequest['user']
  exportedAt: string
}

/**
 * All of an event and what it names, in every language and of one moment; what lies in the trash is left out. Who may ask for it is
 * looked at before.
 * @returns `null` if there is no such event (or, without drafts, none that is published).
 */
export async function readEvent(payload: Payload, event: string, options: ReadEventOptions): Promise<WholeEvent | null> {
  const transactionID = await payload.db.beginTransaction({ isolationLevel: 'repeatable read', accessMode: 'read only' })
  if (transactionID === null) throw new Error('The database gives no transaction.')
  try {
    const req = await createLocalReq({ user: options.user ?? undefined }, payload)
    req.transactionID = transactionID
    return await readAll(req, event, options)
  } finally {
    await payload.db.commitTransaction(transactionID)
  }
}

async function readAll(req: PayloadRequest, event: string, options: ReadEventOptions): Promise<WholeEvent | null> {
  const read = (collection: WholeCollection, where: Where): Promise<WholeDocument[]> => readDocuments(req, collection, where, options.drafts)
  const byIds = async (collection: WholeCollection, from: readonly (readonly [WholeCollection, readonly WholeDocument[]])[]): Promise<WholeDocument[]> => {
    const ids = [...new Set(from.flatMap(([of, documents]) => documents.flatMap(({ published, draft }) => [published, draft].flatMap((content) => (content === null ? [] : namedIn(content, fieldsOf[of], collection))))))]
    const found: WholeDocument[] = []
    for (const some of chunksOf(ids.sort())) found.push(...(await read(collection, { id: { in: some } })))
    return found
  }
  const events = await read('events', { id: { equals: event } })
  if (events.length === 0) return null
  const own: Where = { event: { equals: event } }
  const [tracks, sponsors, sessions] = [await read('tracks', own), await read('sponsors', own), await read('sessions', own)]
  const shown = new Set(sessions.map(({ id }) => id))
  const slots = (await read('slots', own)).filter(({ published }) => shown.has(String(published?.['session'])))
  const speakers = await byIds('speakers', [['sessions', sessions]])
  const topics = await byIds('topics', [['sessions', sessions]])
  const organizations = await byIds('organizations', [['events', events], ['sponsors', sponsors], ['speakers', speakers], ['sessions', sessions]])
  const ofVenue = (await byIds('venues', [['events', events]])).map(({ id }) => id)
  const used = await byIds('rooms', [['slots', slots]])
  const inVenue = ofVenue.length === 0 ? [] : await read('rooms', { venue: { in: ofVenue } })
  const rooms = [...new Map([...inVenue, ...used].map((room) => [room.id, room])).values()]
  const venues = await byIds('venues', [['events', events], ['rooms', rooms]])
  const media = await byIds('media', [['events', events], ['organizations', organizations], ['speakers', speakers], ['sponsors', sponsors]])
  const documents = { events, media, topics, organizations, venues, rooms, tracks, speakers: options.private ? await withPrivate(req, speakers, options) : speakers, sponsors, sessions, slots }
  return {
    format: formatName, version: formatVersion, exportedAt: options.exportedAt, drafts: options.drafts, private: options.private, event,
    documents: recordOf((collection) => documents[collection].toSorted((a, b) => (a.id < b.id ? -1 : 1))),
  }
}

/** Documents as an export has them, in every language. */
export async function readDocuments(req: PayloadRequest, collection: WholeCollection, where: Where, drafts: boolean): Promise<WholeDocument[]> {
  const fields = fieldsOf[collection]
  const select = Object.fromEntries(Object.keys(fields).map((name) => [name, true] as const))
  // Who may ask was looked at by whoever calls: an export is of one moment and of all there is.
  const common = { collection, depth: 0, pagination: false, locale: 'all', select: { ...select, _status: true }, sort: 'id', req, overrideAccess: true } as const
  const published = { and: [where, { _status: { equals: 'published' } }] }
  const isDrafted = draftedCollections.has(collection)
  const { docs } = await req.payload.find({ ...common, where: isDrafted ? published : where })
  const found = new Map<string, WholeDocument>(docs.map((document) => [document.id, { id: document.id, published: contentOf(document, fields), draft: null }]))
  if (drafts && isDrafted) {
    const newest = await req.payload.find({ ...common, where, draft: true })
    for (const document of newest.docs) {
      if ('_status' in document && document._status === 'published') continue
      found.set(document.id, { id: document.id, published: found.get(document.id)?.published ?? null, draft: contentOf(document, fields) })
    }
  }
  return [...found.values()]
}

/** Adds what is private about speakers, as far as the user may edit them: the fields' own access decides. */
async function withPrivate(req: PayloadRequest, speakers: readonly WholeDocument[], { drafts, user }: ReadEventOptions): Promise<WholeDocument[]> {
  const fields = privateFieldsOf.speakers ?? {}
  const known = new Map<string, object>()
  for (const ids of chunksOf(speakers.map(({ id }) => id))) {
    const { docs } = await req.payload.find({ collection: 'speakers', where: { id: { in: ids } }, depth: 0, pagination: false, draft: drafts, req, user, overrideAccess: user === null }) // the system reads all
    for (const document of docs) known.set(document.id, document)
  }
  return speakers.map(({ id, published, draft }) => {
    const more = contentOf(known.get(id) ?? {}, fields)
    return { id, published: published === null ? null : { ...published, ...more }, draft: draft === null ? null : { ...draft, ...more } }
  })
}
