import { expect, it } from 'vitest'
import { createTally, durations } from './createTally.ts'

it('counts answers by route, status and where they came from', () => {
  const tally = createTally()
  tally.count({ route: '/a', status: 200, cache: 'hit', bytes: 100, ms: 0.2 })
  tally.count({ route: '/a', status: 200, cache: 'hit', bytes: 100, ms: 3 })
  tally.count({ route: '/a', status: 304, cache: 'hit', bytes: 10, ms: 0.1 })
  tally.count({ route: '/b', status: 500, cache: 'none', bytes: 1, ms: 60_000 })
  const [a, b] = [...tally.routes().values()]
  expect([...(a?.counts ?? [])]).toEqual([['200 hit', 2], ['304 hit', 1]])
  expect([a?.bytes, a?.ms]).toEqual([210, 3.3000000000000003])
  expect([...(a?.buckets ?? [])]).toEqual([2, 0, 0, 1, ...Array.from({ length: durations.length - 3 }, () => 0)])
  expect(b?.buckets.at(-1)).toBe(1)
})

it('has no more routes than there can be', () => {
  const tally = createTally()
  for (let i = 0; i < 1_000; i++) tally.count({ route: `/${i}`, status: 200, cache: 'hit', bytes: 1, ms: 1 })
  expect(tally.routes().size).toBeLessThanOrEqual(201)
  expect(tally.routes().get('other')?.bytes).toBe(800)
})
