import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'

/** An instant as iCalendar writes UTC: `20260323T090000Z`. Seconds are cut. */
export function utcTime(instant: string): ICAL.Time {
  return ICAL.Time.fromDateTimeString(`${new Date(instant).toISOString().slice(0, 19)}Z`)
}

/**
 * An instant on the clock of a zone, without the zone, which stands beside it as TZID.
 * @returns `null` for a reading that the clock shows twice: RFC 5545 (section 3.3.5) means the first, clients take either;
 * UTC is clear.
 */
export function localTime(instant: string, timeZone: string): ICAL.Time | null {
  const plain = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime()
  const read = (disambiguation: 'earlier' | 'later'): number => plain.toZonedDateTime(timeZone, { disambiguation }).epochMilliseconds
  return read('earlier') === read('later') ? ICAL.Time.fromDateTimeString(plain.toString({ fractionalSecondDigits: 0 })) : null
}
