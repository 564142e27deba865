import type { Footprint, Reading } from '../store/reading.ts'

/** Shared caches may hold an answer this long; they may serve it a little longer while they ask, and for a day while nobody answers. */
export const cacheControl = 'public, max-age=0, s-maxage=5, stale-while-revalidate=30, stale-if-error=86400'

/** For what is the same for ever. */
export const immutable = 'public, max-age=31536000, immutable'

/** More events than this in one answer are named as the catalogue: header lines have limits. */
const mostSurrogates = 20

/** The headers that follow from what an answer was made from. @param edition the number to name; `null`: none. */
export function describeReading({ footprint }: Reading, edition: number | null): Record<string, string> {
  return {
    'cache-control': footprint.pinned ? immutable : cacheControl,
    'surrogate-key': surrogateKeys(footprint),
    ...(edition === null ? {} : { edition: String(edition) }),
  }
}

/** What a cache may be told to drop an answer by. */
export function surrogateKeys({ events, acrossEvents }: Footprint): string {
  const keys = [...events.keys()].map((id) => `event-${id}`)
  if (acrossEvents || keys.length > mostSurrogates) return 'catalogue'
  return keys.length === 0 ? 'catalogue' : keys.join(' ')
}
