import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { draftedCollections, isPublished } from '../published.ts'
import type {
  Documents, EventDocument, MediaDocument, OrganizationDocument, RoomDocument, SessionDocument, SlotDocument, SpeakerDocument,
  SponsorDocument, TopicDocument, TrackDocument, VenueDocument,
} from './documents.ts'
import { publicFields } from './publicFields.ts'

/**
 * The published documents of an event and all that they name: the same number of statements whatever their number.
 * @param req carries the read-only transaction in which all is read.
 * @returns `null` if the event is not published.
 */
export async function loadDocuments(req: PayloadRequest, id: string): Promise<Documents | null> {
  const [event] = await findAll<EventDocument>(req, 'events', { id: { equals: id } })
  if (event === undefined) return null
  const ofEvent: Where = { event: { equals: id } }
  const sponsors = await findAll<SponsorDocument>(req, 'sponsors', ofEvent)
  const tracks = await findAll<TrackDocument>(req, 'tracks', ofEvent)
  const sessions = await findAll<SessionDocument>(req, 'sessions', ofEvent)
  const slots = await findAll<SlotDocument>(req, 'slots', ofEvent)
  const appearances = sessions.flatMap((session) => session.appearances ?? [])
  const speakers = await findAll<SpeakerDocument>(req, 'speakers', idIn(appearances.map(({ speaker }) => speaker)))
  const topics = await findAll<TopicDocument>(req, 'topics', idIn(sessions.flatMap((session) => session.topics ?? [])))
  const rooms = await findAll<RoomDocument>(req, 'rooms', idIn(slots.map(({ room }) => room)))
  const venues = await findAll<VenueDocument>(req, 'venues', idIn([event.venue, ...rooms.map(({ venue }) => venue)]))
  const organizations = await findAll<OrganizationDocument>(req, 'organizations', idIn([
    event.organizer, ...[...sponsors, ...speakers, ...appearances].map(({ organization }) => organization),
  ]))
  const media = await findAll<MediaDocument>(req, 'media', idIn([
    event.logo, event.cover, ...speakers.map(({ photo }) => photo), ...[...sponsors, ...organizations].flatMap(({ logo, logoDark }) => [logo, logoDark]),
  ]))
  return { event, sponsors, tracks, sessions, slots, speakers, topics, rooms, venues, organizations, media }
}

type Loaded = keyof typeof publicFields & CollectionSlug

/**
 * Every matching document that the public may see, with its public fields in every language. Read below Payload's hooks and
 * access: what is public is so whoever asks, `isPublished` is the rule, and no hook makes anything of these fields.
 */
async function findAll<T>(req: PayloadRequest, collection: Loaded, where: Where): Promise<T[]> {
  const isDrafted = draftedCollections.some((slug) => slug === collection)
  const { docs } = await req.payload.db.find({
    collection,
    where: isDrafted ? { and: [where, isPublished] } : where,
    select: Object.fromEntries(publicFields[collection].map((field) => [field, true])),
    sort: 'id',
    limit: 0,
    pagination: false,
    locale: 'all',
    req,
  })
  // The adapter types no documents; entities built from these are validated.
  return docs as unknown as T[]
}

/** A filter that names at least one id, so that there is a statement for no ids too. */
function idIn(ids: readonly (string | null | undefined)[]): Where {
  const known = [...new Set(ids)].filter((id) => id !== null && id !== undefined)
  return { id: { in: known.length === 0 ? ['00000000-0000-0000-0000-000000000000'] : known } }
}
