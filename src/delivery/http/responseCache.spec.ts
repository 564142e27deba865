import { expect, it } from 'vitest'
import type { Library } from '../store/library.ts'
import type { Footprint } from '../store/reading.ts'
import { represent } from './representation.ts'
import { createResponseCache } from './responseCache.ts'

/** As much of a library as tells whether an answer is of today. */
function library(revision: number, numbers: Record<string, number> = {}, directory = ''): Library {
  return { revision, directory, eventById: new Map(Object.entries(numbers).map(([id, number]) => [id, { number }])) } as unknown as Library
}
function footprint(revision: number, events: Record<string, number> = {}, more: Partial<Footprint> = {}): Footprint {
  return { revision, events: new Map(Object.entries(events)), directory: null, acrossEvents: false, pinned: null, ...more }
}
const text = (length: number): ReturnType<typeof represent> => represent('text/plain', 'x'.repeat(length))

it('keeps an answer while the editions it was made from are live', () => {
  const cache = createResponseCache()
  cache.keep('a', { footprint: footprint(1, { alpha: 3 }), representation: text(10) })
  expect(cache.find('a', library(2, { alpha: 3, beta: 9 }))).not.toBeNull()
  expect(cache.find('a', library(3, { alpha: 4 }))).toBeNull()
  expect(cache.size()).toEqual({ entries: 0, bytes: 0 })
})

it('keeps what was read across events for one library only, and what depends on the directory while that is the same', () => {
  const cache = createResponseCache()
  cache.keep('all', { footprint: footprint(1, {}, { acrossEvents: true }), representation: text(10) })
  cache.keep('event', { footprint: footprint(1, { alpha: 3 }, { directory: 'one' }), representation: text(10) })
  expect(cache.find('all', library(1))).not.toBeNull()
  expect(cache.find('all', library(2))).toBeNull()
  expect(cache.find('event', library(2, { alpha: 3 }, 'one'))).not.toBeNull()
  expect(cache.find('event', library(3, { alpha: 3 }, 'two'))).toBeNull()
})

it('forgets what was unused for longest when it has too many bytes, and never takes what is too large', () => {
  const cache = createResponseCache(40_000)
  for (const key of ['a', 'b', 'c']) cache.keep(key, { footprint: footprint(1), representation: text(8_900) })
  cache.find('a', library(1))
  cache.keep('d', { footprint: footprint(1), representation: text(8_900) })
  cache.keep('e', { footprint: footprint(1), representation: text(8_900) })
  expect(['a', 'b', 'c', 'd', 'e'].filter((key) => cache.find(key, library(1)))).toEqual(['a', 'c', 'd', 'e'])
  cache.keep('large', { footprint: footprint(1), representation: text(20_000) })
  expect(cache.find('large', library(1))).toBeNull()
  expect(cache.size().bytes).toBeLessThanOrEqual(40_000)
})
