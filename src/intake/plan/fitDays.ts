import { Temporal } from 'temporal-polyfill'
import { findSlotFault, programmeDayOf } from '../../program/slots.ts'
import type { EventDays } from '../../program/slots.ts'
import type { TakeNote } from '../notes.ts'
import type { Programme } from '../sources/programme.ts'

/** First and last day of the event, wide enough for every session: none is left out for its time. */
export function fitDays(sessions: Programme['sessions'], event: EventDays, note: TakeNote): { startsOn: string; endsOn: string } {
  let { startsOn, endsOn } = event
  for (const { placing, row } of sessions.flatMap(({ placings, row }) => placings.map((placing) => ({ placing, row })))) {
    if (findSlotFault(placing, { ...event, startsOn, endsOn }) !== 'outside-days') continue
    const first = programmeDayOf(placing.startsAt, event)
    // The day that holds the last moment: a session may end just when its day does.
    const last = programmeDayOf(Temporal.Instant.from(placing.endsAt).subtract({ seconds: 1 }).toString(), event)
    startsOn = first < startsOn ? first : startsOn
    endsOn = last > endsOn ? last : endsOn
    note('days-extended', row, `${startsOn} to ${endsOn}`)
  }
  return { startsOn, endsOn }
}
