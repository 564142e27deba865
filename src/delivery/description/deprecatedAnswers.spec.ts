import { expect, it } from 'vitest'
import { z } from 'zod'
import { createApp } from '../app.ts'
import { openExchange } from '../http/exchange.ts'
import { represent } from '../http/representation.ts'
import { representationOf } from '../http/respond.ts'
import { freeMeter } from '../limits/meter.ts'
import { createLive } from '../live/createLive.ts'
import { createKeptTexts } from '../rest/documents/keptTexts.ts'
import { createSearch } from '../search/createSearch.ts'
import { createDeprecations } from './deprecation.ts'

/** An application in which `page` of a list, and one address, are deprecated. */
function openApp() {
  const remembered: string[] = []
  const page = z.string().optional().describe('Which page.').meta({ deprecation: { since: '2026-12-01', sunset: '2027-06-01', instead: 'Use `after`.' } })
  const app = createApp({
    publicUrl: 'https://lineup.example', locales: ['en'], search: createSearch(), today: () => '2026-11-24', now: () => 0, live: createLive(), current: () => null, kept: createKeptTexts(),
    answers: { find: () => null, findOrMake: () => represent('application/json', '{}') },
    lane: { find: () => null, remember: ({ target }) => { remembered.push(target) } },
    graphql: () => Promise.reject(new Error('nobody asks')),
    deprecations: createDeprecations([{ path: '/api/events', parameters: { page } }, { path: '/api/rooms', parameters: {}, deprecation: { since: '2026-12-01', instead: 'Use `/api/places`.' } }]),
  })
  const ask = async (target: string) => {
    const exchange = openExchange('1')
    const response = await app.fetch(new Request(`https://lineup.example${target}`), { target, written: { target, accept: '' }, meter: freeMeter, exchange })
    return { isAnswered: representationOf(response) !== undefined, own: exchange.own.slice(2) }
  }
  return { ask, remembered }
}

it('tells those who use what is deprecated, and nobody else', async () => {
  const { ask, remembered } = openApp()
  const told = { isAnswered: true, own: ['deprecation', '@1796083200', 'sunset', 'Tue, 01 Jun 2027 00:00:00 GMT', 'link', '</docs#change>; rel="deprecation"; type="text/html"'] }
  expect(await ask('/api/events?page=2')).toEqual(told)
  expect(await ask('/api/events?limit=2')).toEqual({ isAnswered: true, own: [] })
  expect(await ask('/api/tracks?page=2')).toEqual({ isAnswered: true, own: [] })
  expect((await ask('/api/rooms')).own).toEqual(['deprecation', '@1796083200', 'link', '</docs#change>; rel="deprecation"; type="text/html"'])
  // The next one must be told as well: it does not go the short way.
  expect(remembered).toEqual(['/api/events?limit=2', '/api/tracks?page=2'])
})
