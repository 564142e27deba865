import { expect, it } from 'vitest'
import { shortZoneOf, spokenSpanOf, spokenTimeOf } from './spokenTime.ts'

it('times are spoken with their zone', () => {
  expect(spokenTimeOf('2026-04-01T08:30:00.000Z', 'Europe/London')).toBe('Wed 1 Apr 2026, 09:30 GMT+1')
  expect(shortZoneOf('2026-01-15T14:30:00.000Z', 'America/New_York')).toBe('GMT-5')
})

it('spans name their last day only where it is another', () => {
  const startsAt = '2026-04-01T08:30:00Z'
  expect(spokenSpanOf({ startsAt, endsAt: '2026-04-01T08:55:00Z' }, 'Europe/London')).toBe('Wed 1 Apr 2026, 09:30–09:55 GMT+1')
  expect(spokenSpanOf({ startsAt, endsAt: '2026-04-01T23:30:00Z' }, 'Europe/London')).toBe('Wed 1 Apr 2026, 09:30 – Thu 2 Apr 2026, 00:30 GMT+1')
})
