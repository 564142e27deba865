import type { DayOf, RoomDayOf } from '../refs.ts'
import { DayType, RoomDayType, RoomType, SlotType } from '../refs.ts'
import { see } from '../seen.ts'
import { isGiven } from '../isGiven.ts'

DayType.implement({
  description: 'A day of the programme. It ends some hours after midnight: what begins at 00:30 belongs to the day before.',
  fields: (t) => ({
    date: t.field({ type: 'Date', description: 'The day.', resolve: ({ day }) => day.date }),
    startsAt: t.field({ type: 'DateTime', description: 'Its first instant.', resolve: ({ day }) => day.startsAt }),
    endsAt: t.field({ type: 'DateTime', description: 'The instant after its last.', resolve: ({ day }) => day.endsAt }),
    rooms: t.field({ type: [RoomDayType], description: 'The day room by room, in the order of the rooms; slots without a room come last.', resolve: splitByRoom }),
    slots: t.field({
      type: [SlotType], description: 'The slots of the day by start.',
      args: { room: t.arg.id({ description: 'Only those in the room with this id.' }), track: t.arg.id({ description: 'Only those of sessions in the track with this id.' }) },
      resolve: ({ view, day }, { room, track }) => day.slots
        .filter(({ slot, session }) => (!isGiven(room) || slot.room === room) && (!isGiven(track) || session.track === track))
        .map((placed) => ({ ...placed, view })),
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
  const idOf = (room: string | null): string | null => (room !== null && byId.has(room) ? room : null)
  const rooms: readonly RoomDayOf['room'][] = [...all, null]
  return rooms.flatMap((room) => {
    const slots = day.slots.filter(({ slot }) => idOf(slot.room) === (room?.id ?? null))
    return slots.length === 0 ? [] : [{ view, room, slots }]
  })
}

