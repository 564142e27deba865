import { expect, it } from 'vitest'
import { readRange } from './readRange.ts'

it.each([
  [undefined, null], ['bytes=0-0', { start: 0, end: 0 }], ['bytes=5-', { start: 5, end: 9 }], ['bytes=-3', { start: 7, end: 9 }], ['bytes=-99', { start: 0, end: 9 }], ['bytes=2-99', { start: 2, end: 9 }],
  ['bytes=10-', 'unsatisfiable'], ['bytes=-0', 'unsatisfiable'], ['bytes=-', null], ['bytes=3-2', null], ['bytes=0-1,3-4', null], ['items=0-1', null], ['bytes=a-b', null], ['bytes=9999999999999999-', null],
] as const)('of ten bytes %j is %j', (header, range) => {
  expect(readRange(header, 10)).toEqual(range)
})

it('has nothing to give of an empty file', () => {
  expect(readRange('bytes=0-', 0)).toBe('unsatisfiable')
  expect(readRange('bytes=-1', 0)).toBe('unsatisfiable')
})
