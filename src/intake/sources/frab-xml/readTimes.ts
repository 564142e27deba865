import { Temporal } from 'temporal-polyfill'
import type { RowReference, TakeNote } from '../../notes.ts'
import type { XmlElement } from '../parseXml.ts'
import { settle } from '../settle.ts'
import { lineOf } from '../xmlText.ts'
import type { FrabDay } from './readDays.ts'
import { clockOf, dayOf, minutesOf, momentOf } from '../values.ts'

const longest = 24 * 60

/** When a session takes place, UTC; `null` if the file does not say. */
export function readTimes(
  session: XmlElement,
  day: FrabDay,
  event: { timeZone: string; rasterMinutes: number },
  row: RowReference,
  note: TakeNote,
): { startsAt: string; endsAt: string } | null {
  const starts = readStart(session, day, event.timeZone, row, note)
  if (starts === null) {
    note('no-start', row, `date "${lineOf(session, 'date')}", start "${lineOf(session, 'start')}"`)
    return null
  }
  return { startsAt: starts.toString(), endsAt: starts.add({ minutes: readMinutes(session, event.rasterMinutes, row, note) }).toString() }
}

function readMinutes(session: XmlElement, rasterMinutes: number, row: RowReference, note: TakeNote): number {
  const written = lineOf(session, 'duration')
  const minutes = minutesOf(written)
  if (minutes === null) {
    note('no-duration', row, `"${written}" became ${rasterMinutes} minutes`)
    return rasterMinutes
  }
  if (minutes > longest) note('duration-shortened', row, written)
  return Math.min(minutes, longest)
}

function readStart(session: XmlElement, day: FrabDay, timeZone: string, row: RowReference, note: TakeNote): Temporal.Instant | null {
  const written = lineOf(session, 'date')
  const clock = clockOf(lineOf(session, 'start'))
  const moment = momentOf(written)
  if (moment?.kind === 'exact') {
    const shown = moment.instant.toZonedDateTimeISO(timeZone).toPlainTime()
    if (clock !== null && !clock.equals(shown)) note('date-and-start-differ', row, `${written} is ${shown.toString({ smallestUnit: 'minute' })} in ${timeZone}, start is ${lineOf(session, 'start')}`)
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
