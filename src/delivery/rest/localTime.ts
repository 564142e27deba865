import { Temporal } from 'temporal-polyfill'

/** An instant as the clock on the wall shows it, with its offset: `2026-03-23T10:00:00+00:00`. */
export function localTime(instant: string, timeZone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toString({ timeZoneName: 'never', fractionalSecondDigits: 0 })
}
