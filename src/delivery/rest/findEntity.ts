import { nearest } from '../http/nearest.ts'
import { Problem } from '../http/problems.ts'
import type { EntityKind } from '../../program/kinds.ts'
import { goneKey } from '../store/indexEvent.ts'
import type { Held, LiveEvent } from '../store/library.ts'
import { isShared } from '../store/library.ts'
import { noteEvent, readAcrossEvents } from '../store/reading.ts'
import type { Reading } from '../store/reading.ts'
import { Moved } from './moved.ts'

export type Found<K extends EntityKind> = { entity: Held<K>; event: LiveEvent | null }
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * An entity of an event's edition, by id or slug.
 * @param parameter which named it; `null`: the path did.
 * @throws Moved if it has another slug now; Problem gone or not_found.
 */
export function findInEvent<K extends EntityKind>(reading: Reading, event: LiveEvent, kind: K, name: string, parameter: string | null = null): Found<K> {
  noteEvent(reading, event)
  const index = event.of[kind]
  const entity = index.byId.get(name.toLowerCase()) ?? index.bySlug.get(name)
  if (entity) return { entity, event }
  const renamed = kind === 'session' ? event.sessionByFormerSlug.get(name) : undefined
  if (renamed) throw new Moved(name, renamed.slug, parameter)
  const tombstone = event.gone.get(goneKey(kind, name.toLowerCase()))
  if (tombstone) throw gone(kind, tombstone.goneIn, parameter)
  throw notFound(kind, name, index.bySlug.keys(), ` in ${event.event.slug}`, parameter)
}

/**
 * An entity of any live event, by id; of those that events share also by slug.
 * @throws Problem missing_parameter for a slug that means nothing without its event; gone or not_found.
 */
export function findAnywhere<K extends EntityKind>(reading: Reading, kind: K, name: string, needsEvent: boolean, parameter: string | null = null): Found<K> {
  if (needsEvent && !uuid.test(name)) {
    throw new Problem('missing_parameter', `A ${kind} is found by its slug within an event only: add \`?event=\` with the event's slug, or use its id.`, { members: { parameter: 'event' } })
  }
  const library = readAcrossEvents(reading)
  if (isShared(kind)) {
    const index = library.shared[kind]
    const entity = index.byId.get(name.toLowerCase()) ?? index.bySlug.get(name)
    if (entity) return { entity, event: null }
    const tombstone = library.goneFromCatalogue.get(goneKey(kind, name.toLowerCase()))
    if (tombstone) throw gone(kind, tombstone.goneIn, parameter)
    throw notFound(kind, name, needsEvent ? [] : index.bySlug.keys(), '', parameter)
  }
  const id = name.toLowerCase()
  for (const event of library.events) {
    const entity = event.of[kind].byId.get(id)
    if (entity) return { entity, event }
  }
  const tombstone = library.events.map((event) => event.gone.get(goneKey(kind, id))).find((found) => found !== undefined)
  if (tombstone) throw gone(kind, tombstone.goneIn, parameter)
  throw notFound(kind, name, [], '', parameter)
}

function gone(kind: EntityKind, goneIn: number, parameter: string | null): Problem {
  return new Problem('gone', `This ${kind} was public until edition ${goneIn}.`, { members: { goneIn, ...(parameter === null ? {} : { parameter }) } })
}

function notFound(kind: EntityKind, name: string, slugs: Iterable<string>, where: string, parameter: string | null): Problem {
  const meant = nearest(name, [...slugs])
  const shown = name.length > 100 ? `${name.slice(0, 100)}…` : name
  return new Problem('not_found', `There is no ${kind} \`${shown}\`${where}.${meant === null ? '' : ` Did you mean \`${meant}\`?`}`, {
    members: { ...(parameter === null ? {} : { parameter }), ...(meant === null ? {} : { suggestion: meant }) },
  })
}
