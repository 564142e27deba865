import { describe, expect, it } from 'vitest'
import { parseXml } from './parseXml.ts'
import { dedent, hasControlCharacters, hasMarkup, textOf } from './xmlText.ts'

describe('dedent', () => {
  it.each([
    ['one\n      two\n      \n        - three', 'one\ntwo\n\n  - three'],
    ['  one  ', 'one'],
    ['one\r\ntwo', 'one\ntwo'],
    ['', ''],
  ])('%j', (text, expected) => expect(dedent(text)).toBe(expected))
})

describe('textOf', () => {
  it('brings unescaped markup back as markup', () => {
    const element = parseXml('<d>a &lt; b <p class="x">c <b>d</b></p></d>')
    expect(hasMarkup(element)).toBe(true)
    expect(textOf(element)).toBe('a &lt; b <p class="x">c <b>d</b></p>')
  })

  it('leaves out what no text may hold', () => {
    const element = parseXml('<d>a\u0007b&#1;c</d>')
    expect(hasControlCharacters(element)).toBe(true)
    expect(textOf(element)).toBe('abc')
  })
})
