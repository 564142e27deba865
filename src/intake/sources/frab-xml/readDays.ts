import { Temporal } from 'temporal-polyfill'
import type { RowReference, TakeNote } from '../../notes.ts'
import type { XmlElement } from '../parseXml.ts'
import { attributeOf, childrenOf, lineOf } from '../xmlText.ts'
import { dayOf, momentOf } from '../values.ts'

/** A `<day>`, and what is listed in it. */
export type FrabDay = {
  row: RowReference
  /** `YYYY-MM-DD`; `null` if neither the day nor its sessions say it. */
  date: string | null
  /** Local hour at which the file lets the day end, if that is past midnight. */
  endsAtHour: number | null
  /** A session with no date of its own that starts before this time belongs to the night after. */
  rollsOverAt: Temporal.PlainTime
  rooms: { element: XmlElement | null; sessions: XmlElement[] }[]
}

/** The days of a schedule, in the order of the file. */
export function readDays(schedule: XmlElement, timeZone: string, note: TakeNote): FrabDay[] {
  return childrenOf(schedule, 'day').map((element, position) => {
    const row = { line: element.line, name: `day ${attributeOf(element, 'index') || position + 1}` }
    const rooms: FrabDay['rooms'] = childrenOf(element, 'room').map((room) => ({ element: room, sessions: childrenOf(room, 'event') }))
    const loose = childrenOf(element, 'event')
    if (loose.length > 0) rooms.push({ element: null, sessions: loose })
    const date = readDate(element, rooms.flatMap(({ sessions }) => sessions), row, note)
    const end = localEndOf(element, timeZone)
    const isPastMidnight = end !== null && date !== null && end.toPlainDate().toString() > date
    return {
      row,
      date,
      endsAtHour: isPastMidnight ? end.hour + (end.minute > 0 ? 1 : 0) : null,
      rollsOverAt: isPastMidnight ? end.toPlainTime() : new Temporal.PlainTime(4),
      rooms,
    }
  })
}

function readDate(day: XmlElement, sessions: XmlElement[], row: RowReference, note: TakeNote): string | null {
  const written = dayOf(attributeOf(day, 'date'))
  if (written !== null) return written
  const dates = sessions.flatMap((session) => dayOf(lineOf(session, 'date')) ?? []).sort()
  const date = dayOf(attributeOf(day, 'start')) ?? dates[0] ?? null
  note('no-day-date', row, date ?? 'none found')
  return date
}

function localEndOf(day: XmlElement, timeZone: string): Temporal.PlainDateTime | null {
  const end = momentOf(attributeOf(day, 'end'))
  if (end === null) return null
  return end.kind === 'exact' ? end.instant.toZonedDateTimeISO(timeZone).toPlainDateTime() : end.local
}
