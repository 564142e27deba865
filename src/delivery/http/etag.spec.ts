import { expect, it } from 'vitest'
import { etagsOf, isNoneMatch } from './etag.ts'

it('is the same for the same bytes, another for others, and another in each coding', () => {
  const { identity, gzip, br } = etagsOf(Buffer.from('a'))
  expect(identity).toBe('"ypeBEsobvcr6wjGzmiPcTa"')
  expect(gzip).toMatch(/^"ypeBEsobvcr6wjGzmiPcTa\.g[\w-]{4}"$/)
  expect(br).toMatch(/^"ypeBEsobvcr6wjGzmiPcTa\.b[\w-]{4}"$/)
  expect(etagsOf(Buffer.from('b')).identity).not.toBe(identity)
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
