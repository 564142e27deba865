import { expect, it, vi } from 'vitest'
import { freeMeter } from '../limits/meter.ts'
import type { Library, LiveEvent } from '../store/library.ts'
import { noteEvent } from '../store/reading.ts'
import type { Reading } from '../store/reading.ts'
import { createAnswers } from './createAnswers.ts'
import type { Answerable } from './createAnswers.ts'
import { textPieceOf } from './composition.ts'
import { plainBytes } from './representation.ts'
import type { Representation } from './representation.ts'
import { createResponseCache } from './responseCache.ts'

/** As much of a library as one event needs. */
function library(revision: number, number: number): Library {
  return { revision, directory: '', eventById: new Map([['alpha', { id: 'alpha', number }]]) } as unknown as Library
}

function open() {
  let current: Library | null = library(1, 1)
  const cache = createResponseCache({ now: () => 0 })
  const spent: number[] = []
  const answers = createAnswers({ current: () => current, openPinned: () => Promise.reject(new Error('nothing is pinned here')), cache })
  return {
    answers, cache, spent,
    meter: { ...freeMeter, spend: (cost: number) => { spent.push(cost) } },
    swap: (next: Library | null) => { current = next },
  }
}

/** Answers the number of the event's edition, when it is let. */
function numberOf(gate?: { opened: Promise<void> }): Answerable & { made: () => number } {
  let made = 0
  const write = (reading: Reading) => {
    const event = reading.library.eventById.get('alpha') as LiveEvent // put there above
    made += 1
    return { mediaType: 'text/plain', body: String(noteEvent(reading, event).number), edition: event.number }
  }
  return { key: 'number', made: () => made, make: (reading) => (gate ? gate.opened.then(() => write(reading)) : write(reading)) }
}
function gate(): { opened: Promise<void>; open: () => void } {
  const { promise, resolve } = Promise.withResolvers<undefined>()
  return { opened: promise, open: () => { resolve(undefined) } }
}
const textOf = async (representation: Representation | Promise<Representation>): Promise<string> => plainBytes(await representation).toString()

it('makes an answer once, and gives it at once from then on, at no cost', () => {
  const { answers, meter, spent } = open()
  const answerable = numberOf()
  expect(answers.find('number')).toBeNull()
  const first = answers.findOrMake(answerable, meter)
  expect(answers.findOrMake(answerable, meter)).toBe(first)
  expect(answers.find('number')).toBe(first)
  expect([answerable.made(), spent]).toEqual([1, [1]])
})

it('keeps a long list, and a long text that is made fast, from the second time on, and all else from the first', async () => {
  const { answers, meter } = open()
  const bodies = {
    long: { before: '[', pieces: Array.from({ length: 30 }, (_, at) => textPieceOf(`"${String(at).repeat(10_000)}"`)), after: ']' },
    short: { before: '[', pieces: [textPieceOf('1')], after: ']' },
    text: 'x'.repeat(300_000),
    fastText: 'x'.repeat(300_000),
    shortText: 'x'.repeat(200_000),
  }
  const ask = async (key: keyof typeof bodies): Promise<boolean> => {
    await answers.findOrMake({ key, isFast: key !== 'text', make: () => ({ mediaType: 'text/plain', body: bodies[key], edition: null }) }, meter)
    return answers.find(key) !== null
  }
  const kept: boolean[] = []
  for (const key of ['long', 'short', 'text', 'long', 'fastText', 'shortText', 'fastText'] as const) kept.push(await ask(key))
  expect(kept).toEqual([false, true, true, true, false, true, true])
})

it('makes it once however many ask while it is being made, and has one of them pay', async () => {
  const { answers, meter, spent } = open()
  const door = gate()
  const answerable = numberOf(door)
  const all = Array.from({ length: 50 }, async () => answers.findOrMake(answerable, meter))
  door.open()
  expect(new Set(await Promise.all(all)).size).toBe(1)
  expect([answerable.made(), spent]).toEqual([1, [1]])
})

it('who asks after a swap does not join what began before it; what began before is made again, and nothing old is kept', async () => {
  const { answers, meter, swap } = open()
  const [door, later] = [gate(), gate()]
  const before = answers.findOrMake(numberOf(door), meter)
  swap(library(2, 2))
  const after = answers.findOrMake(numberOf(later), meter)
  expect(after).not.toBe(before)
  later.open()
  expect(await textOf(after)).toBe('2')
  door.open()
  expect(await textOf(before)).toBe('2')
  expect(plainBytes(answers.find('number') as Representation).toString()).toBe('2') // kept above
})

it('an answer that no publish touched is kept, though there was one', async () => {
  const { answers, meter, swap } = open()
  const door = gate()
  const answerable = numberOf(door)
  const before = answers.findOrMake(answerable, meter)
  swap(library(2, 1))
  door.open()
  expect(await textOf(before)).toBe('1')
  expect([answerable.made(), answers.find('number')]).toEqual([1, await before])
})

it('waits for its turn, and then looks again whether it is still to be made', async () => {
  const { answers, meter } = open()
  const door = gate()
  const slow = answers.findOrMake(numberOf(), { ...meter, turn: () => door.opened })
  const quick = answers.findOrMake(numberOf(), meter)
  door.open()
  expect(await slow).toBe(quick)
})

it('a failure is told to all who wait, and not kept', async () => {
  const { answers, cache, meter } = open()
  const work = vi.fn(() => Promise.reject(new Error('no')))
  const failing: Answerable = { key: 'fails', make: work }
  const results = await Promise.allSettled([1, 2, 3].map(async () => answers.findOrMake(failing, meter)))
  expect([results.map(({ status }) => status), work.mock.calls.length]).toEqual([['rejected', 'rejected', 'rejected'], 1])
  expect(cache.size().entries).toBe(0)
  expect(answers.findOrMake({ ...numberOf(), key: 'fails' }, meter)).toMatchObject({ mediaType: 'text/plain' })
})

it('without a library there is no answer', () => {
  const { answers, meter, swap } = open()
  swap(null)
  expect(answers.find('number')).toBeNull()
  expect(() => answers.findOrMake(numberOf(), meter)).toThrow('nothing to serve')
})

it('charges for work that came to nothing', () => {
  const { answers, meter } = open()
  const charge = vi.fn<(cost: number) => void>()
  const make = (): never => {
    const until = performance.now() + 3
    while (performance.now() < until);
    throw new Error('nothing came of it')
  }
  expect(() => answers.findOrMake({ key: 'broken', make }, { ...meter, charge })).toThrow('nothing came of it')
  // One was paid beforehand.
  expect(charge.mock.calls).toEqual([[expect.any(Number)]])
  expect(charge.mock.calls[0]?.[0]).toBeGreaterThanOrEqual(2)
})

it('charges what slices take, beyond what was paid beforehand', async () => {
  const { answers, meter } = open()
  const charge = vi.fn<(cost: number) => void>()
  const make: Answerable['make'] = async (_reading, pace) => {
    for (const ms of [6, 6, 8]) {
      await pace.rest()
      pace.note?.(ms)
    }
    return { mediaType: 'text/plain', body: 'made', edition: null }
  }
  await answers.findOrMake({ key: 'sliced', cost: 10, make }, { ...meter, charge })
  const total = charge.mock.calls.reduce((sum, [cost]) => sum + cost, 0)
  expect(total).toBeGreaterThanOrEqual(10)
  expect(total).toBeLessThan(20)
})
