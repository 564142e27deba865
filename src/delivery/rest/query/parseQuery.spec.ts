import fc from 'fast-check'
import { parse } from 'qs-esm'
import { expect, it } from 'vitest'
import { parseQuery } from './parseQuery.ts'

const names = ['limit', 'where', 'select', 'sort', 'fallback-locale', 'a.b', 'constructor', 'hasOwnProperty', '0', '']
const field = fc.constantFrom('title', 'slots.number', 'and', '0', 'toString', 'a-b', '')
const bracketed = fc.tuple(fc.constantFrom('where', 'select', 'limit'), field, fc.constantFrom('equals', 'less_than', '0', 'x', ''), fc.constantFrom(['[', ']'], ['%5B', '%5D'], ['%5b', '%5d']))
  .map(([name, one, other, [open, close]]) => `${name}${open}${one}${close}${open}${other}${close}`)
const part = fc.tuple(
  fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...names) }, { weight: 3, arbitrary: bracketed }, fc.constantFrom('where[title]', 'where[]', 'select[a][b][c]', 'a%20b', 'where[or][0][title][equals]')),
  fc.constantFrom('=', '=', '=', '=', '', '==', '=]='),
  fc.constantFrom('1', '', 'a+b', '%C3%BC', 'a]=b', 'x]', '[y', 'a,b', '%5D=', 'true'),
).map((each) => each.join(''))

it('undoes brackets as Payload\'s parser does, whichever way is taken', () => {
  let plain = 0
  fc.assert(fc.property(fc.array(part, { maxLength: 5 }).map((parts) => parts.join('&')).filter((query) => query.split('&').every((each) => !each.startsWith('='))), (query) => {
    const parsed = parseQuery(query)
    if (/^[a-z]+=/.test(query)) plain += 1
    // Order counts: of several faults the first is told.
    expect(JSON.stringify(parsed)).toBe(JSON.stringify(query === '' ? {} : parse(query, { plainObjects: true, depth: 15, arrayLimit: 100, parameterLimit: 400, allowEmptyArrays: true })))
  }), { numRuns: 5_000 })
  expect(plain).toBeGreaterThan(100)
})

it('names lead to no prototype', () => {
  for (const query of ['constructor=1', 'where[constructor][toString]=1']) expect(Object.getPrototypeOf(parseQuery(query))).toBeNull()
})
