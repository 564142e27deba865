import type { PayloadRequest, Where } from 'payload'
import type { Locale } from '../../program/locale.ts'
import { dayOf } from '../../content/fields/day.ts'
import { essenceOf } from '../plan/essenceOf.ts'
import type { Existing } from '../plan/existing.ts'
import type { EventThere, There, ThereSession, ThereSpeaker } from '../plan/there.ts'
import type { Programme } from '../sources/programme.ts'
import type { Event, Room, Session, Slot, Speaker, Track } from '../../payload-types.ts'
import { chunksOf } from './chunksOf.ts'
import { idOf, idOrNull } from './idOf.ts'
import type { Written } from './written.ts'
import { readWritten, writtenKeyOf } from './written.ts'

type Asked = { slug: string; locale: Locale }

/**
 * The event of a slug with all that belongs to it, each document as its newest version has it in one language.
 * @returns only the name of an event that lies in the trash.
 */
export async function loadEvent(req: PayloadRequest, programme: Programme, { slug, locale }: Asked): Promise<Existing['event']> {
  const { payload } = req
  // An import is the system's: it sees drafts and what lies in the trash. In one order always: it decides between equals.
  const system = { depth: 0, pagination: false, overrideAccess: true, locale, fallbackLocale: false, sort: 'id', req } as const
  const newest = { ...system, draft: true, trash: true } as const
  const [event] = (await payload.find({ ...newest, collection: 'events', where: { slug: { equals: slug } } })).docs
  if (event === undefined) return null
  if (typeof event.deletedAt === 'string') return { inTrash: event.name }

  const own: Where = { event: { equals: event.id } }
  const written = await readWritten(req, event.id)
  const tracks = await payload.find({ ...newest, collection: 'tracks', where: own })
  const sessions = await payload.find({ ...newest, collection: 'sessions', where: own })
  // Only what is compared: the fields that are read through the session cost a look-up each.
  const slots = await payload.find({ ...system, collection: 'slots', where: own, select: { session: true, guid: true, room: true, startsAt: true, endsAt: true, state: true, externalIds: true } })
  const [liveTracks, liveSessions] = [await livesIn(req, 'tracks', own), await livesIn(req, 'sessions', own)]
  const venueId = idOrNull(event.venue)
  const venue = venueId === null ? null : await payload.findByID({ collection: 'venues', id: venueId, depth: 0, overrideAccess: true, locale, req })
  const rooms = venueId === null ? [] : (await payload.find({ ...system, collection: 'rooms', where: { venue: { equals: venueId } } })).docs

  const appearing = sessions.docs.flatMap(({ appearances }) => (appearances ?? []).map(({ speaker }) => idOf(speaker)))
  const brought = [...written.keys()].flatMap((key) => (key.startsWith('speakers ') ? [key.slice('speakers '.length)] : []))
  const named = await namesakesOf(req, programme)
  const speakers: ThereSpeaker[] = []
  for (const ids of chunksOf([...new Set([...appearing, ...brought, ...named])])) {
    const live = await livesIn(req, 'speakers', { id: { in: ids } })
    const { docs } = await payload.find({ ...newest, collection: 'speakers', where: { id: { in: ids } } })
    speakers.push(...docs.map((speaker) => speakerOf(speaker, written, live)))
  }
  const isEventLive = (await livesIn(req, 'events', { id: { equals: event.id } })).has(event.id)
  return {
    event: { ...common('events', event, event.name, written, isEventLive), fields: eventFieldsOf(event), venue: venue === null ? null : { id: venue.id, name: venue.name } },
    tracks: tracks.docs.map((track) => ({ ...common('tracks', track, track.name, written, liveTracks.has(track.id)), slug: track.slug, fields: trackFieldsOf(track) })),
    rooms: rooms.map((room) => ({ ...common('rooms', room, room.name, written, true), guid: room.guid ?? null, fields: roomFieldsOf(room) })),
    speakers,
    sessions: sessions.docs.map((session) => sessionOf(session, written, liveSessions)),
    slots: slotsOf(slots.docs, sessions.docs, written),
  }
}

type SlotRead = Pick<Slot, 'id' | 'session' | 'guid' | 'room' | 'startsAt' | 'endsAt' | 'state' | 'externalIds'>
type AnyDocument = Event | Room | Session | SlotRead | Speaker | Track

function common(collection: string, document: AnyDocument, name: string, written: Written, isLive: boolean): Omit<There<never>, 'fields'> {
  const { id } = document
  const externalIds = 'externalIds' in document ? (document.externalIds ?? []) : []
  const status = '_status' in document ? document._status : 'published'
  return {
    id,
    name,
    externalIds: externalIds.map(({ source, value }) => ({ source, id: value })),
    recorded: written.get(writtenKeyOf(collection, id)) ?? null,
    isInTrash: 'deletedAt' in document && typeof document.deletedAt === 'string',
    status: status === 'published' ? 'published' : 'draft',
    isLive,
  }
}

