import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { createCompressor } from './createCompressor.ts'
import { plainBytes, represent } from './representation.ts'

const open = () => createCompressor((error) => { throw error })
const text = (length: number): ReturnType<typeof represent> => represent('text/plain', 'lineup '.repeat(length))

it('makes a coding once for all who wait', async () => {
  const representation = text(200)
  const { make } = open()
  const [one, two] = await Promise.all([make(representation, 'gzip'), make(representation, 'gzip')])
  expect(one).toBe(two)
  expect(representation.bytes.get('gzip')).toBe(one)
  expect(gunzipSync(one).equals(plainBytes(representation))).toBe(true)
})

it('makes br afterwards, of what is still kept, the last asked for first', async () => {
  const compressor = open()
  const order: string[] = []
  const all = ['first', 'second', 'third', 'dropped'].map((name) => {
    const representation = text(200)
    representation.fate.grow = () => { order.push(name) }
    return representation
  })
  for (const representation of all) compressor.makeLater(representation)
  for (const representation of all) compressor.makeLater(representation)
  const [first, , , dropped] = all
  if (dropped) dropped.fate.isDropped = true
  await compressor.idle()
  // The first was begun when nothing else waited.
  expect(order).toEqual(['first', 'third', 'second'])
  expect(brotliDecompressSync(first?.bytes.get('br') ?? Buffer.alloc(0)).equals(plainBytes(text(200)))).toBe(true)
  expect(dropped?.bytes.has('br')).toBe(false)
})

it('has no endless line: what waits longest goes without until it is asked for again', async () => {
  const compressor = open()
  const all = Array.from({ length: 300 }, () => text(1))
  for (const representation of all) compressor.makeLater(representation)
  expect(all.filter(({ fate }) => fate.isInLine)).toHaveLength(257)
  await compressor.idle()
  expect(all.filter(({ bytes }) => bytes.has('br'))).toHaveLength(257)
})
