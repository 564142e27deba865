import { expect, it } from 'vitest'
import { z } from 'zod'
import { createDeprecations, deprecationHeaders } from './deprecation.ts'
import { queryParameters } from './openapi/parameters.ts'

const old = z.string().optional().describe('How many.').meta({ deprecation: { since: '2026-12-01', sunset: '2027-06-01', instead: 'Use `limit`.' } })
const parameters = { count: old, limit: z.string().optional().describe('How many.') }
const address = { since: '2027-01-01', instead: 'Use `/api/b`.' }

it('finds a parameter that is used, in brackets too, and an address whatever is used', () => {
  const find = createDeprecations([{ path: '/api/a/{id}', parameters }, { path: '/api/old', parameters: {}, deprecation: address }])
  expect(find?.('/api/a/:name', ['limit'])).toEqual([])
  expect(find?.('/api/a/:name', ['limit', 'count'])).toEqual([{ since: '2026-12-01', sunset: '2027-06-01', instead: 'Use `limit`.' }])
  expect(find?.('/api/a/:name', ['count[0]'])).toHaveLength(1)
  expect(find?.('/api/old', [])).toEqual([address])
  expect(find?.('/api/new', ['count'])).toEqual([])
})

it('has nobody look where nothing is deprecated', () => {
  expect(createDeprecations([{ path: '/api/a', parameters: { limit: parameters.limit } }])).toBeNull()
})

it('tells the first of several in headers', () => {
  const first = { since: '2026-12-01', sunset: '2027-06-01', instead: '' }
  expect(deprecationHeaders([address, first], '/docs#change')).toEqual([
    'deprecation', '@1796083200', 'sunset', 'Tue, 01 Jun 2027 00:00:00 GMT', 'link', '</docs#change>; rel="deprecation"; type="text/html"',
  ])
  expect(deprecationHeaders([address], '/docs')).not.toContain('sunset')
  expect(deprecationHeaders([], '/docs')).toEqual([])
})

it('shows in the description of a parameter', () => {
  expect(queryParameters(parameters, null)).toMatchObject([
    { name: 'count', deprecated: true, description: 'How many. Deprecated since 2026-12-01, gone from 2027-06-01 on. Use `limit`.' },
    { name: 'limit', description: 'How many.' },
  ])
  expect(queryParameters(parameters, null)[1]).not.toHaveProperty('deprecated')
})