export function trackFieldsOf({ name, color }: Track): EventThere['tracks'][number]['fields'] {
  return { name, color }
}

export function roomFieldsOf({ name, capacity }: Room): EventThere['rooms'][number]['fields'] {
  return { name, capacity: capacity ?? null }
}

export function eventFieldsOf(event: Event): EventThere['event']['fields'] {
  const { name, timeZone, dayEndsAtHour, rasterMinutes, phase } = event
  return { name, startsOn: dayOf(event.startsOn) ?? '', endsOn: dayOf(event.endsOn) ?? '', timeZone, dayEndsAtHour, rasterMinutes, phase, links: linksOf(event.links), logo: idOrNull(event.logo) }
}

function speakerOf(speaker: Speaker, written: Written, live: ReadonlySet<string>): ThereSpeaker {
  return { ...common('speakers', speaker, speaker.name, written, live.has(speaker.id)), fields: speakerFieldsOf(speaker) }
}

export function speakerFieldsOf({ name, jobTitle, organization, bio, photo, links }: Speaker): ThereSpeaker['fields'] {
  return { name, jobTitle: jobTitle ?? null, organization: idOrNull(organization), bio: essenceOf(bio), photo: idOrNull(photo), links: linksOf(links) }
}

function sessionOf(session: Session, written: Written, live: ReadonlySet<string>): ThereSession {
  const { title, appearances } = session
  return {
    ...common('sessions', session, title, written, live.has(session.id)),
    slug: session.slug,
    appearances: (appearances ?? []).flatMap(({ id, speaker, jobTitle, organization }) => (typeof id === 'string' ? [{ id, speaker: idOf(speaker), jobTitle: jobTitle ?? null, organization: idOrNull(organization) }] : [])),
    fields: sessionFieldsOf(session),
  }
}

export function sessionFieldsOf({ title, kind, abstract, track, topics, language, level, state, doNotRecord, appearances, links }: Session): ThereSession['fields'] {
  return {
    title, kind, abstract: essenceOf(abstract), track: idOrNull(track), topics: (topics ?? []).map(idOf), language: language ?? null, level: level ?? null, state, doNotRecord: doNotRecord === true,
    appearances: (appearances ?? []).map(({ speaker, role }) => ({ speaker: idOf(speaker), role })), links: linksOf(links),
  }
}

/** A slot has no title of its own: it is named after its session. */
function slotsOf(slots: readonly SlotRead[], sessions: readonly Session[], written: Written): EventThere['slots'] {
  const titles = new Map(sessions.map(({ id, title }) => [id, title]))
  return slots.map((slot) => {
    const session = idOf(slot.session)
    return {
      ...common('slots', slot, titles.get(session) ?? slot.id, written, true),
      session,
      guid: slot.guid ?? null,
      fields: slotFieldsOf(slot),
    }
  })
}

export function slotFieldsOf({ room, startsAt, endsAt, state }: Pick<Slot, 'room' | 'startsAt' | 'endsAt' | 'state'>): EventThere['slots'][number]['fields'] {
  return { room: idOrNull(room), startsAt: new Date(startsAt).toISOString(), endsAt: new Date(endsAt).toISOString(), state }
}

function linksOf(links: Session['links']): { kind: NonNullable<Session['links']>[number]['kind']; url: string; label: string | null }[] {
  return (links ?? []).map(({ kind, url, label }) => ({ kind, url, label: label ?? null }))
}

/** Which documents the public sees a version of. */
async function livesIn(req: PayloadRequest, collection: 'events' | 'tracks' | 'sessions' | 'speakers', where: Where): Promise<Set<string>> {
  const { docs } = await req.payload.find({ collection, req, where: { and: [where, { _status: { equals: 'published' } }] }, depth: 0, pagination: false, overrideAccess: true, trash: true, select: {} })
  return new Set(docs.map(({ id }) => id))
}

/** Profiles of people at the same organization under the same name, wherever they appear. */
async function namesakesOf(req: PayloadRequest, { people }: Programme): Promise<string[]> {
  const ids: string[] = []
  for (const names of chunksOf([...new Set(people.filter(({ organization }) => organization !== '').map(({ name }) => name))])) {
    const { docs } = await req.payload.find({ collection: 'speakers', req, where: { and: [{ name: { in: names } }, { organization: { exists: true } }] }, depth: 0, pagination: false, overrideAccess: true, select: {} })
    ids.push(...docs.map(({ id }) => id))
  }
  return ids
}
