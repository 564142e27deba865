import type { EventEntity } from '../../program/entities.ts'
import type { Locale } from '../../program/locale.ts'

/** `room` by name. */
type Place = { room: string | null; startsAt: string; endsAt: string }

/**
 * Places as a person says them: `Hall 2, 11:30`. With the day where the event has several; with the end where that is all that
 * differs.
 */
export function writePlaces(places: readonly Place[], { timeZone, startsOn, endsOn }: Pick<EventEntity, 'timeZone' | 'startsOn' | 'endsOn'>, locale: Locale): string[] {
  const clock = formatOf(locale, timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const day = formatOf(locale, timeZone, { weekday: 'short', day: 'numeric', month: 'short' })
  const write = (withEnd: boolean) => ({ room, startsAt, endsAt }: Place): string => [
    ...(room === null ? [] : [room]),
    ...(startsOn === endsOn ? [] : [day.format(new Date(startsAt))]),
    withEnd ? `${clock.format(new Date(startsAt))}–${clock.format(new Date(endsAt))}` : clock.format(new Date(startsAt)),
  ].join(', ')
  const short = places.map(write(false))
  return new Set(short).size === short.length ? short : places.map(write(true))
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making one is slow, and there are few. */
function formatOf(locale: Locale, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { ...options, timeZone })
  formats.set(key, made)
  return made
}
