import type { PayloadRequest } from 'payload'
import { externalKeyOf, isGoodEverywhere } from '../externalKeyOf.ts'
import { organizationKeyOf } from '../organizationKeyOf.ts'
import type { Existing, OrganizationThere } from '../plan/existing.ts'
import type { Programme } from '../sources/programme.ts'
import type { Locale } from '../../program/locale.ts'
import { chunksOf } from './chunksOf.ts'
import { idOf } from './idOf.ts'
import { loadEvent } from './loadEvent.ts'

/** What the database holds already of what a programme names: a number of reads that hardly grows with its size. */
export async function loadExisting(req: PayloadRequest, programme: Programme, { slug, locale }: { slug: string; locale: Locale }): Promise<Existing> {
  // An import is the system's: it sees drafts and what lies in the trash, whose slugs are taken too.
  const { payload } = req
  const system = { depth: 0, pagination: false, overrideAccess: true, sort: 'id', req } as const
  const event = await loadEvent(req, programme, { slug, locale })
  const venues = await payload.find({ ...system, collection: 'venues', select: { name: true, slug: true } })
  const speakerSlugs = await payload.find({ ...system, collection: 'speakers', select: { slug: true }, trash: true })

  const speakers = new Map<string, { id: string; name: string; isPublished: boolean }>()
  const known = programme.people.flatMap(({ externalIds }) => externalIds.filter(isGoodEverywhere).map(({ id }) => id))
  for (const values of chunksOf(known)) {
    const { docs } = await payload.find({ ...system, collection: 'speakers', where: { 'externalIds.value': { in: values } }, select: { name: true, externalIds: true, _status: true } })
    for (const { id, name, externalIds, _status } of docs) {
      for (const { source, value } of externalIds ?? []) if (isGoodEverywhere({ source, id: value })) speakers.set(externalKeyOf({ source, id: value }), { id, name, isPublished: _status === 'published' })
    }
  }

  const everyone = await payload.find({ ...system, collection: 'organizations', select: { name: true, slug: true, aliases: true } })
  const bearers = everyone.docs.map(({ id, name, aliases }) => ({ id, name, names: [name, ...(aliases ?? [])] }))
  const byName = Map.groupBy(bearers, ({ name }) => organizationKeyOf(name))
  const byAlias = Map.groupBy(bearers.flatMap((bearer) => bearer.names.slice(1).map((called) => ({ key: organizationKeyOf(called), bearer }))), ({ key }) => key)
  const organizations = new Map<string, OrganizationThere>()
  for (const key of new Set([...byName.keys(), ...byAlias.keys()])) {
    // The own name of one goes before another's alias.
    const [first, ...rivals] = byName.get(key) ?? [...new Set(byAlias.get(key)?.map(({ bearer }) => bearer))]
    if (first !== undefined) organizations.set(key, rivals.length === 0 ? first : { ...first, rivals })
  }

  const topics = await payload.find({ ...system, collection: 'topics', select: { name: true, slug: true }, locale })
  const rooms = new Map<string, { id: string; name: string; slug: string; venue: string }>()
  for (const values of chunksOf(programme.rooms.flatMap(({ guid }) => guid ?? []))) {
    const { docs } = await payload.find({ ...system, collection: 'rooms', where: { guid: { in: values } }, select: { name: true, slug: true, guid: true, venue: true } })
    for (const room of docs) if (typeof room.guid === 'string') rooms.set(room.guid, { id: room.id, name: room.name, slug: room.slug, venue: idOf(room.venue) })
  }
  const roomSlugs = new Map<string, Set<string>>()
  const ownVenue = event !== null && 'event' in event ? (event.event.venue?.id ?? null) : null
  const wanted = new Set([...[...rooms.values()].map(({ venue }) => venue), ...(ownVenue === null ? [] : [ownVenue])])
  for (const values of chunksOf([...wanted])) {
    const { docs } = await payload.find({ ...system, collection: 'rooms', where: { venue: { in: values } }, select: { slug: true, venue: true } })
    for (const room of docs) roomSlugs.set(idOf(room.venue), (roomSlugs.get(idOf(room.venue)) ?? new Set()).add(room.slug))
  }

  const slotGuids = new Set<string>()
  for (const values of chunksOf(programme.sessions.flatMap(({ placings }) => placings.flatMap(({ guid }) => guid ?? [])))) {
    const { docs } = await payload.find({ ...system, collection: 'slots', where: { guid: { in: values } }, select: { guid: true } })
    for (const { guid } of docs) if (typeof guid === 'string') slotGuids.add(guid)
  }

  return {
    event,
    venueSlugs: new Set(venues.docs.map((venue) => venue.slug)),
    venues: new Map(venues.docs.map((venue) => [venue.id, { name: venue.name }])),
    speakerSlugs: new Set(speakerSlugs.docs.map((speaker) => speaker.slug)),
    speakers,
    organizations,
    topics: new Map(topics.docs.map((topic) => [topic.name, topic.id])),
    topicSlugs: new Set(topics.docs.map((topic) => topic.slug)),
    organizationSlugs: new Set(everyone.docs.map((organization) => organization.slug)),
    rooms,
    roomSlugs,
    slotGuids,
  }
}
