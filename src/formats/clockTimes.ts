import { localDateTime } from '../program/localDateTime.ts'

/** `09:00`. */
export function localClock(instant: string, timeZone: string): string {
  return localDateTime(instant, timeZone).slice(11, 16)
}

/** `HH:MM`, hours from 00; seconds are rounded. */
export function hoursAndMinutes(minutes: number): string {
  const whole = Math.round(minutes)
  return `${pad(Math.floor(whole / 60))}:${pad(whole % 60)}`
}

export function minutesBetween(startsAt: string, endsAt: string): number {
  return (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
