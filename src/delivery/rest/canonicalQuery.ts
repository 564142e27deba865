import { toObject } from './query/where.ts'
import type { Where } from './query/where.ts'
import { writeSelect } from './query/readSelect.ts'
import type { Selection } from './query/readSelect.ts'
import { writeSort } from './query/readSort.ts'
import type { Sort } from './query/readSort.ts'
import { writeQuery } from './writeQuery.ts'

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
  const parts: Record<string, unknown> = {}
  for (const name in values) parts[name] = Array.isArray(values[name]) ? values[name].join(',') : values[name]
  if (where !== undefined && !('and' in where && where.and.length === 0)) parts['where'] = toObject(where)
  if (sort.length > 0) parts['sort'] = writeSort(sort)
  if (select !== null) parts['select'] = writeSelect(select)
  const query = writeQuery(parts)
  return query === '' ? '' : `?${query}`
}
