import type { ScheduleRoom, ScheduleSlot } from '../../content/schedule/schedule.ts'
import type { GridColumn } from './gridSlots.ts'
import { isForAllRooms } from './scheduleModel.ts'
import type { ScheduleModel } from './scheduleModel.ts'

/** Which rooms a grid shows: all, those in use on the day, or those of one floor of one venue. */
export type RoomChoice = 'used' | 'all' | `floor ${string}`

/** The column of slots that have no room yet. */
export const noRoom = 'none'

/** Floors from which to choose, each with what it is called. */
export function floorsOf({ rooms }: ScheduleModel): { choice: RoomChoice; name: string }[] {
  const venues = new Set([...rooms.values()].map(({ venue }) => venue))
  const floors = new Map([...rooms.values()].map((room) => [floorOf(room), venues.size > 1 ? `${room.venueName}, ${room.floor ?? 'other rooms'}` : (room.floor ?? 'Other rooms')]))
  return floors.size < 2 ? [] : [...floors].map(([choice, name]) => ({ choice, name }))
}

/** Rooms beside each other; first the column without a room, if a slot needs it. @param slots of the day. */
export function roomColumns(model: ScheduleModel, slots: readonly ScheduleSlot[], choice: RoomChoice): GridColumn[] {
  const own = slots.filter(({ event }) => event === model.event.id)
  const used = new Set(own.map(({ room }) => room))
  const rooms = [...model.rooms.values()].filter((room) => choice === 'all' || (choice === 'used' ? used.has(room.id) : floorOf(room) === choice))
  const isNeeded = own.some((slot) => slot.room === null && !isForAllRooms(model.sessions.get(slot.session), null))
  return [
    ...(isNeeded ? [{ id: noRoom, title: 'No room yet', note: null, mark: null }] : []),
    ...rooms.map(({ capacity, floor, id, name }) => ({ id, title: name, note: [floor, capacity === null ? null : `${capacity} people`].filter((part) => part !== null).join(', '), mark: null })),
  ]
}

/** The columns of rooms in which a slot stands: its room, all of them for breaks, or the one for none. */
export function roomsOfSlot(model: ScheduleModel, columns: readonly GridColumn[]): (slot: ScheduleSlot) => readonly string[] {
  const all = columns.map(({ id }) => id)
  return (slot) => {
    if (slot.room !== null) return [slot.room]
    if (slot.event !== model.event.id) return []
    return isForAllRooms(model.sessions.get(slot.session), null) ? all : [noRoom]
  }
}

/** Events beside each other, each with the rooms it uses on the day; rooms of several events say so. */
export function eventColumns(model: ScheduleModel, slots: readonly ScheduleSlot[]): GridColumn[] {
  const eventsOfRoom = Map.groupBy(slots.filter(({ room }) => room !== null), ({ room }) => room)
  return [...model.events.values()].flatMap((event) => {
    const own = slots.filter((slot) => slot.event === event.id)
    const rooms = [...model.rooms.values()].filter(({ id }) => own.some(({ room }) => room === id))
    return [
      ...(own.some(({ room }) => room === null) ? [{ id: columnOf(event.id, null), title: 'No room, or all', note: event.name, mark: null }] : []),
      ...rooms.map((room) => {
        const others = new Set((eventsOfRoom.get(room.id) ?? []).map((slot) => slot.event).filter((other) => other !== event.id))
        const shared = [...others].map((other) => model.events.get(other)?.name ?? '')
        return { id: columnOf(event.id, room.id), title: room.name, note: event.name, mark: shared.length === 0 ? null : `Shared with ${shared.join(' and ')}` }
      }),
    ]
  })
}

export function columnOfSlot({ event, room }: ScheduleSlot): readonly string[] {
  return [columnOf(event, room)]
}

function columnOf(event: string, room: string | null): string {
  return `${event} ${room ?? noRoom}`
}

function floorOf({ floor, venue }: ScheduleRoom): `floor ${string}` {
  return `floor ${venue} ${floor ?? ''}`
}
