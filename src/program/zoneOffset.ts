import { Temporal } from 'temporal-polyfill'

/** A stretch of time in which a zone's clock runs evenly. */
type Stretch = { readonly from: number; readonly until: number; readonly offsetMs: number }

/** What was worked out before: a zone has two stretches a year at most, and conferences are in few years. Only a memory of a pure function. */
const stretches = new Map<string, Stretch[]>()
const mostStretches = 64

/**
 * By how many ms a zone's clock is ahead of UTC at an instant. Asking Temporal for each costs a hundred times as much.
 * @param at ms since 1970.
 */
export function offsetAt(timeZone: string, at: number): number {
  const known = stretches.get(timeZone) ?? []
  for (const { from, until, offsetMs } of known) if (from <= at && at < until) return offsetMs
  const found = findStretch(timeZone, at)
  stretches.set(timeZone, known.length < mostStretches ? [...known, found] : [found])
  return found.offsetMs
}

function findStretch(timeZone: string, at: number): Stretch {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone)
  // A change at this very instant counts already; the one before it is looked for from a moment later.
  const from = local.add({ milliseconds: 1 }).getTimeZoneTransition('previous')
  const until = local.getTimeZoneTransition('next')
  return { from: from?.epochMilliseconds ?? -Infinity, until: until?.epochMilliseconds ?? Infinity, offsetMs: local.offsetNanoseconds / 1e6 }
}
