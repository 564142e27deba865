import type { Payload } from 'payload'
import type { Existing } from '../plan/plan.ts'
import { externalKeyOf, isGoodEverywhere } from '../externalKeyOf.ts'
import { organizationKeyOf } from '../organizationKeyOf.ts'
import type { Programme } from '../sources/programme.ts'

/** So many values in one question to the database. */
const chunk = 1_000

/** What the database holds already of what a programme names: a handful of reads, whatever its size. */
export async function loadExisting(payload: Payload, programme: Programme, slug: string): Promise<Existing> {
  // The command is the system: it sees drafts and what lies in the trash, whose slugs are taken too.
  const system = { depth: 0, pagination: false, overrideAccess: true } as const
  const events = await payload.find({ ...system, collection: 'events', where: { slug: { equals: slug } }, select: { name: true }, trash: true })
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

  const organizations = new Map<string, { id: string; name: string; names: readonly string[] }>()
  const everyone = await payload.find({ ...system, collection: 'organizations', select: { name: true, slug: true, aliases: true } })
  for (const { id, name, aliases } of everyone.docs) {
    // The own name of one goes before another's alias.
    for (const called of aliases ?? []) if (!organizations.has(organizationKeyOf(called))) organizations.set(organizationKeyOf(called), { id, name, names: [name, ...(aliases ?? [])] })
  }
  for (const { id, name, aliases } of everyone.docs) organizations.set(organizationKeyOf(name), { id, name, names: [name, ...(aliases ?? [])] })

  const rooms = new Map<string, { id: string; name: string; slug: string; venue: string }>()
  for (const values of chunksOf(programme.rooms.flatMap(({ guid }) => guid ?? []))) {
    const { docs } = await payload.find({ ...system, collection: 'rooms', where: { guid: { in: values } }, select: { name: true, slug: true, guid: true, venue: true } })
    for (const room of docs) if (typeof room.guid === 'string') rooms.set(room.guid, { id: room.id, name: room.name, slug: room.slug, venue: idOf(room.venue) })
  }
  const roomSlugs = new Map<string, Set<string>>()
  for (const values of chunksOf([...new Set([...rooms.values()].map(({ venue }) => venue))])) {
    const { docs } = await payload.find({ ...system, collection: 'rooms', where: { venue: { in: values } }, select: { slug: true, venue: true } })
    for (const room of docs) roomSlugs.set(idOf(room.venue), (roomSlugs.get(idOf(room.venue)) ?? new Set()).add(room.slug))
  }

  const slotGuids = new Set<string>()
  for (const values of chunksOf(programme.sessions.flatMap(({ placings }) => placings.flatMap(({ guid }) => guid ?? [])))) {
    const { docs } = await payload.find({ ...system, collection: 'slots', where: { guid: { in: values } }, select: { guid: true } })
    for (const { guid } of docs) if (typeof guid === 'string') slotGuids.add(guid)
  }

  const event = events.docs[0]
  return {
    event: event === undefined ? null : { id: event.id, name: event.name },
    venueSlugs: new Set(venues.docs.map((venue) => venue.slug)),
    venues: new Map(venues.docs.map((venue) => [venue.id, { name: venue.name }])),
    speakerSlugs: new Set(speakerSlugs.docs.map((speaker) => speaker.slug)),
    speakers,
    organizations,
    organizationSlugs: new Set(everyone.docs.map(({ slug }) => slug)),
    rooms,
    roomSlugs,
    slotGuids,
  }
}

function chunksOf<T>(list: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / chunk) }, (_, position) => list.slice(position * chunk, (position + 1) * chunk))
}

function idOf(reference: string | { id: string }): string {
  return typeof reference === 'string' ? reference : reference.id
}
