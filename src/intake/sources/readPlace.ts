import type { Temporal } from 'temporal-polyfill'
import type { RowReference, TakeNote } from '../notes.ts'
import { settle } from './settle.ts'
import { momentOf } from './values.ts'

const longest = 24 * 60

/**
 * The instant that a date with a time names; `null` if it names none.
 * @param zone in which it is read if it has no offset of its own.
 */
export function instantOf(written: string, zone: string, row: RowReference, note: TakeNote): Temporal.Instant | null {
  const moment = momentOf(written)
  if (moment === null) return null
  return moment.kind === 'exact' ? moment.instant : settle(moment.local, zone, row, note)
}

/**
 * From when to when, by two texts; `null` if the first names no time. Where clocks skip the start, the end keeps its distance.
 * @param fallback minutes, if there is no usable end.
 */
export function readSpan(written: { starts: string; ends: string }, zone: string, fallback: number, row: RowReference, note: TakeNote): { startsAt: string; endsAt: string } | null {
  const starts = instantOf(written.starts, zone, row, note)
  if (starts === null) return null
  const [from, until] = [momentOf(written.starts), momentOf(written.ends)]
  const minutes = from?.kind === 'floating' && until?.kind === 'floating' ? Math.ceil(from.local.until(until.local).total({ unit: 'minutes', relativeTo: from.local })) : null
  return readPlace(starts, { at: instantOf(written.ends, zone, row, note), minutes, fallback }, row, note)
}

/**
 * From when to when, UTC. Without a usable end it is as long as said, and if nothing is said the fallback.
 * @param minutes of the source, if it says how long rather than until when.
 */
export function readPlace(
  starts: Temporal.Instant,
  end: { at: Temporal.Instant | null; minutes: number | null; fallback: number },
  row: RowReference,
  note: TakeNote,
): { startsAt: string; endsAt: string } {
  const until = end.at === null ? null : Math.ceil(starts.until(end.at).total('minutes'))
  const said = until !== null && until > 0 ? until : end.minutes
  const isUsable = said !== null && said > 0
  if (!isUsable) note('no-duration', row, `became ${end.fallback} minutes`)
  else if (said > longest) note('duration-shortened', row, `${said} minutes`)
  const minutes = Math.min(isUsable ? said : end.fallback, longest)
  return { startsAt: starts.toString(), endsAt: starts.add({ minutes }).toString() }
}
