import { expect, it } from 'vitest'
import type { Footprint } from '../store/reading.ts'
import { describeReading } from './describeReading.ts'
import type { Library } from '../store/library.ts'

function describeFootprint(footprint: Partial<Footprint>, edition: number | null = 1, tags?: readonly string[]): Record<string, string> {
  return describeReading({ library: {} as Library, footprint: { revision: 1, events: new Map(), directory: null, acrossEvents: false, roomStates: null, pinned: null, notes: 0, ...footprint } }, edition, tags) // the library is not looked at
}
const events = (count: number): Map<string, number> => new Map(Array.from({ length: count }, (_, index) => [`e${index}`, 1]))

it('names the events, and the entity it is about, for caches to drop it by', () => {
  expect(describeFootprint({ events: events(2) }, 7, ['session-s'])).toEqual({
    'cache-control': 'public, max-age=0, s-maxage=5, stale-while-revalidate=30, stale-if-error=86400',
    'surrogate-key': 'event-e0 event-e1 session-s', 'cache-tag': 'event-e0,event-e1,session-s', 'edition': '7',
  })
})

it('names the catalogue for what was made from all, from none, or from many', () => {
  for (const footprint of [{ acrossEvents: true, events: events(1) }, {}, { events: events(21) }]) expect(describeFootprint(footprint, null)['surrogate-key']).toBe('catalogue')
  expect(describeFootprint({ events: events(20) })['cache-tag']?.split(',')).toHaveLength(20)
})

it('one edition is the same for ever', () => {
  expect(describeFootprint({ pinned: { event: 'e0', name: 'e0', number: 3, dropped: 0 } })['cache-control']).toBe('public, max-age=31536000, immutable')
})
