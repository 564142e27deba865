import fc from 'fast-check'
import { expect, test } from 'vitest'

import { placeSlots } from '../../examples/site/src/placeSlots.ts'

import type { Event, Slot } from '../../examples/site/src/fetchProgram.ts'

const ROOMS = ['one', 'two', 'three'].map((id): Event['rooms'][number] => ({ id, name: `Room ${id}`, floor: null }))

/** Minutes of a day as an instant. */
function at(minutes: number): string {
  return new Date(Date.UTC(2026, 3, 1, 9, minutes)).toISOString()
}

function slot(id: string, room: string | null, from: number, to: number): Slot {
  return { id, startsAt: at(from), endsAt: at(to), state: 'CONFIRMED', room: room === null ? null : { id: room, name: `Room ${room}` }, movedFrom: null, session: { id } }
}

const anyDay = fc.array(fc.tuple(fc.constantFrom('one', 'two', 'three', null), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 30 })), { maxLength: 20 })
  .map((placings) => placings.map(([room, from, length], index) => slot(String(index), room, from * 5, (from + length) * 5)))

test('what happens side by side stands in columns in the order of the rooms, what happens alone takes the whole width', () => {
  const { rooms, cells, minutes } = placeSlots({ date: '2026-04-01', slots: [slot('keynote', 'one', 0, 20), slot('b', 'two', 30, 60), slot('a', 'one', 30, 45), slot('lunch', null, 60, 90)] }, ROOMS)
  expect(rooms.map(({ name }) => name)).toEqual(['Room one', 'Room two'])
  expect(minutes).toEqual([20, 10, 15, 15, 30])
  expect(cells.map(({ slots, column, row }) => [slots[0].id, column, row.from, row.to])).toEqual([['keynote', null, 0, 1], ['a', 0, 2, 3], ['b', 1, 2, 4], ['lunch', null, 4, 5]])
})

test('a cancelled session and its replacement share a field', () => {
  const { cells } = placeSlots({ date: '2026-04-01', slots: [slot('off', 'one', 0, 25), slot('instead', 'one', 0, 30), slot('beside', 'two', 0, 30)] }, ROOMS)
  expect(cells.map(({ slots }) => slots.map(({ id }) => id))).toEqual([['off', 'instead'], ['beside']])
})

test('whatever the day: every slot stands once, nothing covers anything else, and nothing is alone beside another', () => {
  fc.assert(fc.property(anyDay, (slots) => {
    const { rooms, cells, minutes } = placeSlots({ date: '2026-04-01', slots }, ROOMS)
    expect(cells.flatMap((cell) => cell.slots.map(({ id }) => id)).toSorted()).toEqual(slots.map(({ id }) => id).toSorted())
    expect(minutes.every((length) => length > 0)).toBe(true)
    for (const [index, cell] of cells.entries()) {
      expect(cell.row.from).toBeLessThan(cell.row.to)
      expect(cell.column ?? 0).toBeLessThan(Math.max(rooms.length, 1))
      for (const other of cells.slice(index + 1)) {
        const isMeanwhile = other.row.from < cell.row.to && cell.row.from < other.row.to
        if (isMeanwhile) expect([cell.column, other.column].includes(null) || cell.column === other.column).toBe(false)
      }
    }
  }))
})
