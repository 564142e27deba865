import type { Edition, Tombstone } from '../../program/edition.ts'
import type { EntityKind } from '../../program/kinds.ts'
import { boundsOfDay, daysOf, programmeDayOf } from '../../program/slots.ts'
import type { EntityIndex, Held, LiveEvent, PlacedSlot, ProgrammeDay } from './library.ts'
import { byName, bySlug, inOrder } from './order.ts'

export class EditionFault extends Error {
  override readonly name = 'EditionFault'
}

/**
 * Indexes the joined edition of one event.
 * @throws EditionFault if it does not hold its event.
 */
export function indexEvent(edition: Edition): LiveEvent {
  const event = edition.entities.events.find(({ id }) => id === edition.scope)
  if (!event) throw new EditionFault(`edition ${edition.number} of ${edition.scope} does not hold its event`)
  const of = indexKinds(edition, event)
  const sessions = of.session.all
  const slots = placeSlots(sessions, event)
  return {
    id: event.id,
    number: edition.number,
    edition,
    event,
    of,
    sessionByFormerSlug: formerSlugs(sessions),
    sessionsOf: {
      track: groupBy(sessions, ({ track }) => (track === null ? [] : [track])),
      room: groupBy(sessions, ({ slots: own }) => own.flatMap(({ room }) => room ?? [])),
      topic: groupBy(sessions, ({ topics }) => topics),
      speaker: groupBy(sessions, ({ appearances }) => appearances.map(({ speaker }) => speaker)),
      sponsor: groupBy(sessions, ({ sponsor }) => (sponsor === null ? [] : [sponsor])),
    },
    sponsorsOfTier: groupBy(of.sponsor.all, ({ tier }) => [tier]),
    slots,
    days: layDays(slots, event),
    gone: indexTombstones(edition.tombstones),
  }
}

/** The key of what is gone: a kind, and its id or slug. */
export function goneKey(kind: EntityKind, idOrSlug: string): string {
  return `${kind} ${idOrSlug}`
}

/** Indexes entities that are in order already. Of two with one slug the first wins. */
export function indexEntities<K extends Exclude<EntityKind, 'sponsor'>>(all: readonly Held<K>[]): EntityIndex<K> {
  return indexWith<K>(all, ({ slug }) => slug)
}

/** Items by each of the keys they have, in the order of the items, each once a key. */
export function groupBy<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  }
  return groups
}

function indexWith<K extends EntityKind>(all: readonly Held<K>[], slugOf: (entity: Held<K>) => string): EntityIndex<K> {
  const first = new Map<string, Held<K>>()
  for (const entity of all) if (!first.has(slugOf(entity))) first.set(slugOf(entity), entity)
  return { all, byId: new Map(all.map((entity) => [entity.id, entity])), bySlug: first }
}

function indexKinds({ entities }: Edition, event: Held<'event'>): LiveEvent['of'] {
  const tierOrder = new Map(event.tiers.map(({ id, order }) => [id, order]))
  const slugOfOrganization = new Map(entities.organizations.map(({ id, slug }) => [id, slug]))
  // A sponsor has no name of its own: it goes by its organization's.
  const sponsors = entities.sponsors.map((sponsor) => ({ sponsor, slug: slugOfOrganization.get(sponsor.organization) ?? sponsor.id }))
  const inTierOrder = inOrder(sponsors, ({ sponsor: a }, { sponsor: b }) =>
    (tierOrder.get(a.tier) ?? Number.MAX_SAFE_INTEGER) - (tierOrder.get(b.tier) ?? Number.MAX_SAFE_INTEGER) || a.order - b.order)
  return {
    event: indexEntities(inOrder(entities.events, bySlug)),
    venue: indexEntities(inOrder(entities.venues, bySlug)),
    room: indexEntities(inOrder(entities.rooms, (a, b) => a.order - b.order || byName(a, b))),
    track: indexEntities(inOrder(entities.tracks, (a, b) => a.order - b.order || byName(a, b))),
    topic: indexEntities(inOrder(entities.topics, bySlug)),
    session: indexEntities(inOrder(entities.sessions, byFirstSlot)),
    speaker: indexEntities(inOrder(entities.speakers, byName)),
    organization: indexEntities(inOrder(entities.organizations, byName)),
    sponsor: indexWith<'sponsor'>(inTierOrder.map(({ sponsor }) => sponsor), ({ id, organization }) => slugOfOrganization.get(organization) ?? id),
    media: indexEntities(inOrder(entities.media, bySlug)),
  }
}

function byFirstSlot(a: Held<'session'>, b: Held<'session'>): number {
  const [first, second] = [a.slots[0], b.slots[0]]
  if (!first || !second) return first ? -1 : second ? 1 : bySlug(a, b)
  return Date.parse(first.startsAt) - Date.parse(second.startsAt) || first.number - second.number
}

function placeSlots(sessions: readonly Held<'session'>[], event: Held<'event'>): PlacedSlot[] {
  const placed = sessions.flatMap((session) =>
    session.slots.map((slot) => ({ slot, session, day: programmeDayOf(slot.startsAt, event) })))
  return placed.sort((a, b) => Date.parse(a.slot.startsAt) - Date.parse(b.slot.startsAt) || a.slot.number - b.slot.number)
}

function layDays(slots: readonly PlacedSlot[], event: Held<'event'>): ProgrammeDay[] {
  const ofDay = groupBy(slots, ({ day }) => [day])
  // A slot outside the event's days is refused in the form; if one is there all the same it is shown, not lost.
  const dates = new Set([...daysOf(event), ...ofDay.keys()])
  return [...dates].sort().map((date) => ({ date, ...boundsOfDay(date, event), slots: ofDay.get(date) ?? [] }))
}

function formerSlugs(sessions: readonly Held<'session'>[]): Map<string, Held<'session'>> {
  return new Map(sessions.flatMap((session) => session.formerSlugs.map((slug) => [slug, session] as const)))
}

/** Tombstones by kind and id, and by kind and slug. */
export function indexTombstones(tombstones: readonly Tombstone[]): Map<string, Tombstone> {
  return new Map(tombstones.flatMap((tombstone) => [
    [goneKey(tombstone.kind, tombstone.id), tombstone],
    [goneKey(tombstone.kind, tombstone.slug), tombstone],
  ]))
}
