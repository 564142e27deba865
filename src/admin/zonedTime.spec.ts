import { describe, expect, it } from 'vitest'
import { clockOf, instantOf, isOddClock } from './zonedTime.ts'

describe('times in the zone of an event', () => {
  it('come and go unchanged, in summer and in winter', () => {
    expect(instantOf('2026-04-01T09:30', 'Europe/London')).toBe('2026-04-01T08:30:00.000Z')
    expect(clockOf('2026-04-01T08:30:00.000Z', 'Europe/London')).toBe('2026-04-01T09:30')
    expect(instantOf('2026-01-15T09:30', 'America/New_York')).toBe('2026-01-15T14:30:00.000Z')
    expect(clockOf('2026-01-15T14:30:00.000Z', 'America/New_York')).toBe('2026-01-15T09:30')
    expect(instantOf('2026-01-15T09:30', 'Asia/Kolkata')).toBe('2026-01-15T04:00:00.000Z')
  })

  it('that clocks skip are the same time after, and are marked', () => {
    expect(instantOf('2026-03-29T01:30', 'Europe/London')).toBe('2026-03-29T01:30:00.000Z')
    expect(clockOf('2026-03-29T01:30:00.000Z', 'Europe/London')).toBe('2026-03-29T02:30')
    expect(isOddClock('2026-03-29T01:30', 'Europe/London')).toBe(true)
  })

  it('that clocks show twice are the first, and are marked', () => {
    expect(instantOf('2026-10-25T01:30', 'Europe/London')).toBe('2026-10-25T00:30:00.000Z')
    expect(isOddClock('2026-10-25T01:30', 'Europe/London')).toBe(true)
    expect(isOddClock('2026-10-25T03:30', 'Europe/London')).toBe(false)
  })
})
