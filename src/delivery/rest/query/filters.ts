import { Problem } from '../../http/problems.ts'
import { nearest } from '../../http/nearest.ts'
import type { EntityKind } from '../../../program/kinds.ts'
import { idsIn } from '../../select/findNames.ts'
import type { NamedKind } from '../../select/findNames.ts'
import { matchesLanguage } from '../../select/matchesLanguage.ts'
import type { Held, LiveEvent } from '../../store/library.ts'
import { isShared } from '../../store/library.ts'
import { readAcrossEvents } from '../../store/reading.ts'
import type { Reading } from '../../store/reading.ts'
import { findAnywhere, findInEvent } from '../findEntity.ts'
import { findEvent } from '../findEvent.ts'
import type { CollectionName } from '../collections.ts'
import type { Match } from './matchWhere.ts'

/** What filters are put to: `event` is the one that was asked for, `null` for all. */
export type Asked = { reading: Reading; event: LiveEvent | null; today: string }

/** The values of the filters of a query, by parameter: lists of slugs, ids or words; a day; yes or no. */
export type Filters = Readonly<Record<string, unknown>>

type MakeMatch = (values: readonly string[], asked: Asked) => Match
/** A match that knows what it is put to. */
type MatchOf<K extends EntityKind> = (entity: Held<K>, event: LiveEvent | null) => boolean

/** How each filter is understood, by collection. */
const table: { readonly [N in CollectionName]: Readonly<Record<string, MakeMatch>> } = {
  events: {
    parent: (names, { reading }) => {
      const ids = new Set(names.map((name) => findEvent(reading, name, 'parent').id))
      return matchOf<'event'>(({ parent }) => parent !== null && ids.has(parent))
    },
    kind: (words) => matchOf<'event'>(({ kind }) => words.includes(kind)),
    phase: (words) => matchOf<'event'>(({ phase }) => words.includes(phase)),
    upcoming: ([wanted], { today }) => matchOf<'event'>(({ endsOn }) => (endsOn >= today) === (wanted === 'true')),
  },
  tracks: {},
  sessions: {
    day: ([date = '']) => {
      const ofEvent = new Map<LiveEvent, ReadonlySet<string>>()
      return matchOf<'session'>(({ id }, event) => {
        if (event === null) return false
        const ids = ofEvent.get(event) ?? sessionsOfDay(event, date)
        ofEvent.set(event, ids)
        return ids.has(id)
      })
    },
    track: named<'session'>('track', 'track', ({ track }, ids) => track !== null && ids.has(track)),
    room: named<'session'>('room', 'room', ({ slots }, ids) => slots.some(({ room }) => room !== null && ids.has(room))),
    speaker: named<'session'>('speaker', 'speaker', ({ appearances }, ids) => appearances.some(({ speaker }) => ids.has(speaker))),
    topic: named<'session'>('topic', 'topic', ({ topics }, ids) => topics.some((topic) => ids.has(topic))),
    organization: named<'session'>('organization', 'organization', ({ appearances }, ids) => appearances.some(({ organization }) => organization !== null && ids.has(organization))),
    kind: (words) => matchOf<'session'>(({ kind }) => words.includes(kind)),
    level: (words) => matchOf<'session'>(({ level }) => level !== null && words.includes(level)),
    audience: (words) => matchOf<'session'>(({ audiences }) => audiences.some((audience) => words.includes(audience))),
    language: (tags) => matchOf<'session'>(({ language }) => language !== null && tags.some((tag) => matchesLanguage(language, tag))),
    state: (words) => matchOf<'session'>(({ state }) => words.includes(state)),
  },
  speakers: {
    organization: (names, asked) => {
      const ids = idsOf('organization', names, 'organization', asked)
      return matchOf<'speaker'>(({ id, organization }) => (organization !== null && ids.has(organization))
        || sessionsWith(id, asked).some(({ appearances }) => appearances.some((appearance) => appearance.speaker === id && appearance.organization !== null && ids.has(appearance.organization))))
    },
    track: (names, asked) => {
      const ids = idsOf('track', names, 'track', asked)
      return matchOf<'speaker'>(({ id }) => sessionsWith(id, asked).some(({ track }) => track !== null && ids.has(track)))
    },
    topic: (names, asked) => {
      const ids = idsOf('topic', names, 'topic', asked)
      return matchOf<'speaker'>(({ id }) => sessionsWith(id, asked).some(({ topics }) => topics.some((topic) => ids.has(topic))))
    },
  },
  sponsors: {
    tier: (names, asked) => {
      const ids = tiersOf(names, asked)
      return matchOf<'sponsor'>(({ tier }, event) => event !== null && ids.has(`${event.id} ${tier}`))
    },
    organization: named<'sponsor'>('organization', 'organization', ({ organization }, ids) => ids.has(organization)),
  },
  rooms: { venue: named<'room'>('venue', 'venue', ({ venue }, ids) => venue !== null && ids.has(venue)) },
  topics: {},
  organizations: {},
}

