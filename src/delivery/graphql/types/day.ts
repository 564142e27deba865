import { groupBy } from '../../store/indexEvent.ts'
import type { DayOf, RoomDayOf } from '../refs.ts'
import { DayType, RoomDayType, RoomType, SlotType } from '../refs.ts'
import { see } from '../seen.ts'
import { SessionFilter } from '../inputs/sessionFilter.ts'
import { onClockIf, zoneArguments } from '../inputs/zoneArguments.ts'
import { slotsOfDay } from '../lists/slots.ts'

DayType.implement({
  description: 'A day of the programme. It ends some hours after midnight: what begins at 00:30 belongs to the day before.',
  fields: (t) => ({
    date: t.field({ type: 'Date', description: 'The day in the zone of the event, such as `2026-03-24`.', resolve: ({ day }) => day.date }),
    startsAt: t.field({ type: 'DateTime', description: 'Its first instant. UTC unless `timeZone` says otherwise.', args: zoneArguments, resolve: ({ day }, { timeZone }) => onClockIf(timeZone, day.startsAt) }),
    endsAt: t.field({ type: 'DateTime', description: 'The instant after its last. UTC unless `timeZone` says otherwise.', args: zoneArguments, resolve: ({ day }, { timeZone }) => onClockIf(timeZone, day.endsAt) }),
    rooms: t.field({ type: [RoomDayType], description: 'The day room by room, in the order of the rooms; slots without a room come last.', resolve: splitByRoom }),
    slots: t.field({
      type: [SlotType], description: 'The slots of the day by start, all in one list.',
      args: { filter: t.arg({ type: SessionFilter, description: 'Which are wanted: what it says of days, rooms and times the slot itself meets, the rest its session. Without: all.' }) },
      resolve: ({ view, day }, { filter }, context) => slotsOfDay(view, day, filter, context),
    }),
  }),
})

RoomDayType.implement({
  description: 'What happens in one room on one day.',
  fields: (t) => ({
    room: t.field({ type: RoomType, nullable: true, description: 'The room; null for slots that have none.', resolve: ({ view, room }) => room && see(view, room) }),
    slots: t.field({ type: [SlotType], description: 'The slots by start.', resolve: ({ view, slots }) => slots.map((placed) => ({ ...placed, view })) }),
  }),
})

function splitByRoom({ view, day }: DayOf): RoomDayOf[] {
  const { all, byId } = view.event.of.room
  const byRoom = groupBy(day.slots, ({ slot: { room } }) => [room !== null && byId.has(room) ? room : ''])
  const rooms: readonly RoomDayOf['room'][] = [...all, null]
  return rooms.flatMap((room) => {
    const slots = byRoom.get(room?.id ?? '')
    return slots ? [{ view, room, slots }] : []
  })
}

