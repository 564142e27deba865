import type { Event, Slot } from './fetchProgram.ts'

type Day = Event['days'][number]
type Room = Event['rooms'][number]

/** What stands in one field of the timetable: one slot, or several of one room whose times overlap. */
export type Cell = {
  slots: readonly [Slot, ...Slot[]]
  startsAt: string
  endsAt: string
  /** Index of the room's column; null: nothing else happens meanwhile, so it takes the whole width. */
  column: number | null
  /** Lines of the grid, from 0. */
  row: { from: number, to: number }
}

export type Timetable = {
  /** The rooms that need a column. */
  rooms: readonly { id: string, name: string }[]
  /** In the order of time, then of rooms. */
  cells: readonly Cell[]
  /** Minutes between each line of the grid and the next. */
  minutes: readonly number[]
}

/** Lays the slots of a day out: rooms beside each other, time downwards. */
export function placeSlots(day: Day, rooms: readonly Room[]): Timetable {
  const order = new Map<string | undefined, number>(rooms.map(({ id }, index) => [id, index]))
  const fields = [...Map.groupBy(day.slots, ({ room }) => room?.id)].flatMap(([id, slots]) =>
    joinOverlapping(slots).map((field) => ({ ...field, room: id, order: order.get(id) ?? rooms.length })))
  const isAlone = (field: (typeof fields)[number]): boolean =>
    fields.every((other) => other === field || other.startsAt >= field.endsAt || other.endsAt <= field.startsAt)
  const columns = [...new Map(fields.filter((field) => !isAlone(field)).sort((a, b) => a.order - b.order)
    .map(({ room, slots }) => [room, slots[0].room ?? { id: '', name: 'Elsewhere' }]))]
  const lines = [...new Set(fields.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]))].sort()
  return {
    rooms: columns.map(([, room]) => room),
    minutes: lines.slice(1).map((line, index) => (Date.parse(line) - Date.parse(lines[index] ?? line)) / 60_000),
    cells: fields
      .sort((a, b) => a.startsAt.localeCompare(b.startsAt) || a.order - b.order)
      .map((field) => ({
        slots: field.slots, startsAt: field.startsAt, endsAt: field.endsAt,
        column: isAlone(field) ? null : columns.findIndex(([room]) => room === field.room),
        row: { from: lines.indexOf(field.startsAt), to: lines.indexOf(field.endsAt) },
      })),
  }
}

/** A cancelled session and the one given in its stead stand at the same time in the same room: they share a field. */
function joinOverlapping(slots: readonly Slot[]): Pick<Cell, 'slots' | 'startsAt' | 'endsAt'>[] {
  const fields: { slots: [Slot, ...Slot[]], startsAt: string, endsAt: string }[] = []
  for (const slot of slots.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))) {
    const last = fields.at(-1)
    if (last && slot.startsAt < last.endsAt) {
      last.slots.push(slot)
      if (slot.endsAt > last.endsAt) last.endsAt = slot.endsAt
    } else fields.push({ slots: [slot], startsAt: slot.startsAt, endsAt: slot.endsAt })
  }
  return fields
}
