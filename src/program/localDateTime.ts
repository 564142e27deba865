import { offsetAt } from './zoneOffset.ts'

/** An instant as the clock on the wall shows it, to the second, with its offset: `2026-03-23T10:00:00+00:00`. */
export function localDateTime(instant: string, timeZone: string): string {
  const at = Date.parse(instant)
  const offset = offsetAt(timeZone, at)
  const minutes = Math.round(Math.abs(offset) / 60_000)
  return `${new Date(at + offset).toISOString().slice(0, 19)}${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
