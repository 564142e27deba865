import { expect, it } from 'vitest'
import type { Library } from '../store/library.ts'
import { createFastLane } from './fastLane.ts'
import { represent } from './representation.ts'
import { createResponseCache } from './responseCache.ts'

it('leads to the kept answer while that is valid, and forgets what it remembered first', () => {
  let library = { revision: 1, eventById: new Map([['alpha', { number: 1 }]]) } as unknown as Library
  const cache = createResponseCache()
  const lane = createFastLane(cache, () => library, 2)
  const representation = represent('text/plain', 'x')
  cache.keep('key', { footprint: { revision: 1, events: new Map([['alpha', 1]]), directory: null, acrossEvents: false, pinned: null }, representation })
  for (const target of ['/a', '/b', '/c', `/${'x'.repeat(600)}`]) lane.remember(target, 'key')
  expect(lane.find('/a')).toBeNull()
  expect([lane.find('/b'), lane.find('/c')]).toEqual([representation, representation])
  library = { revision: 2, eventById: new Map([['alpha', { number: 2 }]]) } as unknown as Library
  expect(lane.find('/b')).toBeNull()
})
