import { Temporal } from 'temporal-polyfill'
import type { DemoEvent, DemoPlace, DemoSlot } from '../content/types.ts'

/** A place as the content model has it: a room's slug, and instants. */
export type Placed = { room: string; startsAt: string; endsAt: string }

/** @param event whose first day and time zone the place means. */
export function placeOf({ room, on, from, to }: DemoPlace, event: Pick<DemoEvent, 'startsOn' | 'timeZone'>): Placed {
  const instant = (time: string): string =>
    Temporal.PlainDateTime.from(`${on ?? event.startsOn}T${time}`).toZonedDateTime(event.timeZone).toInstant().toString({ smallestUnit: 'millisecond' })
  return { room, startsAt: instant(from), endsAt: instant(to) }
}

/** Where a slot is when it is loaded; those that move do so once the public knows that place. */
export function firstPlaceOf(slot: DemoSlot): DemoPlace {
  return slot.movedFrom ?? slot
}
