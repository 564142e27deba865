import type { EntityKind } from '../../../program/kinds.ts'
import type { Locale } from '../../../program/locale.ts'
import { allLocales } from '../../../program/locale.ts'
import type { Held } from '../../store/library.ts'
import type { View } from '../view.ts'
import type { Field } from './fields.ts'
import { writeSort } from './readSort.ts'
import type { Sort } from './readSort.ts'
import { lookAt } from './valuesAt.ts'
import type { Present } from './valuesAt.ts'

/** What an entity is sorted by; `null` where it has no value. */
export type SortKeys = readonly (string | number | null)[]

export type Sorter = {
  /** Equal for equal orders of one kind in one language. */
  name: string
  keysOf: (entity: Held<EntityKind>, view: View) => SortKeys
  compare: (a: SortKeys, b: SortKeys) => number
}

/** Letters in the order of the language, numbers within a text by what they count. */
const collators = new Map<Locale, Intl.Collator>(allLocales.map((locale) => [locale, new Intl.Collator(locale, { numeric: true })]))

/**
 * Makes an order ready. A list counts by its first value, words in the order in which the schema has them; what has no value
 * comes last, whichever way; what is equal compares as 0.
 */
export function sortBy(kind: EntityKind, sort: readonly Sort[], locale: Locale): Sorter {
  const looks = sort.map(({ field }) => ({ look: lookAt(kind, field.path), toKey: keyOf(field) }))
  const collator = collators.get(locale) ?? new Intl.Collator(locale, { numeric: true })
  return {
    name: writeSort(sort),
    keysOf: (entity, view) => looks.map(({ look, toKey }) => {
      let key: string | number | null = null
      look(entity, view, (first) => {
        key = toKey(first)
        return true
      })
      return key
    }),
    compare: (a, b) => {
      for (const [index, { isDescending }] of sort.entries()) {
        const [one, other] = [a[index] ?? null, b[index] ?? null]
        if (one === null || other === null) {
          if (one !== other) return one === null ? 1 : -1
          continue
        }
        const order = typeof one === 'string' ? collator.compare(one, String(other)) : one - Number(other)
        if (order !== 0) return isDescending ? -order : order
      }
      return 0
    },
  }
}

function keyOf({ type, words }: Field): (value: Present) => string | number {
  if (type === 'word') return (value) => words?.indexOf(String(value)) ?? 0
  if (type === 'instant') return (value) => Date.parse(String(value))
  if (type === 'number' || type === 'boolean') return Number
  return String
}
