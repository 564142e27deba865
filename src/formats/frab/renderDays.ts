import type { Edition } from '../../program/edition.ts'
import type { EventEntity } from '../../program/entities.ts'
import { boundsOfDay, daysOf, programmeDayOf } from '../../program/slots.ts'
import type { Steps } from '../../program/steps.ts'
import { groupInSteps } from '../groupInSteps.ts'
import { lazily } from '../lazily.ts'
import { localDateTime } from '../../program/localDateTime.ts'
import { slotsInTime } from '../slotsInTime.ts'
import type { EventContext } from './renderEvent.ts'
import { renderEvent } from './renderEvent.ts'
import type { RoomNames } from './roomNames.ts'
import type { FrabDay, FrabEvent } from './scheduleShape.ts'

/** Every programme day with its slots, days without one too; a slot outside the event's days brings its day with it. */
export function* renderDays(edition: Edition, event: EventEntity, rooms: RoomNames, context: EventContext): Steps<FrabDay[]> {
  const ofDay = yield* groupInSteps(yield* slotsInTime(edition), ({ slot }) => programmeDayOf(slot.startsAt, event))
  const days: FrabDay[] = []
  for (const date of [...new Set([...daysOf(event), ...ofDay.keys()])].sort()) {
    yield
    const { startsAt, endsAt } = boundsOfDay(date, event)
    const ofRoom = yield* groupInSteps(ofDay.get(date) ?? [], ({ slot }) => rooms.nameOf(slot.room))
    days.push({
      index: days.length + 1,
      date,
      day_start: localDateTime(startsAt, event.timeZone),
      day_end: localDateTime(endsAt, event.timeZone),
      rooms: Object.fromEntries(rooms.inOrder.flatMap((room): [string, Iterable<FrabEvent>][] => {
        const slots = ofRoom.get(room)
        return slots ? [[room, lazily(slots, ({ slot, session }) => renderEvent(slot, session, room, context))]] : []
      })),
    })
  }
  return days
}
