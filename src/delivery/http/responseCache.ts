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

type Entry = { readonly kept: Kept; readonly key: string; weight: number; isUsed: boolean }

/** Bytes that an entry takes beside its bodies and its key: head, tags, footprint, what holds them. */
const overhead = 3_072

export type ResponseCacheOptions = {
  /** Bytes; keys count too. */
  allowance?: number
  /** In ms. */
  now: () => number
}

/**
 * Keeps answers up to a number of bytes; those that nobody asked for since they came up last go first. Nothing is purged:
 * an answer is valid while the editions it was made from are live, and until the instant at which it becomes another.
 */
export function createResponseCache({ allowance = 32 * 1_024 * 1_024, now }: ResponseCacheOptions): ResponseCache {
  /** The next to go first. */
  const entries = new Map<string, Entry>()
  let next = entries.values()
  let total = 0

  const forget = ({ key, kept, weight }: Entry): void => {
    const { fate } = kept.representation
    fate.isDropped = true
    fate.grow = null
    total -= weight
    entries.delete(key)
  }

  /**
   * Second chance: what was asked for goes to the end of the line, once. The line is gone along where that was left off: who
   * looks for the first entry of a map passes by all that were deleted before it.
   */
  const makeRoom = (): void => {
    while (total > allowance) {
      const { done, value: entry } = next.next()
      if (done === true) next = entries.values()
      else if (entry.isUsed) {
        entry.isUsed = false
        entries.delete(entry.key)
        entries.set(entry.key, entry)
      } else forget(entry)
    }
  }

  return {
    find: (key, library) => {
      const entry = entries.get(key)
      if (!entry) return null
      const { until } = entry.kept.representation
      if (!isCurrent(entry.kept.footprint, library) || (until !== null && until <= now())) {
        forget(entry)
        return null
      }
      entry.isUsed = true
      return entry.kept
    },
    keep: (key, kept) => {
      const before = entries.get(key)
      if (before) forget(before)
      const { representation } = kept
      const entry: Entry = { key, kept, weight: weigh(representation) + 2 * key.length + overhead, isUsed: false }
      if (entry.weight > allowance / 4) return
      representation.fate.isDropped = false
      representation.fate.grow = (bytes) => {
        entry.weight += bytes
        total += bytes
        makeRoom()
      }
      entries.set(key, entry)
      total += entry.weight
      makeRoom()
    },
    size: () => ({ entries: entries.size, bytes: total }),
  }
}
