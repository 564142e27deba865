import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { allOperations, createOpenapi } from '../../src/delivery/description/openapi/createOpenapi.ts'
import { examples } from '../../src/delivery/description/describeApi.ts'
import { version } from '../../src/delivery/description/version.ts'
import { problemPath, problemTable } from '../../src/delivery/http/problems.ts'
import { openChecker, responseOf, schemaPointer } from '../support/openapiAnswers.ts'
import { sampleId } from '../support/sampleProgramme.ts'
import { startSampleDelivery } from '../support/startSampleDelivery.ts'

import type { OpenapiDocument } from '../../src/delivery/description/openapi/document.ts'
import type { Operation } from '../../src/delivery/description/openapi/operation.ts'
import type { ProblemCode } from '../../src/delivery/http/problems.ts'
import type { SampleDelivery } from '../support/startSampleDelivery.ts'

const locales = ['en', 'de'] as const
const operations = allOperations(locales)

let sample: SampleDelivery
let document: OpenapiDocument
let check: ReturnType<typeof openChecker>
beforeAll(async () => {
  sample = await startSampleDelivery()
  document = await (await sample.delivery.get('/api/openapi.json')).json() as OpenapiDocument // what the test below compares
  check = openChecker(document)
})
afterAll(async () => sample[Symbol.asyncDispose]())

/** What each address that names something is asked for. */
const names: Readonly<Record<string, string>> = {
  Events: 'alpha', Tracks: 'track-1', Sessions: 'session-2', Speakers: 'speaker-1', Sponsors: sampleId('alpha sponsor-1'), Rooms: 'room-1', Topics: 'topic-1', Organizations: 'organization-1', Feeds: 'alpha',
}
const byEvent = ['Tracks', 'Sessions', 'Rooms']

function addressOf({ path, tag }: Operation): string {
  if (path === '/problems/{code}') return '/problems/gone'
  return path.includes('{id}') ? `${path.replace('{id}', names[tag] ?? '')}${byEvent.includes(tag) ? '?event=alpha' : ''}` : path
}

/** What is wrong with an answer, by its description. */
async function faultsOf({ path, method, id }: Operation, response: Response): Promise<string[]> {
  const operation = document.paths[path]?.[method]
  const described = operation && responseOf(document, operation, response.status)
  if (!described) return [`${id} is not described with ${response.status}`]
  const type = response.headers.get('content-type')?.split(';')[0] ?? ''
  const text = await response.text()
  const faults: string[] = []
  const optional = ['Content-Language', 'Edition', 'Surrogate-Key', 'Deprecation', 'Sunset', 'Link', 'Allow', 'Retry-After']
  for (const name of Object.keys(described.headers ?? {})) if (!optional.includes(name) && !response.headers.has(name)) faults.push(`${id} ${response.status} has no ${name}`)
  for (const name of ['edition', 'surrogate-key', 'content-language', 'retry-after', 'allow', 'link', 'content-disposition', 'etag']) {
    if (response.headers.has(name) && !Object.keys(described.headers ?? {}).some((known) => known.toLowerCase() === name)) faults.push(`${id} ${response.status} does not describe ${name}`)
  }
  if (response.status === 304 || response.status === 308) return faults
  if (!(type in (described.content ?? {}))) return [...faults, `${id} ${response.status} is not described as ${type}`]
  if (!type.includes('json')) return faults
  const pointer = type === 'application/problem+json' ? '#/components/schemas/Problem' : schemaPointer(path, method, response.status, type)
  return [...faults, ...check(pointer, JSON.parse(text)).map((fault) => `${id} ${response.status} ${fault}`)]
}

it('serves the description of this deployment, with a tag', async () => {
  const response = await sample.delivery.get('/api/openapi.json')
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect(response.headers.get('content-language')).toBe('en')
  expect(await response.json()).toEqual(JSON.parse(JSON.stringify(createOpenapi({ publicUrl: 'http://lineup.example', locales, version, examples }))))
  expect((await sample.delivery.get('/api/openapi.json', { 'if-none-match': response.headers.get('etag') ?? '' })).status).toBe(304)
})

