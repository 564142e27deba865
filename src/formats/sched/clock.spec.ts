import fc from 'fast-check'
import { expect, it } from 'vitest'
import { clockAt, named } from './clock.ts'

const zones = ['Europe/Berlin', 'Asia/Kathmandu', 'UTC', 'US/Pacific', 'Pacific/Apia', 'Australia/Lord_Howe']
const instants = fc.date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2035-01-01T00:00:00Z'), noInvalidDate: true })

it('names days and months as a calendar of the zone does', () => {
  fc.assert(fc.property(instants, fc.constantFrom(...zones), (date, timeZone) => {
    const written = (options: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat('en-US', { timeZone, ...options }).format(date)
    expect(clockAt(date.toISOString(), timeZone).parts).toEqual({
      year: written({ year: 'numeric' }), month: written({ month: 'long' }), month_short: written({ month: 'short' }), day: written({ day: 'numeric' }),
      weekday: written({ weekday: 'long' }), weekday_short: written({ weekday: 'short' }), time: `${written({ hour: '2-digit', hourCycle: 'h23' })}:${written({ minute: 'numeric' }).padStart(2, '0')}`,
    })
  }), { numRuns: 500 })
})

it('writes days unpadded in parts and padded in dates, and hours from 00', () => {
  const clock = clockAt('2025-09-07T22:05:09.900Z', 'Europe/Amsterdam')
  expect(clock).toMatchObject({ date: '2025-09-08', time: '00:05:09' })
  expect(named('end', clock)).toEqual({
    event_end_year: '2025', event_end_month: 'September', event_end_month_short: 'Sep', event_end_day: '8', event_end_weekday: 'Monday', event_end_weekday_short: 'Mon', event_end_time: '00:05',
  })
})
