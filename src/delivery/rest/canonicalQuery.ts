import { stringify } from 'qs-esm'
import { toObject } from './query/where.ts'
import type { Where } from './query/where.ts'
import { writeSelect } from './query/readSelect.ts'
import type { Selection } from './query/readSelect.ts'
import { writeSort } from './query/readSort.ts'
import type { Sort } from './query/readSort.ts'

/** A query that was read: what is equal means the same, however it was written. */
export type CanonicalParts = {
  where?: Where
  sort?: readonly Sort[]
  select?: Selection | null
  /** The rest by name: texts, numbers, yes or no, lists of texts; `undefined` is not written. */
  values: Readonly<Record<string, unknown>>
}

/** Writes a query in the one way in which all that mean the same are written; with its `?` if it is not empty. */
export function canonicalQuery({ where, sort = [], select = null, values }: CanonicalParts): string {
  const plain = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value]))
  const query = stringify({
    ...plain,
    ...(where === undefined || ('and' in where && where.and.length === 0) ? {} : { where: toObject(where) }),
    ...(sort.length === 0 ? {} : { sort: writeSort(sort) }),
    ...(select === null ? {} : { select: writeSelect(select) }),
  }, { sort: (a, b) => (a < b ? -1 : a > b ? 1 : 0), encodeValuesOnly: true })
  return query === '' ? '' : `?${query}`
}
