import type { EntityKind } from '../../../program/kinds.ts'
import type { RichText, SessionEntity } from '../../../program/entities.ts'
import { programmeDayOf } from '../../../program/slots.ts'
import type { Held } from '../../store/library.ts'
import { follow, relations } from '../documents/relations.ts'
import type { Relations } from '../documents/relations.ts'
import { writersOf } from '../documents/toDocument.ts'
import type { View } from '../view.ts'

/** A value that there is: neither null nor empty. */
export type Present = string | number | boolean

/** What an entity has at a path: none, one, or several where a list lies on the way. */
export type Look = (entity: Held<EntityKind>, view: View) => readonly Present[]

/** Makes ready to read what documents of a kind have at a path, without writing the documents. */
export function lookAt(kind: EntityKind, path: string): Look {
  const [field = '', ...rest] = path.split('.')
  const read = readerOf(kind, field, rest)
  const gather = gatherAt(relations[kind][field], rest)
  return (entity, view) => {
    const found: Present[] = []
    gather(read(entity, view), view, found)
    return found
  }
}

type Read = (entity: Held<EntityKind>, view: View) => unknown
type Gather = (value: unknown, view: View, found: Present[]) => void

/** How a field is read: as documents have it, but for slots, whose times of day are dear and not asked for here. */
function readerOf(kind: EntityKind, field: string, [within]: readonly string[]): Read {
  const write = writersOf(kind).find(([name]) => name === field)?.[1]
  if (!write) throw new Error(`${kind} has no field ${field}`)
  if (kind !== 'session' || field !== 'slots') return write
  return (entity, { event }) => {
    const { slots } = entity as SessionEntity // this reader is made for sessions
    if (within === 'day') return event && slots.map(({ startsAt }) => ({ day: programmeDayOf(startsAt, event.event) }))
    if (within === 'timeZone') return event && slots.map(() => ({ timeZone: event.event.timeZone }))
    return slots
  }
}

function gatherAt(relation: EntityKind | Relations | undefined, path: readonly string[]): Gather {
  const [field, ...rest] = path
  const each = field === undefined ? addPresent
    : typeof relation === 'string' ? throughId(relation, path)
      : within(field, gatherAt(relation?.[field], rest))
  return (value, view, found) => {
    if (Array.isArray(value)) for (const element of value) each(element, view, found)
    else each(value, view, found)
  }
}

function throughId(kind: EntityKind, path: readonly string[]): Gather {
  const look = lookAt(kind, path.join('.'))
  return (value, view, found) => {
    const seen = typeof value === 'string' ? follow(kind, value, view) : null
    if (seen) found.push(...look(seen.entity, seen.view))
  }
}

function within(field: string, gather: Gather): Gather {
  return (value, view, found) => {
    if (typeof value === 'object' && value !== null) gather(Reflect.get(value, field), view, found)
  }
}

function addPresent(value: unknown, _view: View, found: Present[]): void {
  if (typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && value !== '')) found.push(value)
  else if (isRichText(value) && value.text !== '') found.push(value.text)
}

function isRichText(value: unknown): value is RichText {
  return typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'
}
