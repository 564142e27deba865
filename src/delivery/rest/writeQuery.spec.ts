import fc from 'fast-check'
import { stringify } from 'qs-esm'
import { expect, it } from 'vitest'
import { writeQuery } from './writeQuery.ts'

const leaf = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('a.b', '!\'()*', 'ä €', 'a&b=c'), fc.integer(), fc.boolean(), fc.constant(null), fc.constant(undefined))
const name = fc.constantFrom('where', 'and', 'or', 'title', 'track.slug', 'a', 'A', 'fallback-locale', '0', '10', '2')
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaf, fc.dictionary(name, tie('tree'), { noNullPrototype: true }), fc.array(tie('tree'), { maxLength: 12 })),
}))

it('writes what qs writes', { timeout: 60_000 }, () => {
  fc.assert(fc.property(fc.dictionary(name, tree, { noNullPrototype: true }), (parts) => {
    expect(writeQuery(parts)).toBe(stringify(parts, { sort: (a, b) => (a < b ? -1 : a > b ? 1 : 0), encodeValuesOnly: true }))
  }), { numRuns: 500 })
})
