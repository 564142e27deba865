import { html } from './html.ts'
import type { Html } from './html.ts'

const LANGUAGE = 'en-GB'

/** An instant as a clock shows it in a zone: `09:30`. */
export function clock(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat(LANGUAGE, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant))
}

/** An instant as an element that a script can show in the reader's zone. */
export function time(instant: string, timeZone: string): Html {
  return html`<time datetime="${instant}" data-clock>${clock(instant, timeZone)}</time>`
}

/** A day (`2026-04-01`) in words; it is a day of the calendar, so no zone must move it. */
export function day(date: string, options: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' }): string {
  return new Intl.DateTimeFormat(LANGUAGE, { ...options, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`))
}

/** The days of an event: `1 April 2026`, `1–3 April 2026`. */
export function days(startsOn: string, endsOn: string): string {
  const format = new Intl.DateTimeFormat(LANGUAGE, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  return format.formatRange(new Date(`${startsOn}T00:00:00Z`), new Date(`${endsOn}T00:00:00Z`)).replaceAll(' – ', '–').replaceAll(' – ', '–')
}

/** A zone as people say it, at an instant: `British Summer Time (Europe/London)`. */
export function zone(timeZone: string, at: string): string {
  const parts = new Intl.DateTimeFormat(LANGUAGE, { timeZone, timeZoneName: 'long' }).formatToParts(new Date(at))
  return `${parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone} (${timeZone})`
}
