import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shareStrings } from './shareStrings.ts'
import type { SeenStrings } from './shareStrings.ts'

/** Texts around the lengths at which they are shared. */
const text = fc.string({ unit: 'grapheme', minLength: 0, maxLength: 90 })
const around = fc.constantFrom<(inner: string) => string>((inner) => `<p>${inner}</p>`, (inner) => inner, (inner) => `<p>${inner.slice(1)}</p>`, (inner) => `<p>${inner}</p><p>${inner}</p>`)
const richText = fc.tuple(text, text, around, fc.boolean()).map(([one, other, wrap, isPlain]) => ({ html: wrap(one), markdown: isPlain ? one : other, text: one }))

it('leaves every text as it is, whatever it shares with others', () => {
  const seen: SeenStrings = new Map()
  fc.assert(fc.property(fc.record({ id: fc.uuid(), abstract: fc.dictionary(fc.constantFrom('en', 'de'), richText), slug: text, ids: fc.array(fc.uuid()), at: fc.integer() }), (value) => {
    const copy = structuredClone(value)
    expect(shareStrings(copy, seen)).toBe(copy)
    expect(copy).toEqual(value)
  }))
})
