import type { EntityKind } from '../../../program/kinds.ts'
import type { Held } from '../../store/library.ts'
import type { View } from '../view.ts'
import type { Field } from './fields.ts'
import { formOf, readerOf } from './forms.ts'
import type { Form } from './forms.ts'
import type { Value } from './readValue.ts'
import { blur } from './textual.ts'
import { lookAt } from './valuesAt.ts'
import type { Present } from './valuesAt.ts'
import { isList } from './where.ts'
import type { Condition, Where } from './where.ts'

export type Match = Put<Held<EntityKind>>

/** A condition that is put to a place at which values are. */
export type Put<P> = (place: P, view: View) => boolean
/** Whether a test holds for any of the values of a field at a place, and what brings them into the form that is asked for. */
export type Source<P> = { readonly look: (place: P, view: View, holds: (value: Present) => boolean) => boolean; readonly read: (value: Present) => Present }

/** Makes a condition ready to be put to entities of a kind. */
export function matchWhere(kind: EntityKind, where: Where): Match {
  return putWhere(where, (field, form) => ({ look: lookAt(kind, field.path), read: readerOf(field, form) }))
}

/** Makes a condition ready to be put to whatever has values. */
export function putWhere<P>(where: Where, sourceOf: (field: Field, form: Form) => Source<P>): Put<P> {
  if ('and' in where) {
    const parts = where.and.map((part) => putWhere(part, sourceOf))
    return (place, view) => parts.every((match) => match(place, view))
  }
  if ('or' in where) {
    const parts = where.or.map((part) => putWhere(part, sourceOf))
    return (place, view) => parts.some((match) => match(place, view))
  }
  return putCondition(sourceOf(where.field, formOf(where.operator)), where)
}

/** What is asked of the values at a field: of any of them; what is denied, of every one. */
function putCondition<P>(source: Source<P>, { operator, value }: Condition): Put<P> {
  const { look } = source
  switch (operator) {
    case 'exists': return (place, view) => look(place, view, isThere) === value
    case 'equals': return oneOf(source, [single(value)])
    case 'not_equals': return not(oneOf(source, [single(value)]))
    case 'in': return oneOf(source, several(value))
    case 'not_in': return not(oneOf(source, several(value)))
    case 'all': {
      const matches = several(value).map((each) => oneOf(source, [each]))
      return (place, view) => matches.every((match) => match(place, view))
    }
    case 'greater_than': return ordered(source, value, (wanted) => (each) => each > wanted)
    case 'greater_than_equal': return ordered(source, value, (wanted) => (each) => each >= wanted)
    case 'less_than': return ordered(source, value, (wanted) => (each) => each < wanted)
    case 'less_than_equal': return ordered(source, value, (wanted) => (each) => each <= wanted)
    case 'contains': return within(source, [String(single(value))])
    case 'like': return within(source, wordsIn(value))
    case 'not_like': return not(within(source, wordsIn(value)))
  }
}

const isThere = (): boolean => true

/** `null` among the wanted: no value at all. */
function oneOf<P>({ look, read }: Source<P>, wanted: readonly Value[]): Put<P> {
  const known = new Set(wanted.filter((each) => each !== null))
  const isWanted = (value: Present): boolean => known.has(read(value))
  if (!wanted.includes(null)) return (place, view) => look(place, view, isWanted)
  return (place, view) => look(place, view, isWanted) || !look(place, view, isThere)
}

/** Days compare as texts do, instants and numbers as numbers; a field has one type. */
function ordered<P>({ look, read }: Source<P>, value: Condition['value'], compareWith: (wanted: Present) => (each: Present) => boolean): Put<P> {
  const wanted = single(value)
  if (wanted === null) return () => false
  const isHeld = compareWith(wanted)
  const isReadHeld = (each: Present): boolean => isHeld(read(each))
  return (place, view) => look(place, view, isReadHeld)
}

function within<P>({ look, read }: Source<P>, words: readonly string[]): Put<P> {
  const wanted = words.map(blur)
  const hasAll = (value: Present): boolean => {
    const text = String(read(value))
    return wanted.every((word) => text.includes(word))
  }
  return (place, view) => look(place, view, hasAll)
}

function not<P>(match: Put<P>): Put<P> {
  return (place, view) => !match(place, view)
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
