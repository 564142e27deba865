import { expect, it } from 'vitest'
import { pieceOf } from './composition.ts'
import type { Composition } from './composition.ts'
import { createScratch } from './createScratch.ts'
import { plainBytes, represent, weigh } from './representation.ts'

const compose = (texts: readonly string[], after = '],"n":1}'): Composition => ({ before: '{"docs":[', pieces: texts.map(pieceOf), after })

it.each([[[]], [['{"a":1}']], [['{"a":"é€😀"}', '{}', '{"b":[1,2]}']]])('is the bytes of the text with its pieces in place: %j', (texts) => {
  const representation = represent('application/json', compose(texts))
  const text = `{"docs":[${texts.join(',')}],"n":1}`
  expect([representation.length, weigh(representation)]).toEqual([Buffer.byteLength(text), Buffer.byteLength(text)])
  expect(plainBytes(representation).toString()).toBe(text)
  expect(plainBytes(representation)).toBe(plainBytes(representation))
  expect(weigh(representation)).toBe(Buffer.byteLength(text))
})

it('has another tag for other bytes, wherever they differ, and the same for the same', () => {
  const bodies = [compose([]), compose(['{"a":1}']), compose(['{"a":2}']), compose(['{"a":1}', '{"a":2}']), compose(['{"a":2}', '{"a":1}']), compose(['{"a":1}'], '],"n":2}'), compose(['{"a":1},{"a":2}'])]
  const tags = bodies.map((body) => represent('application/json', body).etags.identity)
  // The last one has the bytes of one before it, put together otherwise: a list never is.
  expect(new Set(tags).size).toBe(bodies.length)
  expect(represent('application/json', compose(['{"a":1}'])).etags).toEqual(represent('application/json', compose(['{"a":1}'])).etags)
})

it('lends a buffer again once it was given back, and keeps no more than it should, nor large ones', () => {
  const scratch = createScratch(16, 1)
  const [one, two, large] = [scratch.lend(10), scratch.lend(16), scratch.lend(17)]
  expect([one === two, one.length, large.length]).toEqual([false, 16, 17])
  for (const buffer of [large, one, two]) scratch.giveBack(buffer)
  expect([scratch.lend(1) === one, scratch.lend(1) === two]).toEqual([true, false])
})
