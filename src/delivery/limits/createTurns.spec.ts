import { expect, it } from 'vitest'
import { createTurns } from './createTurns.ts'
import type { TurnOptions } from './createTurns.ts'

/** @param workMs what each piece takes that was waited for. */
function rig(options: Partial<TurnOptions> = {}, workMs = 1): { turns: ReturnType<typeof createTurns>; clock: { now: number }; round: () => Promise<void>; order: string[]; ask: (client: string) => void; modest: number[] } {
  const rounds: (() => void)[] = []
  const clock = { now: 0 }
  const order: string[] = []
  const modest: number[] = []
  const turns = createTurns({ sliceMs: 1, onModestWait: (ms) => modest.push(ms), now: () => clock.now, nextRound: (begin) => rounds.push(begin), ...options })
  return {
    turns, clock, order, modest,
    round: async () => {
      rounds.shift()?.()
      // Tasks come when promises and ticks have led nowhere further.
      await new Promise((resolve) => setImmediate(resolve))
    },
    ask: (client) => {
      const turn = turns.take(client)
      if (turn === null) order.push(client)
      else if (turn === false) order.push(`${client} refused`)
      else {
        void turn.then(() => {
          order.push(client)
          clock.now += workMs
        })
      }
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
    clock.now += 9
    await round()
    seen.push(order.slice(-1))
  }
  expect(seen.flat()).toEqual(['a', 'b', 'c', 'a', 'a'])
  expect(order).toHaveLength(6)
  expect(modest).toEqual([9, 19, 29])
  expect(turns.waiting()).toBe(0)
  await round()
  ask('d')
  expect(order.at(-1)).toBe('d')
})

it('does short pieces one after the other for a fifth of a millisecond, and then lets the round end', async () => {
  const { ask, order, clock, round, modest, turns } = rig({}, 0.08)
  ask('a')
  clock.now = 5
  for (const client of ['a', 'a', 'a', 'b', 'c']) ask(client)
  await round()
  expect(order.slice(1)).toEqual(['a', 'b', 'c'])
  ask('d')
  await round()
  expect(order.slice(4)).toEqual(['a', 'd', 'a'])
  expect(modest.map((ms) => Math.round(ms * 100) / 100)).toEqual([0, 0.08, 0.16, 0.08])
  expect(turns.waiting()).toBe(0)
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
