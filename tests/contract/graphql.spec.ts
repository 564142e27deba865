import { setTimeout as delay } from 'node:timers/promises'
import { buildClientSchema, getIntrospectionQuery, printSchema } from 'graphql'
import type { IntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { printedSchema } from '../../src/delivery/graphql/schema.ts'
import { buildEdition, goLive } from '../support/editions.ts'
import { sampleProgramme } from '../support/sampleProgramme.ts'
import { startSampleDelivery } from '../support/startSampleDelivery.ts'
import type { SampleDelivery } from '../support/startSampleDelivery.ts'
import { waitUntil } from '../support/waitUntil.ts'

let sample: SampleDelivery
beforeAll(async () => { sample = await startSampleDelivery() })
afterAll(async () => sample[Symbol.asyncDispose]())

type Answer = { data: Record<string, unknown> | null; errors?: { extensions: { code: string } }[]; extensions?: unknown }

function get(query: string, headers: Record<string, string> = {}): Promise<Response> {
  return sample.delivery.get(`/api/graphql?${new URLSearchParams({ query }).toString()}`, headers)
}

function post(body: string, headers: Record<string, string> = { 'content-type': 'application/json' }): Promise<Response> {
  return fetch(`${sample.delivery.url}/api/graphql`, { method: 'POST', headers, body })
}

const query = '{ event(slug: "alpha") { name edition { number version } coLocatedEvents { slug sessions { totalCount } } } }'

it('answers GET and POST from the live editions with the same bytes', async () => {
  const [read, posted] = [await get(query), await post(JSON.stringify({ query }))]
  const text = await read.text()
  expect(JSON.parse(text)).toEqual({
    data: { event: { name: 'Event alpha', edition: { number: 2, version: '1.1 Keynotes' }, coLocatedEvents: [{ slug: 'beta', sessions: { totalCount: 4 } }] } },
    extensions: { editions: { events: [{ event: 'alpha', number: 2 }, { event: 'beta', number: 1 }] } },
  })
  expect(await posted.text()).toBe(text)
  expect(read.headers.get('access-control-allow-origin')).toBe('*')
  expect(read.headers.get('set-cookie')).toBeNull()
})

it('answers 304 to whom has it, in each coding', async () => {
  for (const coding of ['identity', 'gzip', 'br']) {
    const first = await get(query.replace('name', `name ${'slug '.repeat(3)}`), { 'accept-encoding': coding })
    await first.arrayBuffer()
    const again = await get(query.replace('name', `name ${'slug '.repeat(3)}`), { 'accept-encoding': coding, 'if-none-match': first.headers.get('etag') ?? '' })
    expect(again.status).toBe(304)
  }
})

it('shows the schema that is committed', async () => {
  const { data } = await (await post(JSON.stringify({ query: getIntrospectionQuery() }))).json() as { data: IntrospectionQuery }
  // Introspection by default leaves out what only some tools ask for; descriptions and types are all there.
  expect(printSchema(buildClientSchema(data)).replaceAll(/ @specifiedBy\(url: "[^"]*"\)/g, '')).toBe(printedSchema().trimEnd().replaceAll(/\s*@specifiedBy\(\s*url: "[^"]*"\s*\)/g, ''))
})

it('refuses what is too much, and goes on', async () => {
  const deep = `{ event(slug: "alpha") { ${'parent { '.repeat(20)}slug${' }'.repeat(20)} } }`
  expect(((await (await get(deep)).json()) as Answer).errors?.map(({ extensions }) => extensions.code)).toEqual(['DEPTH_LIMIT_EXCEEDED'])
  expect((await post(JSON.stringify({ query: `{ ${'a'.repeat(9_000)} }` }))).status).toBe(413)
  expect((await post('{', { 'content-type': 'application/json' })).status).toBe(400)
  expect((await post('query={__typename}', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415)
  expect((await get('{ __typename }')).status).toBe(200)
})

it('shows no page that loads from elsewhere', async () => {
  const response = await sample.delivery.get('/api/graphql', { accept: 'text/html,*/*;q=0.8' })
  expect([response.status, response.headers.get('content-type')]).toEqual([400, 'application/json; charset=utf-8'])
  expect(await response.text()).not.toMatch(/<html|https?:\/\/(?!127)/)
})

it('gives one answer from one moment while editions change', async () => {
  const both = '{ a: event(slug: "alpha") { edition { number } sessions { nodes { event { edition { number } } } } } b: speaker(slug: "speaker-1") { appearances(event: "alpha") { session { event { edition { number } } } } } }'
  let edition = sample.alpha
  const numbers: number[][] = []
  const readers = Array.from({ length: 4 }, async () => {
    for (let round = 0; round < 20; round++) {
      const text = await (await get(both)).text()
      numbers.push([...text.matchAll(/"edition":\{"number":(\d+)\}/g)].map(([, number]) => Number(number)))
      await delay(2)
    }
  })
  for (let round = 0; round < 5; round++) {
    edition = buildEdition(sampleProgramme({ slug: 'alpha', sessions: 5 + round }), edition)
    await goLive(sample.database.query, [edition])
    await delay(15)
  }
  await Promise.all(readers)
  expect(numbers.every((seen) => seen.length > 3 && new Set(seen).size === 1)).toBe(true)
  await waitUntil(async () => ((await (await get('{ event(slug: "alpha") { edition { number } } }')).json()) as Answer).data?.['event'] !== null && (await (await get('{ event(slug: "alpha") { edition { number } } }')).text()).includes(`"number":${edition.manifest.number}`), 5_000, 10)
})