/**
 * Makes the filters of a query ready.
 * @throws Moved, Problem not_found, gone, missing_parameter about what a filter names.
 */
export function matchFilters(name: CollectionName, filters: Filters, asked: Asked): Match[] {
  const matches: Match[] = []
  for (const parameter in table[name]) {
    const [make, value] = [table[name][parameter], filters[parameter]]
    // A list of names or words, or a day, or yes or no, as its schema made it.
    if (make && value !== undefined) matches.push(make(Array.isArray(value) ? value.map(String) : [typeof value === 'string' ? value : JSON.stringify(value)], asked))
  }
  return matches
}

function matchOf<K extends EntityKind>(holds: MatchOf<K>): Match {
  // Filters stand under the collection of their kind, and are put to that alone.
  return (entity, { event }) => holds(entity as unknown as Held<K>, event)
}

function named<K extends EntityKind>(kind: NamedKind, parameter: string, holds: (entity: Held<K>, ids: ReadonlySet<string>) => boolean): MakeMatch {
  return (names, asked) => {
    const ids = idsOf(kind, names, parameter, asked)
    return matchOf<K>((entity) => holds(entity, ids))
  }
}

/** The ids of what a filter names. Somebody who is public, though not in this event, matches nothing there. */
function idsOf(kind: NamedKind, names: readonly string[], parameter: string, { reading, event }: Asked): ReadonlySet<string> {
  return new Set(names.flatMap((name) => {
    if (event === null) return findAnywhere(reading, kind, name, kind === 'track' || kind === 'room', parameter).entity.id
    const here = idsIn(event, kind, name)
    if (here.length > 0) return here
    const { shared } = reading.library
    const elsewhere = isShared(kind) ? shared[kind].byId.get(name.toLowerCase()) ?? shared[kind].bySlug.get(name) : undefined
    if (!elsewhere) return findInEvent(reading, event, kind, name, parameter).entity.id
    readAcrossEvents(reading)
    return elsewhere.id
  }))
}

/** The tiers that are meant, each with its event's id before it: a tier's own means something within its event only. */
function tiersOf(names: readonly string[], { reading, event }: Asked): ReadonlySet<string> {
  const events = event ? [event] : readAcrossEvents(reading).events
  const tiers = events.flatMap((each) => each.event.tiers.map(({ id, slug }) => ({ event: each.id, id, slug })))
  return new Set(names.flatMap((name) => {
    const found = tiers.filter(({ id, slug }) => id === name || slug === name)
    if (found.length > 0) return found.map((tier) => `${tier.event} ${tier.id}`)
    const meant = nearest(name, [...new Set(tiers.map(({ slug }) => slug))])
    throw new Problem('not_found', `There is no tier \`${name.slice(0, 100)}\`.${meant === null ? '' : ` Did you mean \`${meant}\`?`}`, {
      members: { parameter: 'tier', ...(meant === null ? {} : { suggestion: meant }) },
    })
  }))
}

function sessionsOfDay({ days }: LiveEvent, date: string): ReadonlySet<string> {
  const day = days.find((each) => each.date === date)
  return new Set(day?.slots.map(({ session }) => session.id))
}

function sessionsWith(speaker: string, { reading, event }: Asked): readonly Held<'session'>[] {
  if (event) return event.sessionsOf.speaker.get(speaker) ?? []
  return (readAcrossEvents(reading).appearancesOf.get(speaker) ?? []).map(({ session }) => session)
}
