import { expect, it } from 'vitest'
import type { Library } from '../store/library.ts'
import type { Footprint } from '../store/reading.ts'
import { addCoding, represent } from './representation.ts'
import { createResponseCache } from './responseCache.ts'

/** As much of a library as tells whether an answer is of today. */
function library(revision: number, numbers: Record<string, number> = {}, directory = '', rooms = ''): Library {
  return { revision, directory, roomStates: { key: rooms }, eventById: new Map(Object.entries(numbers).map(([id, number]) => [id, { number }])) } as unknown as Library
}
function footprint(revision: number, events: Record<string, number> = {}, more: Partial<Footprint> = {}): Footprint {
  return { revision, events: new Map(Object.entries(events)), directory: null, acrossEvents: false, roomStates: null, pinned: null, notes: 0, ...more }
}
const text = (length: number): ReturnType<typeof represent> => represent('text/plain', 'x'.repeat(length))

it('keeps an answer while the editions it was made from are live', () => {
  const cache = createResponseCache({ now: () => 0 })
  cache.keep('a', { footprint: footprint(1, { alpha: 3 }), representation: text(10) })
  expect(cache.find('a', library(2, { alpha: 3, beta: 9 }))).not.toBeNull()
  expect(cache.find('a', library(3, { alpha: 4 }))).toBeNull()
  expect(cache.size()).toEqual({ entries: 0, bytes: 0 })
})

it('keeps what was read across events for one library only, and what depends on the directory while that is the same', () => {
  const cache = createResponseCache({ now: () => 0 })
  cache.keep('all', { footprint: footprint(1, {}, { acrossEvents: true }), representation: text(10) })
  cache.keep('event', { footprint: footprint(1, { alpha: 3 }, { directory: 'one' }), representation: text(10) })
  expect(cache.find('all', library(1))).not.toBeNull()
  expect(cache.find('all', library(2))).toBeNull()
  expect(cache.find('event', library(2, { alpha: 3 }, 'one'))).not.toBeNull()
  expect(cache.find('event', library(3, { alpha: 3 }, 'two'))).toBeNull()
})

it('keeps what tells how rooms are while they are so', () => {
  const cache = createResponseCache({ now: () => 0 })
  cache.keep('rooms', { footprint: footprint(1, { alpha: 3 }, { roomStates: 'one full' }), representation: text(10) })
  cache.keep('other', { footprint: footprint(1, { alpha: 3 }), representation: text(10) })
  expect(cache.find('rooms', library(2, { alpha: 3 }, '', 'one full'))).not.toBeNull()
  expect(cache.find('rooms', library(3, { alpha: 3 }, '', 'none'))).toBeNull()
  expect(cache.find('other', library(3, { alpha: 3 }, '', 'none'))).not.toBeNull()
})

it('lets an answer go at the instant at which it becomes another', () => {
  let now = 0
  const cache = createResponseCache({ now: () => now })
  cache.keep('page', { footprint: footprint(1), representation: represent('text/plain', 'x', {}, { until: 1_000 }) })
  now = 999
  expect(cache.find('page', library(1))).not.toBeNull()
  now = 1_000
  expect(cache.find('page', library(1))).toBeNull()
})

it('lets go first of what nobody asked for again when it has too many bytes, and never takes what is too large', () => {
  const cache = createResponseCache({ allowance: 40_000, now: () => 0 })
  const keep = (key: string, length = 6_900): void => { cache.keep(key, { footprint: footprint(1), representation: text(length) }) }
  for (const key of ['a', 'b', 'c']) keep(key)
  cache.find('a', library(1))
  keep('d')
  keep('e')
  expect(['a', 'b', 'c', 'd', 'e'].filter((key) => cache.find(key, library(1)))).toEqual(['a', 'c', 'd', 'e'])
  keep('large', 20_000)
  expect(cache.find('large', library(1))).toBeNull()
  expect(cache.size().bytes).toBeLessThanOrEqual(40_000)
})

it('counts what is added to an answer, and what it lets go of is out of line for more', () => {
  const cache = createResponseCache({ allowance: 40_000, now: () => 0 })
  const [one, two] = [text(6_000), text(6_000)]
  for (const [key, representation] of [['one', one], ['two', two]] as const) cache.keep(key, { footprint: footprint(1), representation })
  const before = cache.size().bytes
  addCoding(two, 'gzip', Buffer.alloc(4_000))
  expect(cache.size().bytes).toBe(before + 4_000)
  cache.find('two', library(1))
  addCoding(two, 'br', Buffer.alloc(20_000))
  expect([one.fate.isDropped, two.fate.isDropped, cache.size().entries]).toEqual([true, false, 1])
  cache.keep('two', { footprint: footprint(1), representation: text(1) })
  addCoding(two, 'br', Buffer.alloc(20_000))
  expect(cache.size().bytes).toBeLessThan(10_000)
})
