import type { Locale } from '../../program/locale.ts'
import { collections } from './collections.ts'
import type { CollectionName } from './collections.ts'
import type { Depth } from './documents/writeDocument.ts'
import { countParameters, listParameters } from './parameters.ts'
import type { Locales } from './parameters.ts'
import { readFallback, readPin, readQuery } from './query/readQuery.ts'
import { readSelect } from './query/readSelect.ts'
import type { Selection } from './query/readSelect.ts'
import { readSort } from './query/readSort.ts'
import type { Sort } from './query/readSort.ts'
import { readWhere } from './query/readWhere.ts'
import type { Where } from './query/where.ts'

/** What is counted. */
export type CountQuery = {
  where: Where
  /** Slug or id of the event that was asked for. */
  event: string | undefined
  locale: Locale
  fallback: Locale | null
  pin: ReturnType<typeof readPin>
  /** What equal queries have equal, beside `where`, `sort` and `select`; the filters among it. */
  values: Readonly<Record<string, unknown>>
}

/** What is listed, and how. */
export type ListQuery = CountQuery & { sort: readonly Sort[]; select: Selection | null; limit: number; page: number; depth: Depth }

/** @throws Problem about a parameter */
export function readCountQuery(name: CollectionName, query: string, locales: Locales): CountQuery {
  return readShared(name, readQuery(query, countParameters(name, locales), `/api/${name}/count`), locales)
}

/** @throws Problem about a parameter */
export function readListQuery(name: CollectionName, query: string, locales: Locales): ListQuery {
  const values = readQuery(query, listParameters(name, locales), `/api/${name}`)
  const { sort, select, limit, page, depth } = values
  return {
    ...readShared(name, values, locales),
    sort: readSort(name, sort),
    select: readSelect(collections[name].kind, select),
    limit, page,
    depth: depthOf(depth),
  }
}

/** A depth within the bounds of its parameter. */
export function depthOf(depth: number): Depth {
  return depth === 0 ? 0 : depth === 1 ? 1 : 2
}

type SharedValues = { 'where'?: unknown; 'event'?: string | undefined; 'edition'?: number | undefined; 'locale': Locale; 'fallback-locale'?: string | undefined; 'fallbackLocale'?: string | undefined }

function readShared(name: CollectionName, values: SharedValues & Readonly<Record<string, unknown>>, locales: Locales): CountQuery {
  const { where, sort: _sort, select: _select, fallbackLocale: _other, ...rest } = values
  const fallback = readFallback(values, locales)
  return {
    where: readWhere(name, where),
    event: values.event,
    locale: values.locale,
    fallback,
    pin: readPin(values.event, values.edition),
    values: { ...rest, 'fallback-locale': fallback ?? 'none' },
  }
}
