import { Temporal } from 'temporal-polyfill'
import { offsetAt } from './zoneOffset.ts'

/** For people: `Wed 1 Apr 2026, 09:30 GMT+1`. */
export function spokenTimeOf(instant: string, timeZone: string): string {
  const time = zoned(instant, timeZone)
  return `${spokenDayOf(time)}, ${clockOf(time)} ${shortZoneOf(instant, timeZone)}`
}

/** For people: `Wed 1 Apr 2026, 09:30–09:55 GMT+1`; the last day is named where it is another. */
export function spokenSpanOf({ startsAt, endsAt }: { startsAt: string; endsAt: string }, timeZone: string): string {
  const [from, to] = [zoned(startsAt, timeZone), zoned(endsAt, timeZone)]
  const [firstDay, lastDay] = [spokenDayOf(from), spokenDayOf(to)]
  const end = firstDay === lastDay ? `–${clockOf(to)}` : ` – ${lastDay}, ${clockOf(to)}`
  return `${firstDay}, ${clockOf(from)}${end} ${shortZoneOf(endsAt, timeZone)}`
}

/** What was worked out before: a formatter for each instant would be most of what a long list costs. Only a memory of a pure function. */
const shortZones = new Map<string, string>()
const mostZones = 1_000

/** `GMT+1` */
export function shortZoneOf(instant: string, timeZone: string): string {
  const key = `${timeZone} ${offsetAt(timeZone, Date.parse(instant))}`
  const known = shortZones.get(key)
  if (known !== undefined) return known
  const found = findShortZone(instant, timeZone)
  if (shortZones.size < mostZones) shortZones.set(key, found)
  return found
}

function findShortZone(instant: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(new Date(instant))
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}

function zoned(instant: string, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone)
}

function spokenDayOf(time: Temporal.ZonedDateTime): string {
  return time.toLocaleString('en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }).replace(/,/g, '')
}

function clockOf(time: Temporal.ZonedDateTime): string {
  return time.toPlainTime().toString({ smallestUnit: 'minute' })
}
