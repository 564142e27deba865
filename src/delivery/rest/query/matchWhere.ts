import type { EntityKind } from '../../../program/kinds.ts'
import type { Held } from '../../store/library.ts'
import type { View } from '../view.ts'
import type { Field } from './fields.ts'
import type { Value } from './readValue.ts'
import { blur, exact } from './textual.ts'
import { lookAt } from './valuesAt.ts'
import type { Present } from './valuesAt.ts'
import { isList } from './where.ts'
import type { Condition, Where } from './where.ts'

export type Match = (entity: Held<EntityKind>, view: View) => boolean
type Test = (values: readonly Present[]) => boolean

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
  const look = lookAt(kind, where.field.path)
  const test = testOf(where)
  return (entity, view) => test(look(entity, view))
}

/** What is asked of the values at a field: of any of them; what is denied, of every one. */
function testOf({ field, operator, value }: Condition): Test {
  switch (operator) {
    case 'exists': return (values) => (values.length > 0) === value
    case 'equals': return oneOf(field, [single(value)])
    case 'not_equals': return not(oneOf(field, [single(value)]))
    case 'in': return oneOf(field, several(value))
    case 'not_in': return not(oneOf(field, several(value)))
    case 'all': {
      const tests = several(value).map((each) => oneOf(field, [each]))
      return (values) => tests.every((test) => test(values))
    }
    case 'greater_than': return ordered(field, value, (order) => order > 0)
    case 'greater_than_equal': return ordered(field, value, (order) => order >= 0)
    case 'less_than': return ordered(field, value, (order) => order < 0)
    case 'less_than_equal': return ordered(field, value, (order) => order <= 0)
    case 'contains': return within([String(single(value))])
    case 'like': return within(wordsIn(value))
    case 'not_like': return not(within(wordsIn(value)))
  }
}

/** `null` among the wanted: no value at all. */
function oneOf(field: Field, wanted: readonly Value[]): Test {
  const known = new Set(wanted.filter((each) => each !== null))
  const takesNone = wanted.includes(null)
  const read = comparable(field)
  return (values) => (values.length === 0 ? takesNone : values.some((value) => known.has(read(value))))
}

function ordered(field: Field, value: Condition['value'], holds: (order: number) => boolean): Test {
  const wanted = single(value)
  const read = comparable(field)
  // Days compare as texts do, instants and numbers as numbers; a field has one type.
  return (values) => wanted !== null && values.some((each) => holds(compare(read(each), wanted)))
}

function within(words: readonly string[]): Test {
  const wanted = words.map(blur)
  return (values) => values.some((value) => {
    const text = blur(String(value))
    return wanted.every((word) => text.includes(word))
  })
}

/** How a value of a field is made what a wanted one was made. */
function comparable({ type }: Field): (value: Present) => Present {
  if (type === 'instant') return (value) => Date.parse(String(value))
  if (type === 'text') return (value) => exact(String(value))
  return (value) => value
}

function compare(a: Present, b: Present): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function not(test: Test): Test {
  return (values) => !test(values)
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
