import { expect, it } from 'vitest'
import { openPartWriter, pieceOf, textPieceOf } from './composition.ts'
import type { Composition, Piece } from './composition.ts'
import { createScratch } from './createScratch.ts'
import { plainBytes, represent, weigh } from './representation.ts'

const compose = (texts: readonly string[], after = '],"n":1}', of: (text: string, at: number) => Piece = pieceOf): Composition => ({ before: '{"docs":[', pieces: texts.map(of), after })
/** Every other piece is kept. */
const mixed = (text: string, at: number): Piece => (at % 2 === 0 ? textPieceOf(text) : pieceOf(text))

it.each([[[]], [['{"a":1}']], [['{"a":"é€😀"}', '{}', '{"b":[1,2]}']]])('is the bytes of the text with its pieces in place: %j', (texts) => {
  const representation = represent('application/json', compose(texts))
  const text = `{"docs":[${texts.join(',')}],"n":1}`
  const other = represent('application/json', compose(texts, undefined, mixed))
  expect([plainBytes(other).toString(), other.length, other.etags]).toEqual([text, representation.length, representation.etags])
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

it.each([4, 5, 7, 100])('is written in parts of %i bytes as in one go', (size) => {
  for (const texts of [[], ['{"a":1}'], ['é€😀'.repeat(30), 'x😀'.repeat(20)], ['{"a":"é€😀"}', '{}', '', '{"b":[1,2]}']]) {
    const composition = compose(texts, undefined, mixed)
    const parts = openPartWriter(composition)
    const written: Buffer[] = []
    while (!parts.isDone()) {
      const target = Buffer.alloc(size)
      const part = Buffer.from(target.subarray(0, parts.fill(target)))
      expect(part.length > size - 4 || parts.isDone()).toBe(true)
      written.push(part)
    }
    expect(Buffer.concat(written).toString()).toBe(plainBytes(represent('application/json', composition)).toString())
  }
})

it('has the same tag and bytes for a text, however long it is', () => {
  for (const text of ['é€😀'.repeat(10), 'é€😀'.repeat(20_000)]) {
    const [ofText, ofBytes] = [represent('text/plain', text), represent('text/plain', Buffer.from(text))]
    expect([ofText.etags, ofText.length]).toEqual([ofBytes.etags, ofBytes.length])
    expect(plainBytes(ofText).equals(plainBytes(ofBytes))).toBe(true)
  }
})

it('lends a buffer again once it was given back, and keeps no more than it should', () => {
  const scratch = createScratch(16, 1)
  const [one, two] = [scratch.lend(), scratch.lend()]
  expect([one === two, one.length]).toEqual([false, 16])
  for (const buffer of [one, two]) scratch.giveBack(buffer)
  expect([scratch.lend() === one, scratch.lend() === two]).toEqual([true, false])
})
