import type { EntityKind } from '../../../program/kinds.ts'
import type { Held } from '../../store/library.ts'
import type { View } from '../view.ts'
import type { Field } from './fields.ts'
import type { Value } from './readValue.ts'
import { blur, exact } from './textual.ts'
import { lookAt } from './valuesAt.ts'
import type { Look, Present } from './valuesAt.ts'
import { isList } from './where.ts'
import type { Condition, Where } from './where.ts'

export type Match = (entity: Held<EntityKind>, view: View) => boolean
/** Makes a condition ready to be put to entities of a kind. */
export function matchWhere(kind: EntityKind, where: Where): Match {
  if ('and' in where) {
    const parts = where.and.map((part) => matchWhere(kind, part))
    return (entity, view) => parts.every((match) => match(entity, view))
  }
  if ('or' in where) {
    const parts = where.or.map((part) => matchWhere(kind, part))
    return (entity, view) => parts.some((match) => match(entity, view))
  }
  return matchCondition(lookAt(kind, where.field.path), where)
}

/** What is asked of the values at a field: of any of them; what is denied, of every one. */
function matchCondition(look: Look, { field, operator, value }: Condition): Match {
  switch (operator) {
    case 'exists': return (entity, view) => look(entity, view, isThere) === value
    case 'equals': return oneOf(look, field, [single(value)])
    case 'not_equals': return not(oneOf(look, field, [single(value)]))
    case 'in': return oneOf(look, field, several(value))
    case 'not_in': return not(oneOf(look, field, several(value)))
    case 'all': {
      const matches = several(value).map((each) => oneOf(look, field, [each]))
      return (entity, view) => matches.every((match) => match(entity, view))
    }
    case 'greater_than': return ordered(look, field, value, (wanted) => (each) => each > wanted)
    case 'greater_than_equal': return ordered(look, field, value, (wanted) => (each) => each >= wanted)
    case 'less_than': return ordered(look, field, value, (wanted) => (each) => each < wanted)
    case 'less_than_equal': return ordered(look, field, value, (wanted) => (each) => each <= wanted)
    case 'contains': return within(look, [String(single(value))])
    case 'like': return within(look, wordsIn(value))
    case 'not_like': return not(within(look, wordsIn(value)))
  }
}

const isThere = (): boolean => true

/** `null` among the wanted: no value at all. */
function oneOf(look: Look, field: Field, wanted: readonly Value[]): Match {
  const known = new Set(wanted.filter((each) => each !== null))
  const read = comparable(field)
  const isWanted = (value: Present): boolean => known.has(read(value))
  if (!wanted.includes(null)) return (entity, view) => look(entity, view, isWanted)
  return (entity, view) => look(entity, view, isWanted) || !look(entity, view, isThere)
}

/** Days compare as texts do, instants and numbers as numbers; a field has one type. */
function ordered(look: Look, field: Field, value: Condition['value'], compareWith: (wanted: Present) => (each: Present) => boolean): Match {
  const wanted = single(value)
  if (wanted === null) return () => false
  const isHeld = compareWith(wanted)
  if (field.type !== 'instant') return (entity, view) => look(entity, view, isHeld)
  const read = comparable(field)
  return (entity, view) => look(entity, view, (each) => isHeld(read(each)))
}

function within(look: Look, words: readonly string[]): Match {
  const wanted = words.map(blur)
  const hasAll = (value: Present): boolean => {
    const text = blur(String(value))
    return wanted.every((word) => text.includes(word))
  }
  return (entity, view) => look(entity, view, hasAll)
}

/** How a value of a field is made what a wanted one was made. */
function comparable({ type }: Field): (value: Present) => Present {
  if (type === 'instant') return (value) => Date.parse(String(value))
  if (type === 'text') return (value) => exact(String(value))
  return (value) => value
}

function not(match: Match): Match {
  return (entity, view) => !match(entity, view)
}

function wordsIn(value: Condition['value']): string[] {
  return String(single(value)).split(/\s+/).filter((word) => word !== '')
}

function single(value: Condition['value']): Value {
  return isList(value) ? value[0] ?? null : value
}

function several(value: Condition['value']): readonly Value[] {
  return isList(value) ? value : [value]
}
