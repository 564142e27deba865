import type { Library } from '../store/library.ts'
import type { Representation } from './representation.ts'
import type { ResponseCache } from './responseCache.ts'

/** The way round routing and parsing for addresses that were answered before, written just so. */
export type FastLane = {
  /** Remembers which answer an address leads to, as long as that is the same at any time. */
  remember: (target: string, key: string) => void
  /** The kept answer of an address; `null`: it has to be asked for the long way. */
  find: (target: string) => Representation | null
}

const longest = 512

/** @param most addresses remembered: the one remembered first goes first. */
export function createFastLane(cache: ResponseCache, current: () => Library | null, most = 4_096): FastLane {
  const keys = new Map<string, string>()
  return {
    remember: (target, key) => {
      if (target.length > longest || keys.has(target)) return
      keys.set(target, key)
      const [oldest] = keys.keys()
      if (keys.size > most && oldest !== undefined) keys.delete(oldest)
    },
    find: (target) => {
      const key = keys.get(target)
      const library = current()
      return key === undefined || !library ? null : cache.find(key, library)?.representation ?? null
    },
  }
}
