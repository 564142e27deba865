import { offsetAt } from '../../program/zoneOffset.ts'
import { instantOf } from '../zonedTime.ts'

/** What the clocks of a zone show: `2026-04-01T09:30`. As `clockOf`, for thousands. */
export function wallOf(instant: string, timeZone: string): string {
  const at = Date.parse(instant)
  return new Date(at + offsetAt(timeZone, at)).toISOString().slice(0, 16)
}

/** An instant as many minutes later by the clocks of the zone. */
export function laterByClock(instant: string, minutes: number, timeZone: string): string {
  return minutes === 0 ? instant : instantOf(laterWall(wallOf(instant, timeZone), minutes), timeZone)
}

/** A time of the clock as many minutes later: `2026-04-01T23:50` and 20 are `2026-04-02T00:10`. */
export function laterWall(wall: string, minutes: number): string {
  return new Date(Date.parse(`${wall}:00Z`) + minutes * 60_000).toISOString().slice(0, 16)
}

/**
 * The hours of a programme day that a grid shows: those with slots and one around them, at least 08:00 to 18:00.
 * @param walls starts and ends, as `wallOf` tells them. @returns whole hours since the midnight before the day.
 */
export function hoursOfDay(day: string, walls: readonly string[], dayEndsAtHour: number): { from: number; until: number } {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  const hours = walls.map((wall) => (Date.parse(`${wall}:00Z`) - midnight) / 3_600_000)
  return {
    from: Math.max(dayEndsAtHour, Math.floor(Math.min(8, ...hours.map((hour) => hour - 0.5)))),
    until: Math.min(24 + dayEndsAtHour, Math.ceil(Math.max(18, ...hours.map((hour) => hour + 0.5)))),
  }
}

/** The time of the clock on a programme day: one before the hour at which the day ends is of the next date. */
export function wallAt(day: string, clock: string, dayEndsAtHour: number): string {
  return Number(clock.slice(0, 2)) < dayEndsAtHour ? `${laterWall(`${day}T12:00`, 1440).slice(0, 10)}T${clock}` : `${day}T${clock}`
}

/** `Wed 1 Apr` */
export function dayName(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`)).replace(',', '')
}
