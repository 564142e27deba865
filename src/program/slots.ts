import { Temporal } from 'temporal-polyfill'
import type { Slot, SlotPlace } from './entities.ts'
import { offsetAt } from './zoneOffset.ts'

/** The days of an event, as far as slots need them. */
export type EventDays = { startsOn: string; endsOn: string; timeZone: string; dayEndsAtHour: number }

/**
 * The programme day (`YYYY-MM-DD`) to which an instant belongs: at 00:30 of an event whose days end at 04:00 that is the
 * day before.
 */
export function programmeDayOf(instant: string, { timeZone, dayEndsAtHour }: Pick<EventDays, 'timeZone' | 'dayEndsAtHour'>): string {
  const at = Date.parse(instant)
  return new Date(at + offsetAt(timeZone, at) - dayEndsAtHour * 3_600_000).toISOString().slice(0, 10)
}

/** First and last instant (exclusive) of a programme day, UTC. */
export function boundsOfDay(day: string, { timeZone, dayEndsAtHour }: Pick<EventDays, 'timeZone' | 'dayEndsAtHour'>): { startsAt: string; endsAt: string } {
  const at = (date: Temporal.PlainDate): string =>
    date.toZonedDateTime({ timeZone, plainTime: new Temporal.PlainTime(dayEndsAtHour) }).toInstant().toString()
  const date = Temporal.PlainDate.from(day)
  return { startsAt: at(date), endsAt: at(date.add({ days: 1 })) }
}

/** Every programme day of an event, first to last. */
export function daysOf({ startsOn, endsOn }: Pick<EventDays, 'startsOn' | 'endsOn'>): string[] {
  const last = Temporal.PlainDate.from(endsOn)
  const days: string[] = []
  for (let day = Temporal.PlainDate.from(startsOn); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    days.push(day.toString())
  }
  return days
}

export type SlotFault = 'ends-before-start' | 'outside-days' | 'longer-than-a-day'

/** What is wrong with the times of a slot; `null` if nothing. */
export function findSlotFault(place: Pick<SlotPlace, 'startsAt' | 'endsAt'>, event: EventDays): SlotFault | null {
  const starts = Temporal.Instant.from(place.startsAt)
  const ends = Temporal.Instant.from(place.endsAt)
  if (Temporal.Instant.compare(ends, starts) <= 0) return 'ends-before-start'
  if (starts.until(ends).total('hours') > 24) return 'longer-than-a-day'
  const day = programmeDayOf(place.startsAt, event)
  if (day < event.startsOn || day > event.endsOn) return 'outside-days'
  const last = boundsOfDay(event.endsOn, event)
  return Temporal.Instant.compare(ends, Temporal.Instant.from(last.endsAt)) > 0 ? 'outside-days' : null
}

/** True if two places are in the same room at the same time; places that only touch do not overlap. */
export function isOverlapping(a: SlotPlace, b: SlotPlace): boolean {
  return a.room !== null && a.room === b.room && Date.parse(a.startsAt) < Date.parse(b.endsAt) && Date.parse(b.startsAt) < Date.parse(a.endsAt)
}

type BareSlot = Omit<Slot, 'sequence' | 'changedAt' | 'movedFrom'>

/**
 * What calendars need to know of a slot beyond its place, worked out from the slot as the public knew it last.
 * @param before the slot in the live edition; `null` if it is new or the programme was not public yet.
 * @param at the instant of this build.
 */
export function advanceSlot(before: Slot | null, next: BareSlot, at: string): Slot {
  if (before === null) return { ...next, sequence: 0, changedAt: at, movedFrom: null }
  const moved = before.room !== next.room || before.startsAt !== next.startsAt || before.endsAt !== next.endsAt
  if (!moved && before.state === next.state) {
    return { ...next, sequence: before.sequence, changedAt: before.changedAt, movedFrom: before.movedFrom }
  }
  return {
    ...next,
    sequence: before.sequence + 1,
    changedAt: at,
    movedFrom: moved ? { room: before.room, startsAt: before.startsAt, endsAt: before.endsAt } : before.movedFrom,
  }
}
