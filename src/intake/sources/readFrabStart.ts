import { Temporal } from 'temporal-polyfill'
import type { RowReference, TakeNote } from '../notes.ts'
import { settle } from './settle.ts'
import { clockOf, dayOf, momentOf } from './values.ts'

/** The programme day under which an event is listed, if it has a date, and the clock under which a time belongs to the morning after. */
export type ListedDay = { date: string | null; rollsOverAt: Temporal.PlainTime }

/** When an event of the frab family starts, by its `date` and `start` as they are written; `null` if they do not say. */
export function readFrabStart({ date: written, start }: { date: string; start: string }, day: ListedDay, timeZone: string, row: RowReference, note: TakeNote): Temporal.Instant | null {
  const moment = momentOf(written)
  const clock = clockOf(start)
  if (moment?.kind === 'exact') {
    const shown = moment.instant.toZonedDateTimeISO(timeZone).toPlainTime()
    if (clock !== null && !clock.equals(shown)) note('date-and-start-differ', row, `${written} is ${shown.toString({ smallestUnit: 'minute' })} in ${timeZone}, start is ${start}`)
    return moment.instant
  }
  if (moment?.kind === 'floating') {
    note('no-offset', row, written)
    return settle(moment.local, timeZone, row, note)
  }
  if (clock === null) return null
  const dated = dayOf(written)
  if (dated !== null) {
    note('no-offset', row, written)
    return settle(Temporal.PlainDate.from(dated).toPlainDateTime(clock), timeZone, row, note)
  }
  if (day.date === null) return null
  const isNextDay = Temporal.PlainTime.compare(clock, day.rollsOverAt) < 0
  const local = Temporal.PlainDate.from(day.date).add({ days: isNextDay ? 1 : 0 }).toPlainDateTime(clock)
  note('no-date', row, local.toString({ smallestUnit: 'minute' }))
  return settle(local, timeZone, row, note)
}
