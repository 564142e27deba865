import type { Edition, Tombstone } from '../../program/edition.ts'
import type { MediaFile } from '../../program/entities.ts'
import type { EntityKind } from '../../program/kinds.ts'
import { atOnce } from '../../program/steps.ts'
import type { Steps } from '../../program/steps.ts'
import { indexRules, sponsorRule } from './indexRules.ts'
import { layDays, placeSlots } from './placeSlots.ts'
import type { EntityIndex, Held, LiveEvent, Lookup } from './library.ts'
import { reindex } from './reindex.ts'

export class EditionFault extends Error {
  override readonly name = 'EditionFault'
}

/**
 * Indexes the joined edition of one event.
 * @throws EditionFault if it does not hold its event.
 */
export function indexEvent(edition: Edition): LiveEvent {
  return atOnce(indexEventInSteps(edition, null))
}

/** The same in steps. @param before the edition before it: what it shares with that one is not indexed again. */
export function* indexEventInSteps(edition: Edition, before: LiveEvent | null): Steps<LiveEvent> {
  const event = edition.entities.events.find(({ id }) => id === edition.scope)
  if (!event) throw new EditionFault(`edition ${edition.number} of ${edition.scope} does not hold its event`)
  const of = yield* indexKinds(edition, event, before)
  const sessions = of.session.all
  const isSameClock = before !== null && before.event.timeZone === event.timeZone && before.event.dayEndsAtHour === event.dayEndsAtHour
  const isSameProgramme = isSameClock && before.of.session === of.session
  const slots = isSameProgramme ? before.slots : yield* placeSlots(sessions, event, isSameClock ? before.slots : [])
  return {
    id: event.id,
    number: edition.number,
    edition,
    event,
    of,
    sessionByFormerSlug: formerSlugs(sessions),
    sessionsOf: isSameProgramme ? before.sessionsOf : groupSessions(sessions),
    sponsorsOfTier: groupBy(of.sponsor.all, ({ tier }) => [tier]),
    slots,
    days: isSameProgramme && before.event === event ? before.days : yield* layDays(slots, event),
    gone: indexTombstones(edition.tombstones),
    files: before?.of.media === of.media ? before.files : lookUpFiles(of.media),
  }
}

/** The key of what is gone: a kind, and its id or slug. */
export function goneKey(kind: EntityKind, idOrSlug: string): string {
  return `${kind} ${idOrSlug}`
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

function* indexKinds({ entities }: Edition, event: Held<'event'>, last: LiveEvent | null): Steps<LiveEvent['of']> {
  const before = last && { entities: last.edition.entities, of: last.of }
  return {
    event: yield* reindex(entities.events, indexRules.event, before && { entities: before.entities.events, index: before.of.event }),
    venue: yield* reindex(entities.venues, indexRules.venue, before && { entities: before.entities.venues, index: before.of.venue }),
    room: yield* reindex(entities.rooms, indexRules.room, before && { entities: before.entities.rooms, index: before.of.room }),
    track: yield* reindex(entities.tracks, indexRules.track, before && { entities: before.entities.tracks, index: before.of.track }),
    topic: yield* reindex(entities.topics, indexRules.topic, before && { entities: before.entities.topics, index: before.of.topic }),
    session: yield* reindex(entities.sessions, indexRules.session, before && { entities: before.entities.sessions, index: before.of.session }),
    speaker: yield* reindex(entities.speakers, indexRules.speaker, before && { entities: before.entities.speakers, index: before.of.speaker }),
    organization: yield* reindex(entities.organizations, indexRules.organization, before && { entities: before.entities.organizations, index: before.of.organization }),
    // Their order may be another though they are the same.
    sponsor: yield* reindex(entities.sponsors, sponsorRule(event, entities.organizations), null),
    media: yield* reindex(entities.media, indexRules.media, before && { entities: before.entities.media, index: before.of.media }),
  }
}

/** Each grouping is made when it is first asked for. */
function groupSessions(sessions: readonly Held<'session'>[]): LiveEvent['sessionsOf'] {
  type Groups = LiveEvent['sessionsOf'][keyof LiveEvent['sessionsOf']]
  const lazily = (keysOf: (session: Held<'session'>) => readonly string[]): (() => Groups) => {
    let groups: Groups | null = null
    return () => (groups ??= groupBy(sessions, keysOf))
  }
  const track = lazily(({ track: own }) => (own === null ? [] : [own]))
  const room = lazily(({ slots }) => slots.flatMap((slot) => slot.room ?? []))
  const topic = lazily(({ topics }) => topics)
  const speaker = lazily(({ appearances }) => appearances.map((appearance) => appearance.speaker))
  const sponsor = lazily(({ sponsor: own }) => (own === null ? [] : [own]))
  return {
    get track() { return track() },
    get room() { return room() },
    get topic() { return topic() },
    get speaker() { return speaker() },
    get sponsor() { return sponsor() },
  }
}

function formerSlugs(sessions: readonly Held<'session'>[]): Map<string, Held<'session'>> {
  const former = new Map<string, Held<'session'>>()
  for (const session of sessions) for (const slug of session.formerSlugs) former.set(slug, session)
  return former
}

/** Media files by name; the names are collected when one is first looked for. */
export function lookUpFiles(media: EntityIndex<'media'>): Lookup<MediaFile> {
  let names: ReadonlyMap<string, MediaFile> | null = null
  return { get: (name) => (names ??= new Map(media.all.flatMap(({ files }) => files.map((file) => [file.filename, file] as const)))).get(name) }
}

/** Tombstones by kind and id, and by kind and slug. */
export function indexTombstones(tombstones: readonly Tombstone[]): Map<string, Tombstone> {
  return new Map(tombstones.flatMap((tombstone) => [
    [goneKey(tombstone.kind, tombstone.id), tombstone],
    [goneKey(tombstone.kind, tombstone.slug), tombstone],
  ]))
}
