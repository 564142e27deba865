import type { Library } from '../store/library.ts'
import { isCurrent } from '../store/reading.ts'
import type { Footprint } from '../store/reading.ts'
import { weigh } from './representation.ts'
import type { Representation } from './representation.ts'

/** A kept answer, and what it was made from. */
export type Kept = { readonly footprint: Footprint; readonly representation: Representation }

export type ResponseCache = {
  /** The answer kept under that key, if it would be the same today. */
  find: (key: string, library: Library) => Kept | null
  keep: (key: string, kept: Kept) => void
  /** Entries and bytes held. */
  size: () => { entries: number; bytes: number }
}

/**
 * Keeps answers up to a number of bytes; the one unused for longest goes first. Nothing is purged: an answer is
 * valid while the editions it was made from are live.
 * @param allowance bytes; keys count too.
 */
export function createResponseCache(allowance = 32 * 1024 * 1024): ResponseCache {
  const entries = new Map<string, { kept: Kept; weight: number }>()
  let total = 0

  const forget = (key: string): void => {
    total -= entries.get(key)?.weight ?? 0
    entries.delete(key)
  }

  const put = (key: string, kept: Kept): void => {
    forget(key)
    const weight = weigh(kept.representation) + 2 * key.length + 1_024
    if (weight > allowance / 4) return
    entries.set(key, { kept, weight })
    total += weight
    for (const oldest of entries.keys()) {
      if (total <= allowance) break
      forget(oldest)
    }
  }

  return {
    find: (key, library) => {
      const entry = entries.get(key)
      if (!entry) return null
      forget(key)
      if (!isCurrent(entry.kept.footprint, library)) return null
      // Put again: it is now the last used, and weighs what codings were made since.
      put(key, entry.kept)
      return entry.kept
    },
    keep: put,
    size: () => ({ entries: entries.size, bytes: total }),
  }
}
