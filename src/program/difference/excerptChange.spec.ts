import fc from 'fast-check'
import { expect, it } from 'vitest'
import { excerptChange } from './excerptChange.ts'

const filler = 'Some words that stand in both of these texts and are of no interest. '.repeat(8)

it('shows a typo with the words around it', () => {
  const { before, after } = excerptChange(`${filler}The recieved mail. ${filler}`, `${filler}The received mail. ${filler}`)
  expect(before).toContain('The recieved mail.')
  expect(after).toContain('The received mail.')
  expect(before.length).toBeLessThan(140)
  expect(before).toMatch(/^….*…$/)
})

it('leaves short texts whole', () => {
  expect(excerptChange('Opening', 'Closing')).toEqual({ before: 'Opening', after: 'Closing' })
})

it('differs where the texts do, and is bounded', () => {
  const text = fc.array(fc.constantFrom('a', 'b', ' ', filler, '𝒳'), { maxLength: 30 }).map((parts) => parts.join(''))
  fc.assert(fc.property(text, text, (one, other) => {
    const { before, after } = excerptChange(one, other)
    expect(before === after).toBe(one === other)
    if (one !== other) expect(Math.max(before.length, after.length)).toBeLessThanOrEqual(402)
  }))
})
