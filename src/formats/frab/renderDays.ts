import type { EventEntity, SessionEntity, Slot } from '../../program/entities.ts'
import { boundsOfDay, daysOf, programmeDayOf } from '../../program/slots.ts'
import { groupBy } from './groupBy.ts'
import { localDateTime } from '../localDateTime.ts'
import type { EventContext } from './renderEvent.ts'
import { renderEvent } from './renderEvent.ts'
import type { RoomNames } from './roomNames.ts'
import type { FrabDay, FrabEvent } from './scheduleShape.ts'

/** Every programme day with its slots, days without one too; a slot outside the event's days brings its day with it. */
export function renderDays(event: EventEntity, sessions: readonly SessionEntity[], rooms: RoomNames, context: EventContext): FrabDay[] {
  const ofDay = groupBy(placeSlots(sessions, event), ({ day }) => day)
  const dates = [...new Set([...daysOf(event), ...ofDay.keys()])].sort()
  return dates.map((date, index) => {
    const { startsAt, endsAt } = boundsOfDay(date, event)
    const ofRoom = groupBy(ofDay.get(date) ?? [], ({ slot }) => rooms.nameOf(slot.room))
    return {
      index: index + 1,
      date,
      day_start: localDateTime(startsAt, event.timeZone),
      day_end: localDateTime(endsAt, event.timeZone),
      rooms: Object.fromEntries(rooms.inOrder.flatMap((room): [string, FrabEvent[]][] => {
        const placed = ofRoom.get(room)
        return placed ? [[room, placed.map(({ slot, session }) => renderEvent(slot, session, room, context))]] : []
      })),
    }
  })
}

function placeSlots(sessions: readonly SessionEntity[], event: EventEntity): { slot: Slot; session: SessionEntity; day: string }[] {
  const placed = sessions.flatMap((session) => session.slots.map((slot) => ({ slot, session, day: programmeDayOf(slot.startsAt, event) })))
  return placed.sort((a, b) => Date.parse(a.slot.startsAt) - Date.parse(b.slot.startsAt) || a.slot.number - b.slot.number)
}
