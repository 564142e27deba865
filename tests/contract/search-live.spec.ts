import { afterAll, beforeAll, expect, it } from 'vitest'

import { createDeliveryDatabase } from '../support/deliveryDatabase.ts'
import { buildCatalogue, buildEdition, goLive, takeOff } from '../support/editions.ts'
import { sampleId, sampleProgramme } from '../support/sampleProgramme.ts'
import { startDelivery } from '../support/startDelivery.ts'
import { waitUntil } from '../support/waitUntil.ts'

import type { TestDatabase } from '../support/createTestDatabase.ts'
import type { BuiltEdition, Part } from '../support/editions.ts'
import type { DeliveryProcess } from '../support/startDelivery.ts'

const titles: Record<string, string> = {
  'session-1': 'Securing the software supply chain',
  'session-2': 'Sécurité à l’échelle',
  'session-3': '供給網の安全',
  'session-4': 'أمن سلسلة التوريد',
  'session-5': 'אבטחת שרשרת האספקה',
  'session-6': '🚀 Rockets and containers',
}

let database: TestDatabase
let delivery: DeliveryProcess
const alpha = buildEdition(retitled(titles, 6))
const beta = buildEdition(sampleProgramme({ slug: 'beta', sessions: 2 }))

beforeAll(async () => {
  database = await createDeliveryDatabase()
  await goLive(database.query, [alpha, beta, buildCatalogue([alpha, beta])])
  delivery = await startDelivery({ databaseUrl: database.url })
})
afterAll(async () => {
  await delivery[Symbol.asyncDispose]()
  await database.drop()
})

function retitled(wanted: Record<string, string>, sessions: number): Part[] {
  return sampleProgramme({ slug: 'alpha', sessions }).map((part) => (part.kind === 'session' ? { ...part, entity: { ...part.entity, title: { en: wanted[part.entity.slug] ?? part.entity.slug }, abstract: null } } : part))
}

/** Titles of what a search found, by GraphQL. */
async function search(text: string, { event = 'alpha', from = delivery }: { event?: string | null; from?: DeliveryProcess } = {}): Promise<string[]> {
  const response = await fetch(`${from.url}/api/graphql`, {
    method: 'POST', headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'query($text: String!, $event: String) { search(text: $text, event: $event, kinds: [SESSION], first: 50) { title } }', variables: { text, event } }),
  })
  const { data, errors } = await response.json() as { data?: { search: { title: string }[] }; errors?: unknown }
  expect(errors).toBeUndefined()
  return data?.search.map(({ title }) => title) ?? []
}

it.each([
  ['a beginning', 'secur', [titles['session-1'], titles['session-2']]],
  ['a slip', 'sofwtare chian', [titles['session-1']]],
  ['other accents', 'SECURITE echelle', [titles['session-2']]],
  ['Japanese', '安全', [titles['session-3']]],
  ['Arabic, with vowels', 'سِلسِلة', [titles['session-4']]],
  ['Hebrew', 'שרשרת', [titles['session-5']]],
  ['an emoji', '🚀', [titles['session-6']]],
  ['nothing', 'securing rockets', []],
])('finds by %s', async (_what, text, found) => {
  expect(await search(text)).toEqual(found)
})

it('filters a list by `q`, in REST', async () => {
  const response = await delivery.get(`/api/sessions?event=alpha&q=${encodeURIComponent('sofwtare')}`)
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({ totalDocs: 1, docs: [{ slug: 'session-1' }] })
})

it('finds what a publish brought, no longer what it took, and the same as a process that began later', async () => {
  const next: BuiltEdition = buildEdition(retitled({ ...titles, 'session-1': 'Brewing coffee', 'session-6': 'Securing coffee' }, 6).filter(({ entity }) => entity.id !== sampleId('alpha session-2')), alpha)
  await goLive(database.query, [next])
  await waitUntil(async () => (await search('coffee')).length === 2, 2_000)
  expect(await search('securing')).toEqual(['Securing coffee'])
  expect(await search('échelle')).toEqual([])
  await using later = await startDelivery({ databaseUrl: database.url })
  for (const text of ['coffee', 'secur', 'session', 'speaker', 'brewign', 'a']) {
    for (const event of ['alpha', null]) expect(await search(text, { event }), text).toEqual(await search(text, { event, from: later }))
  }
})

it('finds nothing of an event that was taken off', async () => {
  expect(await search('session-2 speaker', { event: null })).not.toEqual([])
  await takeOff(database.query, sampleId('beta'))
  await waitUntil(async () => (await delivery.get('/api/events/beta')).status === 410, 2_000)
  expect((await search('session', { event: null })).filter((title) => title.startsWith('Session'))).toEqual([])
})
