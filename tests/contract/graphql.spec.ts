import { setTimeout as delay } from 'node:timers/promises'
import { buildClientSchema, getIntrospectionQuery, printSchema } from 'graphql'
import type { IntrospectionQuery } from 'graphql'
import { serverAudits } from 'graphql-http'
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

it('shows GraphiQL to browsers, all of it from here', async () => {
  const response = await sample.delivery.get('/api/graphql?query={__typename}', { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' })
  expect([response.status, response.headers.get('content-type'), response.headers.get('vary')]).toEqual([200, 'text/html; charset=utf-8', 'Accept-Encoding, Accept'])
  expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'; /)
  const page = await response.text()
  expect(page).toContain('{__typename}')
  const parts = [...page.matchAll(/(?:src|href)="(\/graphiql\/[^"]+)"/g)].map(([, address = '']) => address)
  expect(parts).toHaveLength(3)
  expect(page).not.toMatch(/(?:src|href)="(?!\/)/)
  for (const address of [...parts, '/graphiql/editor-worker.js', '/graphiql/json-worker.js', '/graphiql/graphql-worker.js']) {
    const part = await sample.delivery.get(address, { 'accept-encoding': 'gzip' })
    expect([address, part.status, part.headers.get('cache-control')]).toEqual([address, 200, 'public, max-age=3600'])
    expect((await part.arrayBuffer()).byteLength).toBeGreaterThan(100)
    expect((await sample.delivery.get(address, { 'accept-encoding': 'gzip', 'if-none-match': part.headers.get('etag') ?? '' })).status).toBe(304)
  }
  const asked = await sample.delivery.get('/api/graphql?query={__typename}', { accept: '*/*' })
  expect(await asked.text()).toContain('"Query"')
})

it('puts nothing of the address into the page as markup', async () => {
  const page = await (await sample.delivery.get(`/api/graphql?${new URLSearchParams({ query: '</script><script>alert(1)</script>', example: '"><b>' }).toString()}`, { accept: 'text/html' })).text()
  expect(page).not.toMatch(/<script>alert|<b>/)
})

it('passes the audits of GraphQL over HTTP', async () => {
  const audits = serverAudits({ url: `${sample.delivery.url}/api/graphql`, fetchFn: fetch })
  expect(audits.length).toBeGreaterThan(50)
  const results = await Promise.all(audits.map((audit) => audit.fn()))
  expect(results.filter(({ status }) => status !== 'ok').map(({ name, status }) => `${status}: ${name}`)).toEqual([])
})

it('is asked by GET, HEAD and POST', async () => {
  const address = `/api/graphql?${new URLSearchParams({ query }).toString()}`
  const [whole, head] = [await sample.delivery.get(address), await sample.delivery.get(address, {}, 'HEAD')]
  const text = await whole.text()
  expect([head.status, head.headers.get('etag'), head.headers.get('content-type'), await head.text()]).toEqual([200, whole.headers.get('etag'), whole.headers.get('content-type'), ''])
  expect(text).toContain('alpha')
  for (const method of ['PUT', 'DELETE', 'PATCH']) {
    const refused = await sample.delivery.get(address, {}, method)
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST, OPTIONS'])
  }
})

it('answers what was kept from bytes that were kept, to the same POST', async () => {
  const body = JSON.stringify({ query: '{ event(slug: "beta") { kept: name } }' })
  const made = await post(body)
  const kept = await post(body)
  expect([made, kept].map(({ headers }) => [/desc="?(\w+)/.exec(headers.get('server-timing') ?? '')?.[1] ?? null, headers.get('cache-control')])).toEqual([[expect.anything(), 'no-store'], [null, 'no-store']])
  expect(await kept.text()).toBe(await made.text())
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
