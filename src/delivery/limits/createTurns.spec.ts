import { expect, it } from 'vitest'
import { createTurns } from './createTurns.ts'
import type { TurnOptions } from './createTurns.ts'

function rig(options: Partial<TurnOptions> = {}): { turns: ReturnType<typeof createTurns>; clock: { now: number }; round: () => Promise<void>; order: string[]; ask: (client: string) => void; modest: number[] } {
  const rounds: (() => void)[] = []
  const clock = { now: 0 }
  const order: string[] = []
  const modest: number[] = []
  const turns = createTurns({ sliceMs: 1, onModestWait: (ms) => modest.push(ms), now: () => clock.now, nextRound: (begin) => rounds.push(begin), ...options })
  return {
    turns, clock, order, modest,
    round: async () => {
      rounds.shift()?.()
      await Promise.resolve()
    },
    ask: (client) => {
      const turn = turns.take(client)
      if (turn === null) order.push(client)
      else if (turn === false) order.push(`${client} refused`)
      else void turn.then(() => order.push(client))
    },
  }
}

it('lets work be done at once while there is little', () => {
  const { turns } = rig()
  expect([turns.take('a'), turns.take('a'), turns.take('b')]).toEqual([null, null, null])
})

it('does one piece a round when there is much, and lets clients take turns', async () => {
  const { ask, order, clock, round, modest, turns } = rig()
  ask('a')
  clock.now = 5
  for (const client of ['a', 'a', 'a', 'b', 'c']) ask(client)
  expect(order).toEqual(['a'])
  const seen: string[][] = []
  for (let i = 0; i < 5; i++) {
    clock.now += 10
    await round()
    seen.push(order.slice(-1))
  }
  expect(seen.flat()).toEqual(['a', 'b', 'c', 'a', 'a'])
  expect(order).toHaveLength(6)
  expect(modest).toEqual([10, 20, 30])
  expect(turns.waiting()).toBe(0)
  await round()
  ask('d')
  expect(order.at(-1)).toBe('d')
})

it('never overtakes those who wait', async () => {
  const { ask, order, clock, round } = rig()
  ask('a')
  clock.now = 5
  ask('a')
  await round()
  clock.now = 5.1
  ask('b')
  ask('b')
  expect(order).toEqual(['a', 'a', 'b', 'b'])
  clock.now = 9
  ask('a')
  clock.now = 9.1
  await round()
  ask('b')
  await round()
  expect(order.slice(4)).toEqual(['a', 'b'])
})

it('does not ask who has waited to wait once more in the same round', async () => {
  const { ask, order, clock, round, turns } = rig()
  ask('a')
  clock.now = 5
  for (const client of ['b', 'c']) ask(client)
  await round()
  expect(order).toEqual(['a', 'b'])
  expect(turns.take('b')).toBeNull()
  expect(turns.take('b')).toBeInstanceOf(Promise)
  expect(turns.take('d')).toBeInstanceOf(Promise)
  await round()
  expect(turns.take('e')).toBeInstanceOf(Promise)
})

it('lets so many wait, and so many of one client', () => {
  const { ask, order, clock } = rig({ mostWaiting: 3, mostOfOne: 2 })
  ask('a')
  clock.now = 5
  for (const client of ['a', 'a', 'a', 'b', 'c']) ask(client)
  expect(order).toEqual(['a', 'a refused', 'c refused'])
})
