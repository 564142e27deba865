import { cacheControl, immutable } from './lifetime.ts'
import type { Footprint, Reading } from '../store/reading.ts'

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
