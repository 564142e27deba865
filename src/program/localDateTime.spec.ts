import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { localDateTime } from './localDateTime.ts'

it.each([
  ['2026-03-29T00:59:59Z', 'Europe/London', '2026-03-29T00:59:59+00:00'],
  ['2026-03-29T01:00:00Z', 'Europe/London', '2026-03-29T02:00:00+01:00'],
  ['2026-10-25T00:30:00.123Z', 'Europe/London', '2026-10-25T01:30:00+01:00'],
  ['2026-10-25T01:30:00Z', 'Europe/London', '2026-10-25T01:30:00+00:00'],
  ['2026-01-01T00:00:00Z', 'Asia/Kathmandu', '2026-01-01T05:45:00+05:45'],
  ['2026-01-01T00:00:00Z', 'America/St_Johns', '2025-12-31T20:30:00-03:30'],
  // Clocks go back by half an hour.
  ['2026-04-04T14:59:59Z', 'Australia/Lord_Howe', '2026-04-05T01:59:59+11:00'],
  ['2026-04-04T15:00:00Z', 'Australia/Lord_Howe', '2026-04-05T01:30:00+10:30'],
])('%s in %s is %s', (instant, timeZone, local) => {
  expect(localDateTime(instant, timeZone)).toBe(local)
})

it('shows every instant as Temporal does', () => {
  const zones = fc.constantFrom('Europe/London', 'America/St_Johns', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Africa/Casablanca', 'America/Sao_Paulo', 'Pacific/Apia', 'UTC', 'Asia/Tehran', 'Africa/Monrovia', 'US/Pacific')
  const instants = fc.date({ min: new Date('1890-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
  // Near midnight of Sundays in spring and autumn, too, where clocks change.
  const changes = fc.record({ year: fc.integer({ min: 1971, max: 2037 }), day: fc.integer({ min: 60, max: 330 }), minutes: fc.integer({ min: 0, max: 24 * 60 }) })
    .map(({ year, day, minutes }) => { const date = new Date(Date.UTC(year, 0, day)); return new Date(date.getTime() - date.getUTCDay() * 86_400_000 + minutes * 60_000) })
  fc.assert(fc.property(fc.oneof(instants, changes), zones, (date, zone) => {
    const instant = date.toISOString()
    expect(localDateTime(instant, zone)).toBe(Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toString({ timeZoneName: 'never', fractionalSecondDigits: 0 }))
  }), { numRuns: 3_000 })
})
