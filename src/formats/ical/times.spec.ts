import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { localTime, utcTime } from './times.ts'

const zones = ['Europe/London', 'America/Los_Angeles', 'America/Argentina/Buenos_Aires', 'Asia/Kathmandu', 'UTC', 'Pacific/Apia', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Pacific/Chatham', 'America/Godthab']
/** Near a change of a clock: in the first hours of some day of it, and at any other time. */
const instants = fc.tuple(fc.constantFrom(...zones), fc.date({ min: new Date('1995-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }), fc.option(fc.integer({ min: -10_800, max: 10_800 })))
  .map(([zone, date, secondsFromChange]) => {
    const change = secondsFromChange === null ? null : Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(zone).getTimeZoneTransition('next')
    return { zone, instant: new Date(change ? change.epochMilliseconds + (secondsFromChange ?? 0) * 1_000 : date.getTime()).toISOString() }
  })

it('says what Temporal says of the clock, and nothing of a reading that comes twice', () => {
  let twice = 0
  fc.assert(fc.property(instants, ({ zone, instant }) => {
    const plain = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime()
    const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) => plain.toZonedDateTime(zone, { disambiguation }).epochMilliseconds)
    if (earlier !== later) twice += 1
    expect(localTime(instant, zone)?.toICALString() ?? null).toBe(earlier === later ? plain.toString({ fractionalSecondDigits: 0 }).replaceAll(/[-:]/g, '') : null)
    expect(utcTime(instant).toICALString()).toBe(`${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`)
  }), { numRuns: 2_000 })
  expect(twice).toBeGreaterThan(50)
})
