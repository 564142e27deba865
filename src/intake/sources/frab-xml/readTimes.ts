import type { RowReference, TakeNote } from '../../notes.ts'
import type { XmlElement } from '../parseXml.ts'
import { readFrabStart } from '../readFrabStart.ts'
import { lineOf } from '../xmlText.ts'
import type { FrabDay } from './readDays.ts'
import { minutesOf } from '../values.ts'

const longest = 24 * 60

/** When a session takes place, UTC; `null` if the file does not say. */
export function readTimes(
  session: XmlElement,
  day: FrabDay,
  event: { timeZone: string; rasterMinutes: number },
  row: RowReference,
  note: TakeNote,
): { startsAt: string; endsAt: string } | null {
  const starts = readFrabStart({ date: lineOf(session, 'date'), start: lineOf(session, 'start') }, day, event.timeZone, row, note)
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
