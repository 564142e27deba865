import { expect, it } from 'vitest'
import { atOnce } from '../../program/steps.ts'
import type { Pace } from '../store/inSlices.ts'
import { isLongText } from './composition.ts'
import { plainBytes, plainBytesInSteps, represent } from './representation.ts'
import { writeLong } from './longBody.ts'

/** Puts the work down wherever it can be. */
function open(): { pace: Pace; rests: () => number } {
  let rests = 0
  return { rests: () => rests, pace: { sliceMs: 0, rest: () => { rests += 1; return Promise.resolve() } } }
}

it.each([
  ['one long text', ['x'.repeat(200_001)]],
  ['pairs of units across every cut', [`x${'😀'.repeat(100_000)}`, '😀'.repeat(70_000)]],
  ['many short ones', Array.from({ length: 5_000 }, (_, n) => `é${n}`)],
  ['long and short ones', ['{', '€'.repeat(90_000), '', ',', 'x'.repeat(65_536), '}']],
  ['a very long one', [`${'😀'.repeat(200_000)}x`, 'é'.repeat(100_001)]],
  ['nothing', []],
])('makes the bytes and tags of the whole text, kept or not: %s', async (_name, texts) => {
  for (const isOnce of [false, true]) {
    const { pace, rests } = open()
    const [written, whole] = [represent('text/plain', await writeLong(texts, pace, isOnce)), represent('text/plain', texts.join(''))]
    expect([written.etags, written.length]).toEqual([whole.etags, whole.length])
    expect(rests()).toBeGreaterThanOrEqual(Math.floor(texts.join('').length / 65_536))
    expect(atOnce(plainBytesInSteps(written)).equals(plainBytes(whole))).toBe(true)
    expect(plainBytes(written).equals(plainBytes(whole))).toBe(true)
  }
})

it('leaves what is sent once as texts, if it is very long', async () => {
  const { pace } = open()
  const of = async (units: number, isOnce: boolean): Promise<boolean> => isLongText(await writeLong(['x'.repeat(units - 1), 'x'], pace, isOnce))
  expect([await of(262_145, true), await of(262_144, true), await of(262_145, false)]).toEqual([true, false, false])
})

it('becomes bytes a part at a time, and the same bytes for all who wait', async () => {
  const { pace } = open()
  const written = represent('text/plain', await writeLong(['é'.repeat(300_000)], pace, true))
  const [one, other] = [plainBytesInSteps(written), plainBytesInSteps(written)]
  let goes = 0
  for (; goes < 8; goes++) expect([one.next().done, other.next().done]).toEqual([false, false])
  expect(goes * 65_536).toBeLessThan(600_000)
  expect(atOnce(one)).toBe(atOnce(other))
  expect(plainBytes(written).toString()).toBe('é'.repeat(300_000))
})

it('is put down between goes of a text that is long, and leaves alone what is short or no text', async () => {
  const { pace, rests } = open()
  const bytes = Buffer.alloc(200_000)
  expect([await writeLong('short', pace, true), await writeLong(bytes, pace, true), rests()]).toEqual(['short', bytes, 0])
  await writeLong('x'.repeat(300_000), pace, false)
  expect(rests()).toBeGreaterThanOrEqual(4)
})
