import type { LiveEvent } from '../../store/library.ts'
import type { Reading } from '../../store/reading.ts'
import { findNames } from '../../select/findNames.ts'
import type { NamedKind } from '../../select/findNames.ts'
import { isLanguageRange } from '../../select/matchesLanguage.ts'
import { clientError, quote } from '../errors.ts'
import { isGiven } from '../isGiven.ts'

export type Condition<T> = (entry: T) => boolean
type Given<V> = readonly V[] | null | undefined

/** True if all conditions hold; those that are `null` were not made. */
export function all<T>(conditions: readonly (Condition<T> | null)[]): Condition<T> | null {
  const made = conditions.filter((condition) => condition !== null)
  return made.length === 0 ? null : (entry) => made.every((condition) => condition(entry))
}

/** One of these values. */
export function oneOf<T, V>(wanted: Given<V>, valueOf: (entry: T) => V | null): Condition<T> | null {
  if (!isGiven(wanted)) return null
  const values = new Set(wanted)
  return (entry) => {
    const value = valueOf(entry)
    return value !== null && values.has(value)
  }
}

/** Has one of these values. */
export function anyOf<T, V>(wanted: Given<V>, valuesOf: (entry: T) => readonly V[]): Condition<T> | null {
  if (!isGiven(wanted)) return null
  const values = new Set(wanted)
  return (entry) => valuesOf(entry).some((value) => values.has(value))
}

export function when<T, V>(wanted: V | null | undefined, holds: (entry: T, wanted: V) => boolean): Condition<T> | null {
  return isGiven(wanted) ? (entry) => holds(entry, wanted) : null
}

/** Ids as they are stored. */
export function lowerCase(ids: Given<string>): string[] | null {
  return isGiven(ids) ? ids.map((id) => id.toLowerCase()) : null
}

/**
 * The ids of what a filter names; `null` if it names nothing.
 * @throws UNKNOWN_FILTER_VALUE for a name that nothing has.
 */
export function idsNamed(reading: Reading, events: readonly LiveEvent[], kind: NamedKind, argument: string, names: Given<string>): readonly string[] | null {
  if (!isGiven(names)) return null
  const found = findNames(reading, events, kind, names)
  if ('ids' in found) return [...found.ids]
  throw unknownValue(argument, kind, found.unknown, found.suggestion)
}

export function unknownValue(argument: string, kind: string, value: string, suggestion: string | null) {
  const hint = suggestion === null ? '' : ` Did you mean ${quote(suggestion)}?`
  return clientError('UNKNOWN_FILTER_VALUE', `There is no ${kind} ${quote(value)}.${hint}`, { argument: `filter.${argument}`, value: value.slice(0, 100), ...(suggestion === null ? {} : { suggestion }) })
}

/** @throws BAD_ARGUMENT for what is no tag of a language. */
export function languageRanges(wanted: Given<string>): readonly string[] | null {
  const wrong = wanted?.find((range) => !isLanguageRange(range))
  if (isGiven(wrong)) throw clientError('BAD_ARGUMENT', `\`languages\` takes tags such as "de" or "pt-BR", not ${quote(wrong)}.`, { argument: 'filter.languages' })
  return wanted ?? null
}

/** @throws BAD_ARGUMENT if editions are counted of more events than one. */
export function withinOneEvent(event: LiveEvent | null, argument: string, isAsked: boolean): void {
  if (isAsked && event === null) throw clientError('BAD_ARGUMENT', `\`${argument}\` counts the editions of one event: say which, with \`event\`.`, { argument })
}
