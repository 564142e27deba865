import { cacheControl, immutable } from './lifetime.ts'
import type { Footprint, Reading } from '../store/reading.ts'

/** More events than this in one answer are named as the catalogue: header lines have limits. */
const mostEvents = 20

/**
 * The headers that follow from what an answer was made from.
 * @param edition the number to name; `null`: none.
 * @param tags what else a cache may be told to drop it by, such as the one entity it is about.
 */
export function describeReading({ footprint }: Reading, edition: number | null, tags: readonly string[] = []): Record<string, string> {
  const all = eventTags(footprint).concat(tags)
  const headers: Record<string, string> = {
    'cache-control': footprint.pinned ? immutable : cacheControl,
    // The same twice: Fastly and Varnish know the one, Cloudflare and Akamai the other.
    'surrogate-key': all.join(' '),
    'cache-tag': all.join(','),
  }
  if (edition !== null) headers['edition'] = String(edition)
  return headers
}

function eventTags({ events, acrossEvents }: Footprint): string[] {
  if (acrossEvents || events.size === 0 || events.size > mostEvents) return ['catalogue']
  return [...events.keys()].map((id) => `event-${id}`)
}
