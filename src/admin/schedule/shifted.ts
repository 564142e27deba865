import type { ScheduleSlot } from '../../content/schedule/schedule.ts'
import { moved, resized } from '../../program/scheduleEdits.ts'
import type { Shift } from './Grid.tsx'
import { noRoom } from './columns.ts'
import { isForAllRooms } from './scheduleModel.ts'
import type { ScheduleModel } from './scheduleModel.ts'
import { laterByClock } from './wallTime.ts'

/** A slot as a drag would leave it. One that stands in all rooms stays there. */
export function shifted(model: ScheduleModel, slot: ScheduleSlot, { column, endsBy, startsBy }: Shift): ScheduleSlot {
  const { days, rasterMinutes } = model.event
  const startsAt = laterByClock(slot.startsAt, startsBy, days.timeZone)
  if (startsBy !== endsBy) return { ...slot, ...resized(slot, { startsAt, endsAt: laterByClock(slot.endsAt, endsBy, days.timeZone) }, rasterMinutes) }
  if (column === null || isForAllRooms(model.sessions.get(slot.session), slot.room)) return { ...slot, ...moved(slot, startsAt, slot.room) }
  return { ...slot, ...moved(slot, startsAt, column === noRoom ? null : column) }
}
