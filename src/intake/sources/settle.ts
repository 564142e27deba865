import type { Temporal } from 'temporal-polyfill'
import type { RowReference, TakeNote } from '../notes.ts'

/** A local time as an instant; where clocks change it may not exist, or exist twice, and that is noted. */
export function settle(local: Temporal.PlainDateTime, timeZone: string, row: RowReference, note: TakeNote): Temporal.Instant {
  const earlier = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
  const later = local.toZonedDateTime(timeZone, { disambiguation: 'later' })
  if (earlier.equals(later)) return earlier.toInstant()
  const exists = earlier.toPlainDateTime().equals(local)
  note(exists ? 'repeated-hour' : 'skipped-hour', row, local.toString({ smallestUnit: 'minute' }))
  return (exists ? earlier : later).toInstant()
}
