import { Temporal } from 'temporal-polyfill'

/** What the clocks of a zone show at an instant: `2026-04-01T09:30`, as an `<input type="datetime-local">` writes it. */
export function clockOf(instant: string, timeZone: string): string {
  return zoned(instant, timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' })
}

/**
 * The instant at which the clocks of a zone show a time: UTC, RFC 3339, milliseconds.
 * A time that the clocks skip in spring is the same time after; of one that they show twice in autumn it is the first.
 */
export function instantOf(clock: string, timeZone: string): string {
  const instant = Temporal.PlainDateTime.from(clock).toZonedDateTime(timeZone, { disambiguation: 'compatible' }).toInstant()
  return instant.toString({ smallestUnit: 'millisecond' })
}

/** True if the clocks of the zone skip that time, or show it twice. */
export function isOddClock(clock: string, timeZone: string): boolean {
  const time = Temporal.PlainDateTime.from(clock)
  const earlier = time.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
  const later = time.toZonedDateTime(timeZone, { disambiguation: 'later' })
  return Temporal.ZonedDateTime.compare(earlier, later) !== 0
}

function zoned(instant: string, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone)
}
