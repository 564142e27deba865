import type { RowReference, TakeNote } from '../../notes.ts'
import { SourceError } from '../SourceError.ts'
import { childOf, lineOf } from '../xmlText.ts'
import type { XmlElement } from '../parseXml.ts'
import { momentOf, timeZoneOf } from './values.ts'

/**
 * The zone of the event: as told by whoever imports, else by the file, else the fixed zone that the offsets of the
 * sessions' times agree on.
 * @throws SourceError if none of these is known.
 */
export function findTimeZone(
  conference: XmlElement | null,
  sessions: readonly XmlElement[],
  told: string | null,
  row: RowReference,
  note: TakeNote,
): string {
  if (told !== null) return told
  const named = conference === null ? '' : lineOf(conference, 'time_zone_name')
  const known = timeZoneOf(named)
  if (known !== null) return known
  const offsets = new Set<string>()
  for (const session of sessions) {
    const date = childOf(session, 'date')
    const moment = date === null ? null : momentOf(lineOf(session, 'date'))
    if (moment?.kind === 'exact') offsets.add(moment.offset)
  }
  const fixed = offsets.size === 1 ? fixedZoneOf([...offsets].join('')) : null
  if (fixed === null) {
    const why = offsets.size > 1 ? 'its times have different offsets' : 'no fixed zone can be read off its times'
    throw new SourceError(`The file names no known time zone, and ${why}. Say it: --time-zone Europe/Berlin`)
  }
  note(named === '' ? 'no-time-zone' : 'bad-time-zone', row, named === '' ? fixed : `"${named}" became ${fixed}`)
  return fixed
}

/** `+01:00` is `Etc/GMT-1`: the sign of these zones is the other way round. */
function fixedZoneOf(offset: string): string | null {
  if (/^(Z|[+-]00:?00)$/.test(offset)) return 'UTC'
  const whole = /^([+-])(\d{2}):?00$/.exec(offset)
  return whole === null ? null : timeZoneOf(`Etc/GMT${whole[1] === '+' ? '-' : '+'}${Number(whole[2])}`)
}
