import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Problem } from '../http/problems.ts'
import { readListQuery } from './listQuery.ts'
import type { ListQuery } from './listQuery.ts'
import { planQueries } from './planQuery.ts'

const read = (query: string): ListQuery => readListQuery('sessions', query, ['en', 'de'])

function outcomeOf(answer: () => ListQuery): unknown {
  try {
    return answer()
  } catch (error) {
    if (error instanceof Problem) return { code: error.code, detail: error.message }
    throw error
  }
}

const names = ['where[slots.number][less_than]', 'where[startsAt][greater_than]', 'where[slots.startsAt][equals]', 'where%5Btitle%5D%5Bequals%5D', 'where[title][in]', 'where[title][contains]',
  'where[level][exists]', 'where[state][equals]', 'where[track.slug][not_equals]', 'where[title]', 'where[or][0][title][equals]', 'where[titel][equals]', 'where[and][equals]', 'limit', 'page', 'sort', 'track', '%77here[title][equals]', 'where']
const values = ['1', '2', '03', 'true', 'confirmed', 'cancelled', '2026-03-23', '2026-03-23T10:00:00%2B01:00', '', 'null', 'a,b', 'a', 'b]=c', 'x%5D=y', 'a+b', '%ff', 'title', '10=1', '[0]', '&']
const part = fc.tuple(fc.constantFrom(...names), fc.constantFrom('=', '=', '=', '=', '=', '=', '', '[]='))
const parts = fc.array(part, { minLength: 1, maxLength: 4 })
const query = (shape: readonly (readonly [string, string])[], given: readonly string[]): string => shape.map(([name, sign], index) => `${name}${sign}${given[index] ?? ''}`).join('&')

it('reads a query as if none of its shape had been read before', { timeout: 60_000 }, () => {
  let good = 0
  fc.assert(fc.property(parts, fc.array(fc.array(fc.constantFrom(...values), { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 5 }), (shape, runs) => {
    const planned = planQueries('sessions', read)
    for (const given of runs) {
      const asked = query(shape, given)
      const outcome = outcomeOf(() => read(asked))
      if (typeof outcome === 'object' && outcome !== null && 'where' in outcome) good += 1
      expect(outcomeOf(() => planned(asked)), asked).toEqual(outcome)
    }
  }), { numRuns: 500 })
  expect(good).toBeGreaterThan(50)
})

it('reads anew only the values of queries that differ by them', () => {
  let whole = 0
  const planned = planQueries('sessions', (each) => {
    whole += 1
    return read(each)
  })
  for (let number = 0; number < 5; number++) planned(`limit=3&where[slots.number][less_than]=${number}&where[title][contains]=x${number}`)
  expect(whole).toBe(1)
  // What lists mean depends on what is in them.
  for (const list of ['a', 'a,b', 'c']) planned(`where[title][in]=${list}`)
  expect(whole).toBe(4)
})
