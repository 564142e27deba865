import { expect, it } from 'vitest'
import { smallEdition } from '../../../tests/support/smallEdition.ts'
import type { StatedRoom } from '../../program/roomState.ts'
import { renderRoomStatus } from './renderRoomStatus.ts'

const rooms = [...smallEdition.entities.rooms].sort((a, b) => a.order - b.order)
const [first, second] = rooms
if (!first || !second) throw new Error('The small edition has two rooms.')
const statesOf = (...list: StatedRoom[]): ReadonlyMap<string, StatedRoom> => new Map(list.map((each) => [each.room, each]))
const shown = (states: ReadonlyMap<string, StatedRoom>, at = '2026-03-23T10:00:00Z'): { list: { roomname: string; state: number }[]; until: string | null } => {
  const { body, until } = renderRoomStatus(smallEdition, { locale: 'en', at, states })
  return { list: JSON.parse(body) as { roomname: string; state: number }[], until } // what the assertions look at
}

it('has every room of the event in order, open if nothing was said of it', async () => {
  const { body } = renderRoomStatus(smallEdition, { locale: 'en', at: '2026-03-23T10:00:00Z', states: statesOf({ room: second.id, state: 'full', until: null }) })
  await expect(`${body}\n`).toMatchFileSnapshot('./golden/small.en.json')
})

it('tells rooms that are full and rooms to leave from others', () => {
  const states = statesOf({ room: first.id, state: 'evacuate', until: null }, { room: second.id, state: 'full', until: null }, { room: crypto.randomUUID(), state: 'full', until: null })
  expect(shown(states).list.map(({ state }) => state)).toEqual(rooms.map((_, at) => (at === 0 ? 2 : at === 1 ? 1 : 0)))
})

it('lets what was said lapse at its instant, and says when that is', () => {
  const states = statesOf({ room: first.id, state: 'full', until: '2026-03-23T11:00:00Z' }, { room: second.id, state: 'full', until: '2026-03-23T10:30:00Z' })
  const at = (instant: string): unknown[] => {
    const { list, until } = shown(states, instant)
    return [list.slice(0, 2).map(({ state }) => state), until]
  }
  expect(at('2026-03-23T10:29:59.999Z')).toEqual([[1, 1], '2026-03-23T10:30:00Z'])
  expect(at('2026-03-23T10:30:00Z')).toEqual([[1, 0], '2026-03-23T11:00:00Z'])
  expect(at('2026-03-23T11:00:00Z')).toEqual([[0, 0], null])
})

it('leaves out rooms in which nothing is that was chosen', () => {
  const { body } = renderRoomStatus(smallEdition, { locale: 'en', at: '2026-03-23T10:00:00Z', states: statesOf(), choose: (slot) => slot.room === second.id })
  expect(JSON.parse(body)).toHaveLength(1)
})
