import type { RowReference, TakeNote } from '../../notes.ts'
import { findEventZone } from '../findEventZone.ts'
import type { XmlElement } from '../parseXml.ts'
import type { ReadOptions } from '../readOptions.ts'
import { childOf, lineOf } from '../xmlText.ts'
import { momentOf } from '../values.ts'

/** The zone of the event, by what the conference says and the dates of the sessions. @throws NoTimeZoneError */
export function findTimeZone(conference: XmlElement | null, sessions: readonly XmlElement[], options: ReadOptions, row: RowReference, note: TakeNote): string {
  const offsets = sessions.flatMap((session) => {
    const moment = childOf(session, 'date') === null ? null : momentOf(lineOf(session, 'date'))
    return moment?.kind === 'exact' ? [moment.offset] : []
  })
  return findEventZone(conference === null ? '' : lineOf(conference, 'time_zone_name'), offsets, options, row, note)
}
