import { expect, it } from 'vitest'
import { takingNotes } from '../notes.ts'
import { languageOf } from './languageOf.ts'

it.each([
  ['de', 'de', []],
  ['', null, []],
  ['EN', 'en', []],
  ['de-at', 'de-AT', []],
  ['pt_BR', 'pt-BR', []],
  ['de, en', 'de', ['several-languages']],
  ['German / English', 'de', ['several-languages']],
  ['Deutsch', 'de', ['language-named']],
  ['Klingonisch', null, ['bad-language']],
  ['__proto__', null, ['bad-language']],
])('%j is %j', (written, tag, codes) => {
  const { notes, note } = takingNotes()
  expect(languageOf(written, { line: 1, name: 'event 1' }, note)).toBe(tag)
  expect(notes.map(({ code }) => code)).toEqual(codes)
})
