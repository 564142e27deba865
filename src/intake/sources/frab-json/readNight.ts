import { Temporal } from 'temporal-polyfill'
import { momentOf } from '../values.ts'

/** How a day of a schedule ends: `endsAtHour` if that is past midnight; a start before `rollsOverAt` belongs to the night after. */
export type Night = { endsAtHour: number | null; rollsOverAt: Temporal.PlainTime }

/** @param end when the day ends, as written. */
export function readNight(end: string, date: string | null, timeZone: string): Night {
  const moment = momentOf(end)
  const local = moment === null ? null : moment.kind === 'exact' ? moment.instant.toZonedDateTimeISO(timeZone).toPlainDateTime() : moment.local
  const isPastMidnight = local !== null && date !== null && local.toPlainDate().toString() > date
  return {
    endsAtHour: isPastMidnight ? local.hour + (local.minute > 0 ? 1 : 0) : null,
    rollsOverAt: isPastMidnight ? local.toPlainTime() : new Temporal.PlainTime(4),
  }
}
