import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { localDateTime } from './localDateTime.ts'

it.each([
  ['2026-03-29T00:59:59Z', 'Europe/London', '2026-03-29T00:59:59+00:00'],
  ['2026-03-29T01:00:00Z', 'Europe/London', '2026-03-29T02:00:00+01:00'],
  ['2026-10-25T00:30:00Z', 'Europe/London', '2026-10-25T01:30:00+01:00'],
  ['2026-10-25T01:30:00Z', 'Europe/London', '2026-10-25T01:30:00+00:00'],
  ['2026-01-01T00:00:00Z', 'Asia/Kathmandu', '2026-01-01T05:45:00+05:45'],
])('%s in %s is %s', (instant, timeZone, local) => {
  expect(localDateTime(instant, timeZone)).toBe(local)
})

it('is what Temporal writes, in every zone', () => {
  fc.assert(fc.property(fc.constantFrom(...Intl.supportedValuesOf('timeZone'), 'UTC'), fc.date({ min: new Date('1980-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }), (zone, date) => {
    const instant = date.toISOString()
    expect(localDateTime(instant, zone)).toBe(Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toString({ timeZoneName: 'never', fractionalSecondDigits: 0 }))
  }), { numRuns: 1_000 })
})
