import { expect, it } from 'vitest'
import { canonicalJson, contentHash, sha256 } from './canonical.ts'

it('writes equal values as equal bytes, whatever the order of their keys', () => {
  expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'ä' })).toBe('{"a":"ä","b":[{"c":null,"d":1}]}')
})

it('keeps the order of lists', () => expect(canonicalJson([2, 1])).toBe('[2,1]'))

it('hashes as SHA-256 in hex', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

it('gives another content hash when an id or a hash differs', () => {
  const entry = { kind: 'track' as const, id: '1', hash: 'a' }
  const hashes = [[entry], [{ ...entry, id: '2' }], [{ ...entry, hash: 'b' }], [{ ...entry, kind: 'room' as const }], []].map(contentHash)
  expect(new Set(hashes).size).toBe(5)
})
