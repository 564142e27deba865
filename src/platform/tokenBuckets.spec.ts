import { describe, expect, it } from 'vitest'
import { createTokenBuckets } from './tokenBuckets.ts'

it('gives a burst, then at the set pace', () => {
  const buckets = createTokenBuckets({ burst: 2, perMinute: 6, maxKeys: 10 })
  expect([buckets.take('a', 0), buckets.take('a', 0), buckets.take('a', 0)]).toEqual([0, 0, 10_000])
  expect(buckets.take('a', 9_999)).toBe(1)
  expect(buckets.take('a', 10_000)).toBe(0)
  expect(buckets.take('a', 10_000)).toBe(10_000)
})

it('never holds more than the burst', () => {
  const buckets = createTokenBuckets({ burst: 1, perMinute: 60, maxKeys: 10 })
  buckets.giveBack('a', 0)
  expect(buckets.take('a', 3_600_000)).toBe(0)
  expect(buckets.take('a', 3_600_000)).toBe(1_000)
})

it('counts keys apart, and gives back', () => {
  const buckets = createTokenBuckets({ burst: 1, perMinute: 1, maxKeys: 10 })
  expect([buckets.take('a', 0), buckets.take('b', 0)]).toEqual([0, 0])
  buckets.giveBack('a', 0)
  expect([buckets.take('a', 0), buckets.take('b', 0)]).toEqual([0, 60_000])
})

it('forgets the key unused for longest', () => {
  const buckets = createTokenBuckets({ burst: 1, perMinute: 1, maxKeys: 2 })
  buckets.take('a', 0)
  buckets.take('b', 0)
  buckets.take('a', 0)
  buckets.take('c', 0)
  expect(buckets.take('a', 0)).toBeGreaterThan(0)
  expect(buckets.take('b', 0)).toBe(0)
})

it('is not refilled by a clock that goes back', () => {
  const buckets = createTokenBuckets({ burst: 1, perMinute: 60, maxKeys: 2 })
  expect(buckets.take('a', 10_000)).toBe(0)
  expect(buckets.take('a', 0)).toBe(1_000)
})

describe('work of different size', () => {
  it('takes what it costs, and owes what was not known before', () => {
    const buckets = createTokenBuckets({ burst: 10, perMinute: 60, maxKeys: 10 })
    expect(buckets.take('a', 0, 4)).toBe(0)
    buckets.charge('a', 0, 9)
    expect(buckets.left('a', 0)).toBe(-3)
    expect(buckets.take('a', 0, 1)).toBe(4_000)
    expect(buckets.take('a', 4_000, 1)).toBe(0)
  })
  it('owes a burst at most', () => {
    const buckets = createTokenBuckets({ burst: 10, perMinute: 60, maxKeys: 10 })
    buckets.charge('a', 0, 1_000)
    expect(buckets.left('a', 0)).toBe(-10)
  })
  it('gives what is larger than a burst to who has asked for nothing lately', () => {
    const buckets = createTokenBuckets({ burst: 10, perMinute: 60, maxKeys: 10 })
    expect(buckets.take('a', 0, 15)).toBe(0)
    expect(buckets.take('a', 0, 15)).toBe(15_000)
  })
})
