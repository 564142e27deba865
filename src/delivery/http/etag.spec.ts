import { expect, it } from 'vitest'
import { etagOf, isNoneMatch } from './etag.ts'

it('is the same for the same bytes, and another for others', () => {
  expect(etagOf(Buffer.from('a'))).toBe('"ypeBEsobvcr6wjGzmiPcTaeG7_g"')
  expect(etagOf(Buffer.from('b'))).not.toBe(etagOf(Buffer.from('a')))
})

it.each([
  [undefined, true],
  ['"a"', false],
  ['W/"a"', false],
  ['"b", "a"', false],
  ['"b",W/"a" ,"c"', false],
  ['*', false],
  [' * ', false],
  ['"b"', true],
  ['a', true],
  ['"a', true],
  ['"b a"', true],
  ['w/"a"', true],
  ['"x,"a"', true],
  ['', true],
])('If-None-Match %j lets "a" through: %j', (header, isThrough) => {
  expect(isNoneMatch(header, '"a"')).toBe(isThrough)
})
