import { expect, it } from 'vitest'
import { accepts, rankCodings, weightOfType } from './negotiate.ts'

it.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['x-gzip', 'gzip'],
  ['GZIP;Q=1.0, br;q=0.9', 'gzip'],
  ['br;q=0, *', 'gzip'],
  ['*', 'br'],
  ['*;q=0.1, identity', 'identity'],
  ['br;q=0', 'identity'],
  ['deflate', 'identity'],
  ['br;q=abc', 'identity'],
  ['br;q=1.5, gzip;q=0.001', 'gzip'],
  ['identity;q=0', null],
  ['*;q=0', null],
  ['*;q=0, gzip', 'gzip'],
  [', ,;;', 'identity'],
])('of %j it sends %j', (acceptEncoding, coding) => {
  expect(rankCodings(acceptEncoding)[0] ?? null).toBe(coding)
})

it.each([
  [undefined, true],
  ['', true],
  ['*/*', true],
  ['application/*', true],
  ['application/json; charset=utf-8; q=0.3', true],
  ['text/html', false],
  ['application/json;q=0, */*', false],
  ['text/html, */*;q=0', false],
  ['garbage', false],
])('takes JSON with %j: %j', (accept, isTaken) => {
  expect(accepts(accept, 'application/json')).toBe(isTaken)
})

it('lets the most specific range decide', () => {
  expect(weightOfType('text/*;q=0.3, text/html;q=0.7, */*;q=0.5', 'text/html')).toBe(0.7)
  expect(weightOfType('text/*;q=0.3, text/html;q=0.7, */*;q=0.5', 'text/plain')).toBe(0.3)
  expect(weightOfType('text/*;q=0.3, text/html;q=0.7, */*;q=0.5', 'image/png')).toBe(0.5)
})