describe('every address answers as it is described', () => {
  const asked = operations.filter(({ method, path, isStream }) => isStream !== true && method === 'get' && path !== '/media/{filename}' && path !== '/api/graphql')

  it.each([0, 1, 2])('at depth %i', async (depth) => {
    const faults: string[] = []
    for (const operation of asked) {
      if (depth > 0 && operation.query?.parameters['depth'] === undefined) continue
      const address = addressOf(operation)
      const query = operation.query?.parameters['depth'] === undefined ? '' : `${address.includes('?') ? '&' : '?'}depth=${depth}${operation.query.parameters['limit'] === undefined ? '' : '&limit=100'}`
      const response = await sample.delivery.get(address + query, operation.example.accept === undefined ? {} : { accept: operation.example.accept })
      if (response.status !== 200) faults.push(`${operation.id} ${response.status}`)
      faults.push(...await faultsOf(operation, response))
    }
    expect(faults).toEqual([])
  })

  it('and refuses as it is described', async () => {
    const faults: string[] = []
    const seen = new Set<number>()
    for (const operation of asked) {
      const address = addressOf(operation)
      const join = address.includes('?') ? '&' : '?'
      const tries: [string, Record<string, string>, string?][] = [[address, { accept: 'image/png' }], [address, {}, 'DELETE']]
      if (operation.query) tries.push([`${address}${join}nope=1`, {}], [`${address}${join}locale=xx`, {}])
      if (operation.path.includes('{')) tries.push([operation.path.replace(/\{\w+\}/, '01990000-dead-7000-8000-000000000000'), {}])
      for (const [target, headers, method] of tries) {
        const response = await sample.delivery.get(target, headers, method)
        seen.add(response.status)
        if (response.status !== 200) faults.push(...await faultsOf(operation, response))
      }
      const { headers } = await sample.delivery.get(address)
      const etag = headers.get('etag')
      if (etag !== null) faults.push(...await faultsOf(operation, await sample.delivery.get(address, { 'if-none-match': etag })))
    }
    expect(faults).toEqual([])
    expect([...seen].sort()).toEqual([200, 400, 404, 405, 406])
  })

  it('and redirects as it is described', async () => {
    const [event] = operations.filter(({ id }) => id === 'getEvent')
    const response = await sample.delivery.get('/api/events/old-alpha')
    expect(response.status).toBe(308)
    expect(event && await faultsOf(event, response)).toEqual([])
  })

  it('in GraphQL too', async () => {
    const [byGet, byPost] = operations.filter(({ path }) => path === '/api/graphql')
    if (!byGet || !byPost) throw new Error('both are there')
    const query = encodeURIComponent('{ events { nodes { slug } } }')
    const faults = [
      ...await faultsOf(byGet, await sample.delivery.get(`/api/graphql?query=${query}`, { accept: 'application/json' })),
      ...await faultsOf(byGet, await sample.delivery.get(`/api/graphql?query=${query}`, { accept: 'application/graphql-response+json' })),
      ...await faultsOf(byGet, await sample.delivery.get('/api/graphql?query=%7Bnope%7D', { accept: 'application/graphql-response+json' })),
    ]
    for (const [type, body] of [['application/json', JSON.stringify({ query: '{ __typename }' })], ['text/plain', 'x'], ['application/json', JSON.stringify({ query: 'x'.repeat(10_000) })]] as const) {
      faults.push(...await faultsOf(byPost, await fetch(`${sample.delivery.url}/api/graphql`, { method: 'POST', headers: { 'content-type': type, 'accept': 'application/json' }, body })))
    }
    expect(faults).toEqual([])
  })
})

describe('the pages', () => {
  it.each(Object.keys(problemTable))('explain %s, to people and to programs', async (code) => {
    const path = problemPath(code as ProblemCode) // a key of the table
    const page = await sample.delivery.get(path, { accept: 'text/html' })
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(await page.text()).toContain(`<code>${code}</code>`)
    const document = await (await sample.delivery.get(path, { accept: 'application/json' })).json() as object
    expect(check('#/components/schemas/ProblemExplanation', document)).toEqual([])
    expect(document).toMatchObject({ code, ...problemTable[code as ProblemCode] })
  })

  it('show every operation at the address that the first one names', async () => {
    const first = await (await sample.delivery.get('/docs')).text()
    for (const [, href = '', id = ''] of first.matchAll(/<td><a href="([^"#]+)#([^"]+)"><code>/g)) {
      expect(await (await sample.delivery.get(href)).text(), href).toContain(`id="${id}"`)
    }
    const linked = [...first.matchAll(/<td><a href="[^"#]+#([^"]+)"><code>/g)].map(([, id]) => id)
    expect(linked.sort()).toEqual(operations.map(({ id }) => id).sort())
  })

  it('run what was put into them and nothing else', async () => {
    for (const path of ['/docs', '/docs/sessions', '/docs/graphql', '/problems', '/problems/gone']) {
      const policy = (await sample.delivery.get(path)).headers.get('content-security-policy') ?? ''
      expect(policy).toContain(`default-src 'none'`)
      expect(policy).not.toMatch(/unsafe|https?:|\*/)
    }
  })

  it('are not there under other names', async () => {
    expect((await sample.delivery.get('/docs/nothing')).status).toBe(404)
    expect((await sample.delivery.get('/problems/nothing')).status).toBe(404)
  })
})
