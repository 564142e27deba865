import { expect, it } from 'vitest'
import type { RoomEntity } from '../../program/entities.ts'
import { nameRooms } from './roomNames.ts'

const room = (id: string, slug: string, name: string, venue: string | null = null): RoomEntity => ({ id, guid: id, slug, name: { en: name }, venue, floor: null, capacity: null, order: 0 })
const venue = (id: string, name: string) => ({ id, slug: id, name: { en: name }, address: { street: null, postalCode: null, city: null, region: null, country: null }, geo: null, timeZone: 'UTC', url: null })
const named = (rooms: RoomEntity[]): string[] => rooms.map(({ id }) => nameRooms(rooms, [venue('n', 'North'), venue('s', 'South')], 'en').nameOf(id))

it.each([
  ['names that differ stay', [room('1', 'a', 'Hall'), room('2', 'b', 'Stage')], ['Hall', 'Stage']],
  ['the venue tells them apart', [room('1', 'a', 'Hall', 'n'), room('2', 'a', 'Hall', 's')], ['Hall (North)', 'Hall (South)']],
  ['in one venue the slug does', [room('1', 'a', 'Hall', 'n'), room('2', 'b', 'Hall', 'n')], ['Hall (a)', 'Hall (b)']],
  ['a room that is called so already keeps its name', [room('1', 'a', 'Hall'), room('2', 'b', 'Hall'), room('3', 'c', 'Hall (a)')], ['Hall (a) 2', 'Hall (b)', 'Hall (a)']],
  ['no room may be called as no room is', [room('1', 'a', 'No room')], ['No room (a)']],
  ['nor as an object’s prototype', [room('1', 'a', '__proto__')], ['__proto__ (a)']],
  ['a room without a name goes by its slug', [room('1', 'a', ' ')], ['a']],
])('%s', (_name, rooms, names) => expect(named(rooms)).toEqual(names))

it('lists the name for no room last', () => {
  expect(nameRooms([room('1', 'a', 'Hall')], [], 'de').inOrder).toEqual(['Hall', 'Ohne Raum'])
})
