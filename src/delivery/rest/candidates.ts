import type { EntityKind } from '../../program/kinds.ts'
import type { EntityIndex, Held, LiveEvent } from '../store/library.ts'
import { idsIn } from '../select/findNames.ts'
import { isShared } from '../store/library.ts'
import { noteEvent, readAcrossEvents } from '../store/reading.ts'
import type { Reading } from '../store/reading.ts'
import { collections } from './collections.ts'
import type { CollectionName } from './collections.ts'
import { Moved } from './moved.ts'
import { conditionsOf, isList, requiredOf } from './query/where.ts'
import type { Condition, Where } from './query/where.ts'

/** Entities seen from one event's edition, or from none, in the order in which the public sees them. */
export type Segment = { readonly event: LiveEvent | null; readonly entities: readonly Held<EntityKind>[] }

/** Fields of what lives in one event that name the event. */
const eventFields = ['event', 'event.slug']
/** Filters for which there is an index. */
const indexed = ['track', 'room', 'speaker', 'topic'] as const

/**
 * Where to look for what is asked for: in one event, in those that `where` requires, or in all.
 * @param event the one that was asked for.
 * @param filters those given, as read from the query.
 */
export function findCandidates(reading: Reading, name: CollectionName, event: LiveEvent | null, where: Where, filters: Readonly<Record<string, unknown>>): readonly Segment[] {
  const { kind } = collections[name]
  if (event) return [{ event, entities: byIndex(event, name, filters) ?? entitiesOf(event.of, kind) }]
  const narrowed = kind === 'track' || kind === 'session' || kind === 'sponsor' ? eventsOf(reading, where) : null
  if (narrowed) return narrowed.map((each) => ({ event: each, entities: entitiesOf(each.of, kind) }))
  const library = readAcrossEvents(reading)
  if (isShared(kind)) return [{ event: null, entities: entitiesOf(library.shared, kind) }]
  return library.events.map((each) => ({ event: each, entities: entitiesOf(each.of, kind) }))
}

/**
 * Whether `where` names something by a slug that it no longer has.
 * @throws Moved
 */
export function refuseFormerSlugs({ library: { eventBySlug, eventByFormerSlug } }: Reading, name: CollectionName, event: LiveEvent | null, where: Where): void {
  const { kind } = collections[name]
  for (const { field: { path }, operator, value, parameter } of conditionsOf(where)) {
    if (operator !== 'equals' && operator !== 'in') continue
    for (const slug of isList(value) ? value : [value]) {
      if (typeof slug !== 'string') continue
      const isOfEvent = kind === 'event' ? path === 'slug' || path === 'parent.slug' : path === 'event.slug'
      const renamed = isOfEvent && !eventBySlug.has(slug) ? eventByFormerSlug.get(slug)?.event
        : kind === 'session' && path === 'slug' && event && !event.of.session.bySlug.has(slug) ? event.sessionByFormerSlug.get(slug) : undefined
      if (renamed) throw new Moved(slug, renamed.slug, parameter)
    }
  }
}

/** The events that conditions require, if they do. */
function eventsOf(reading: Reading, where: Where): readonly LiveEvent[] | null {
  const condition = requiredOf(where).find(({ field, operator, value }) =>
    eventFields.includes(field.path) && (operator === 'equals' || operator === 'in') && (isList(value) ? value : [value]).every((each) => typeof each === 'string'))
  if (!condition) return null
  const found = new Set(namesIn(condition).flatMap((name) => reading.library.eventBySlug.get(name) ?? reading.library.eventById.get(name) ?? []))
  // An event that is not there today may be tomorrow.
  if (found.size < namesIn(condition).length) return readAcrossEvents(reading).events.filter((event) => found.has(event))
  return reading.library.events.filter((event) => found.has(event)).map((event) => noteEvent(reading, event))
}

function namesIn({ value }: Condition): string[] {
  return (isList(value) ? value : [value]).map(String)
}

/** Sessions of one track, room, speaker or topic; `null` if none is asked for alone. */
function byIndex(event: LiveEvent, name: CollectionName, filters: Readonly<Record<string, unknown>>): readonly Held<'session'>[] | null {
  if (name !== 'sessions') return null
  for (const filter of indexed) {
    const names = filters[filter]
    if (!Array.isArray(names) || names.length !== 1) continue
    const [id, ...others] = idsIn(event, filter, String(names[0]))
    if (id !== undefined && others.length === 0) return event.sessionsOf[filter].get(id) ?? []
  }
  return null
}

function entitiesOf<K extends EntityKind>(indexes: { readonly [P in K]: EntityIndex<P> }, kind: K): readonly Held<K>[] {
  return indexes[kind].all
}
