import type { RowReference, TakeNote } from '../notes.ts'
import { fixedZoneOf } from './fixedZoneOf.ts'
import type { ReadOptions } from './readOptions.ts'
import { NoTimeZoneError } from './SourceError.ts'
import { timeZoneOf } from './values.ts'

/**
 * The zone of the event: as told by whoever imports, else by the source, else that of the event that is there, else the fixed
 * zone that the offsets of the source's times agree on.
 * @param named zone that the source names; empty if none.
 * @param offsets of the times, such as `+02:00`.
 * @throws NoTimeZoneError if none of these is known.
 */
export function findEventZone(named: string, offsets: readonly string[], options: ReadOptions, row: RowReference, note: TakeNote): string {
  const known = options.timeZone ?? timeZoneOf(named) ?? options.event?.timeZone
  if (known !== undefined) return known
  const [offset, ...others] = new Set(offsets)
  const fixed = offset !== undefined && others.length === 0 ? fixedZoneOf(offset) : null
  if (fixed === null) {
    const why = others.length > 0 ? 'its times have different offsets' : 'no fixed zone can be read off its times'
    throw new NoTimeZoneError(`The file names no known time zone, and ${why}.`)
  }
  note(named === '' ? 'no-time-zone' : 'bad-time-zone', row, named === '' ? fixed : `"${named}" became ${fixed}`)
  return fixed
}
