import { offsetAt } from '../../program/zoneOffset.ts'

/** What the clocks of a zone show at an instant: `09:30`. */
export function clockIn(instant: string, timeZone: string): string {
  const at = Date.parse(instant)
  return new Date(at + offsetAt(timeZone, at)).toISOString().slice(11, 16)
}

const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' })

/** A day for people: `Monday, 23 March 2026`. */
export function dayIn(date: string): string {
  return days.format(new Date(date))
}
