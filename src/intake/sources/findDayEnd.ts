import { boundsOfDay, programmeDayOf } from '../../program/slots.ts'

export type Listed = { day: string; startsAt: string; endsAt: string }

/**
 * The hour at which programme days end: the one (0 to 12) under which most sessions fall on the day they are listed in,
 * and, among those, fewest run beyond the last day; if several do, the one next to what the days themselves say (else 4).
 * @param endHours local hours past midnight at which the source lets days end, as far as it says.
 */
export function findDayEnd(endHours: readonly (number | null)[], listed: readonly Listed[], timeZone: string): number {
  const wanted = Math.min(12, Math.max(-1, ...endHours.map((hour) => hour ?? -1)))
  const preferred = wanted < 0 ? 4 : wanted
  const last = listed.map(({ day }) => day).sort().at(-1)
  if (last === undefined) return preferred
  let best = { hour: preferred, misplaced: Infinity, beyond: Infinity, distance: Infinity }
  for (let hour = 0; hour <= 12; hour += 1) {
    const zone = { timeZone, dayEndsAtHour: hour }
    const close = Date.parse(boundsOfDay(last, zone).endsAt)
    const found = {
      hour,
      misplaced: listed.filter(({ day, startsAt }) => programmeDayOf(startsAt, zone) !== day).length,
      beyond: listed.filter(({ endsAt }) => Date.parse(endsAt) > close).length,
      distance: Math.abs(hour - preferred),
    }
    const order = found.misplaced - best.misplaced || found.beyond - best.beyond || found.distance - best.distance
    if (order < 0) best = found
  }
  return best.hour
}
