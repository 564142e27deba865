import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { freeMeter } from '../limits/meter.ts'
import type { Library, LiveEvent } from '../store/library.ts'
import { noteEvent, readAcrossEvents } from '../store/reading.ts'
import type { Reading } from '../store/reading.ts'
import { createAnswers } from './createAnswers.ts'
import type { Answerable } from './createAnswers.ts'
import { createFastLane } from './fastLane.ts'
import { plainBytes } from './representation.ts'
import { createResponseCache } from './responseCache.ts'

const publishes = 10_000
const names = ['alpha', 'beta', 'gamma'] as const
type Name = (typeof names)[number]

/** The same numbers in every run: a failure can be repeated. */
function createDice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor(state / 2 ** 32 * sides)
  }
}

it(`${publishes} publishes among reads: nothing older than what was given before is given`, async () => {
  const dice = createDice(7)
  const numbers: Record<Name, number> = { alpha: 1, beta: 1, gamma: 1 }
  let revision = 0
  const publish = (): Library => ({ revision: ++revision, directory: '', eventById: new Map(names.map((id) => [id, { id, number: numbers[id] }])) }) as unknown as Library // as much of one as is read here
  let library = publish()
  // Small enough that answers are let go of all the time.
  const cache = createResponseCache({ allowance: 60_000, now: () => 0 })
  const answers = createAnswers({ current: () => library, openPinned: () => Promise.reject(new Error('nothing is pinned here')), cache })
  const lane = createFastLane(answers)

  const given: Record<Name, number> = { alpha: 0, beta: 0, gamma: 0 }
  let [reads, kept, older] = [0, 0, 0]
  const take = (text: string): void => {
    reads += 1
    for (const [name, number] of Object.entries(JSON.parse(text) as Record<Name, number>) as [Name, number][]) { // written below
      if (number < given[name]) older += 1
      given[name] = Math.max(given[name], number)
    }
  }
  const write = (reading: Reading, wanted: readonly Name[]) => {
    if (wanted.length > 1) readAcrossEvents(reading)
    const events = wanted.map((name) => noteEvent(reading, reading.library.eventById.get(name) as LiveEvent)) // all are there
    return { mediaType: 'application/json', body: JSON.stringify(Object.fromEntries(events.map(({ id, number }) => [id, number]))), edition: null }
  }
  const read = async (): Promise<void> => {
    const wanted = dice(4) === 0 ? names : [names[dice(3)] ?? 'alpha']
    const turns = dice(3)
    const key = `${wanted.join()} ${dice(4)}`
    const answerable: Answerable = { key, make: turns === 0 ? (reading) => write(reading, wanted) : async (reading) => {
      for (let turn = 0; turn < turns; turn++) await nextTurn()
      return write(reading, wanted)
    } }
    const found = lane.find({ target: key })
    if (found) kept += 1
    const representation = found?.representation ?? await answers.findOrMake(answerable, freeMeter)
    lane.remember({ target: key }, { key, route: '' })
    take(plainBytes(representation).toString())
  }

  const pending = new Set<Promise<void>>()
  for (let count = 0; count < publishes; count++) {
    numbers[names[dice(3)] ?? 'alpha'] += 1
    library = publish()
    // Further apart than making an answer takes.
    for (let turn = 3 + dice(3); turn > 0; turn--) {
      for (let readers = dice(2); readers > 0; readers--) {
        const promise = read().finally(() => pending.delete(promise))
        pending.add(promise)
      }
      await nextTurn()
    }
  }
  await Promise.all(pending)
  expect(older).toBe(0)
  expect(reads).toBeGreaterThan(10_000)
  // The rest was made: both ways were gone.
  expect(kept).toBeGreaterThan(100)
  expect(cache.size().bytes).toBeLessThanOrEqual(60_000)
}, 60_000)
