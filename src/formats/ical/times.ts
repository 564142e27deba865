import ICAL from 'ical.js'
import { offsetAt } from '../../program/zoneOffset.ts'

/** An instant as iCalendar writes UTC: `20260323T090000Z`. Seconds are cut. */
export function utcTime(instant: string): ICAL.Time {
  return timeOf(Date.parse(instant), ICAL.Timezone.utcTimezone)
}

/**
 * An instant on the clock of a zone, without the zone, which stands beside it as TZID.
 * @returns `null` for a reading that the clock shows twice: RFC 5545 (section 3.3.5) means the first, clients take either;
 * UTC is clear.
 */
export function localTime(instant: string, timeZone: string): ICAL.Time | null {
  const at = Date.parse(instant)
  const reading = at + offsetAt(timeZone, at)
  return isShownTwice(reading, timeZone) ? null : timeOf(reading, ICAL.Timezone.localTimezone)
}

const dayMs = 86_400_000

/** @param reading of the clock, in ms as if it were UTC. */
function isShownTwice(reading: number, timeZone: string): boolean {
  // No clock is as much as a day away from UTC: what it may have been ahead by is told by the day before and the day after.
  const [before, after] = [offsetAt(timeZone, reading - dayMs), offsetAt(timeZone, reading + dayMs)]
  return before !== after && [before, after].every((offset) => offsetAt(timeZone, reading - offset) === offset)
}

/** @param clock in ms as if it were UTC. */
function timeOf(clock: number, zone: ICAL.Timezone): ICAL.Time {
  const date = new Date(clock)
  return new ICAL.Time({
    year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), hour: date.getUTCHours(), minute: date.getUTCMinutes(), second: date.getUTCSeconds(), isDate: false,
  }, zone)
}
