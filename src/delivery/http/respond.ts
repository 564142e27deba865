import type { Locale } from '../../program/locale.ts'
import type { Library } from '../store/library.ts'
import { openReading } from '../store/reading.ts'
import type { Footprint, Reading } from '../store/reading.ts'
import { answer } from './answer.ts'
import type { Conditions } from './answer.ts'
import { asResponse } from './keptBytes.ts'
import { Problem } from './problems.ts'
import { represent } from './representation.ts'
import type { Representation } from './representation.ts'
import type { ResponseCache } from './responseCache.ts'

/** A body in the making, and what to say of it. */
export type Made = {
  mediaType: string
  body: string | Uint8Array
  /** Number of the edition it comes from: an event's, else the catalogue's. */
  edition: number | null
  locale?: Locale
  headers?: Record<string, string>
}

/** Something that can be answered from the live editions. Equal keys, equal answers. */
export type Answerable = {
  key: string
  /** True if the same address has another key tomorrow. */
  isDated?: boolean
  make: (reading: Reading) => Made
}

/** Shared caches may hold an answer this long; they may serve it a little longer while they ask, and for a day while nobody answers. */
export const cacheControl = 'public, max-age=0, s-maxage=5, stale-while-revalidate=30, stale-if-error=86400'

/** More events than this in one answer are named as the catalogue: header lines have limits. */
const mostSurrogates = 20

/**
 * The kept answer, or one made now and kept.
 * @throws Problem not_ready while there is nothing to serve from, and those of `make`.
 */
export function findOrMake({ key, make }: Answerable, library: Library | null, cache: ResponseCache): Representation {
  if (!library) throw notReady()
  const kept = cache.find(key, library)
  if (kept) return kept.representation
  const reading = openReading(library)
  const { mediaType, body, edition, locale, headers } = make(reading)
  const representation = represent(mediaType, body, {
    'cache-control': cacheControl,
    'surrogate-key': surrogateKeys(reading.footprint),
    ...(edition === null ? {} : { edition: String(edition) }),
    ...(locale === undefined ? {} : { 'content-language': locale }),
    ...headers,
  })
  cache.keep(key, { footprint: reading.footprint, representation })
  return representation
}

export function notReady(): Problem {
  return new Problem('not_ready', 'There is nothing to serve yet: no edition was loaded, neither from the database nor from the snapshot.', { headers: { 'retry-after': '2' } })
}

/** What a request says that a kept answer depends on. */
export function conditionsOf(headers: Headers): Conditions {
  return {
    accept: headers.get('accept') ?? undefined,
    acceptEncoding: headers.get('accept-encoding') ?? undefined,
    ifNoneMatch: headers.get('if-none-match') ?? undefined,
  }
}

/** @throws Problem not_acceptable */
export async function toResponse(representation: Representation, headers: Headers): Promise<Response> {
  return asResponse(await answer(representation, conditionsOf(headers)))
}

/** What a cache may be told to drop an answer by. */
export function surrogateKeys({ events, acrossEvents }: Footprint): string {
  const keys = [...events.keys()].map((id) => `event-${id}`)
  if (acrossEvents || keys.length > mostSurrogates) return 'catalogue'
  return keys.length === 0 ? 'catalogue' : keys.join(' ')
}
