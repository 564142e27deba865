import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { offsetAt } from './zoneOffset.ts'

const zones = ['Europe/London', 'America/Argentina/Buenos_Aires', 'Asia/Kathmandu', 'UTC', 'Etc/GMT+5', 'US/Pacific', 'Pacific/Apia', 'Australia/Lord_Howe', 'Africa/Casablanca', '+05:30']

it('is what Temporal says, in every zone at any time', () => {
  fc.assert(fc.property(fc.constantFrom(...zones), fc.date({ min: new Date('1980-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }), (zone, date) => {
    expect(offsetAt(zone, date.getTime())).toBe(Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6)
  }), { numRuns: 2_000 })
})

it.each([
  ['2026-03-29T00:59:59.999Z', 0], ['2026-03-29T01:00:00Z', 3_600_000], ['2026-10-25T00:59:59.999Z', 3_600_000], ['2026-10-25T01:00:00Z', 0],
])('changes with the clock: %s in London', (instant, offset) => {
  expect(offsetAt('Europe/London', Date.parse(instant))).toBe(offset)
})
