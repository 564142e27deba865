import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shorten } from './shorten.ts'

it.each([
  ['Supply chains are long', 30, 'Supply chains are long'],
  ['Supply chains are long', 22, 'Supply chains are long'],
  ['Supply chains are long', 15, 'Supply chains…'],
  ['Supply chains are long', 14, 'Supply chains…'],
  ['Supply chains are long', 13, 'Supply…'],
  ['Donaudampfschiff', 5, 'Dona…'],
  ['𝒳𝒳𝒳𝒳', 3, '𝒳𝒳…'],
  ['abc', 1, '…'],
])('%s to %i: %s', (text, maxLength, short) => expect(shorten(text, maxLength)).toBe(short))

it('is never longer than asked, and says when it cut', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.integer({ min: 1, max: 45 }), (text, maxLength) => {
    const short = shorten(text, maxLength)
    expect(Array.from(short).length).toBeLessThanOrEqual(maxLength)
    expect(short === text || short.endsWith('…')).toBe(true)
  }))
})
