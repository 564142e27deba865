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

/**
 * Whether a test holds for any of the values that an entity has at a path: none, one, or several where a list lies on the way.
 */
export type Look = (entity: Held<EntityKind>, view: View, holds: Test) => boolean
type Test = (value: Present) => boolean

/** By kind and path; there are as many as there are fields. */
const looks = new Map<string, Look>()

/** Makes ready to read what documents of a kind have at a path, without writing the documents. */
export function lookAt(kind: EntityKind, path: string): Look {
  const name = `${kind} ${path}`
  const known = looks.get(name)
  if (known) return known
  const [field = '', ...rest] = path.split('.')
  const read = readerOf(kind, field, rest)
  const search = searchAt(relations[kind][field], rest)
  const look: Look = (entity, view, holds) => search(read(entity, view), view, holds)
  looks.set(name, look)
  return look
}

type Read = (entity: Held<EntityKind>, view: View) => unknown
type Search = (value: unknown, view: View, holds: Test) => boolean

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

function searchAt(relation: EntityKind | Relations | undefined, path: readonly string[]): Search {
  const [field, ...rest] = path
  const each = field === undefined ? isPresentAnd
    : typeof relation === 'string' ? throughId(relation, path)
      : within(field, searchAt(relation?.[field], rest))
  return (value, view, holds) => {
    if (!Array.isArray(value)) return each(value, view, holds)
    for (const element of value) if (each(element, view, holds)) return true
    return false
  }
}

function throughId(kind: EntityKind, path: readonly string[]): Search {
  const look = lookAt(kind, path.join('.'))
  return (value, view, holds) => {
    const seen = typeof value === 'string' ? follow(kind, value, view) : null
    return seen !== null && look(seen.entity, seen.view, holds)
  }
}

function within(field: string, search: Search): Search {
  return (value, view, holds) => typeof value === 'object' && value !== null && search(Reflect.get(value, field), view, holds)
}

function isPresentAnd(value: unknown, _view: View, holds: Test): boolean {
  if (typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && value !== '')) return holds(value)
  return isRichText(value) && value.text !== '' && holds(value.text)
}

function isRichText(value: unknown): value is RichText {
  return typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'
}
