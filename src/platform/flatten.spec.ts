import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { flatten } from './flatten.ts'

it('gives the same text, whatever it says', () => {
  for (const text of ['', '0', ' ', '-0', '0x0', '1', 'null', ',0', '\ud83d']) expect(flatten(text)).toBe(text)
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => flatten(text) === text))
})

it('holds it in one piece', () => {
  setFlagsFromString('--allow-natives-syntax')
  const isFlat = runInNewContext('(text) => %StringIsFlat(text)') as (text: string) => boolean // V8's own, for its tests
  const texts = Array.from({ length: 20_000 }, (_, number) => {
    let text = '['
    for (let at = 0; at < 20; at++) text += `${at},"some text that is put to it ${number}"`
    return text
  })
  expect(texts.filter(isFlat)).toEqual([])
  expect(texts.map(flatten).filter((text) => !isFlat(text))).toEqual([])
})
