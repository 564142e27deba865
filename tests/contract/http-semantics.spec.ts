import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { sampleId } from '../support/sampleProgramme.ts'
import { startDelivery } from '../support/startDelivery.ts'
import { startSampleDelivery } from '../support/startSampleDelivery.ts'
import { waitUntil } from '../support/waitUntil.ts'

import type { SampleDelivery } from '../support/startSampleDelivery.ts'

let sample: SampleDelivery
beforeAll(async () => { sample = await startSampleDelivery() })
afterAll(async () => sample[Symbol.asyncDispose]())

const html = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'

/** Writes a request just so, and reads what comes until the connection is closed. */
async function sendBytes(bytes: string, origin = sample.delivery.url): Promise<{ head: string; status: number; headers: Record<string, string>; body: string; size: number }> {
  const { hostname, port } = new URL(origin)
  const answer = await new Promise<Buffer>((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => { socket.write(bytes) })
    const chunks: Buffer[] = []
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('close', () => { resolve(Buffer.concat(chunks)) })
    socket.on('error', reject)
  })
  const [head = '', ...rest] = answer.toString('latin1').split('\r\n\r\n')
  const [line = '', ...lines] = head.split('\r\n')
  const headers = Object.fromEntries(lines.map((each) => [each.slice(0, each.indexOf(':')).toLowerCase(), each.slice(each.indexOf(':') + 2)]))
  return { head, status: Number(line.split(' ')[1]), headers, body: rest.join('\r\n\r\n'), size: answer.length }
}
const ask = async (target: string, { method = 'GET', headers = {}, origin }: { method?: string; headers?: Record<string, string>; origin?: string } = {}) =>
  sendBytes([`${method} ${target} HTTP/1.1`, 'host: x', 'connection: close', ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`), '', ''].join('\r\n'), origin)

describe('one way to write an address', () => {
  it.each([
    ['/api/events/', '/api/events'],
    ['//api//events', '/api/events'],
    ['/api/%65vents?limit=1', '/api/events?limit=1'],
    ['/api/tracks/../events', '/api/events'],
    ['/api\\events', '/api/events'],
    ['//evil.example/', '/evil.example'],
    ['/\\evil.example', '/evil.example'],
    ['/%2fapi', '/%2Fapi'],
    ['http://evil.example//api/events/', '/api/events'],
  ])('%s leads to %s', async (target, location) => {
    for (const method of ['GET', 'HEAD']) {
      const { status, headers } = await ask(target, { method })
      expect([status, headers['location'], headers['access-control-allow-origin']]).toEqual([308, location, '*'])
    }
  })

  it('is not what other methods are led to', async () => {
    expect((await ask('/api/events/', { method: 'DELETE' })).status).toBe(405)
  })
})

describe('OPTIONS', () => {
  it.each([
    ['/api/sessions', 'GET, HEAD, OPTIONS'], ['/api/sessions/x', 'GET, HEAD, OPTIONS'], ['/api/events/alpha/program', 'GET, HEAD, OPTIONS'], ['/', 'GET, HEAD, OPTIONS'], ['/readyz', 'GET, HEAD, OPTIONS'],
    ['/media/x.png', 'GET, HEAD, OPTIONS'], ['/api/graphql', 'GET, HEAD, POST, OPTIONS'], ['*', 'GET, HEAD, POST, OPTIONS'],
  ])('of %s says %s', async (target, allow) => {
    const { status, headers, body } = await ask(target, { method: 'OPTIONS', headers: { 'origin': 'https://example.org', 'access-control-request-method': 'GET' } })
    expect([status, headers['allow'], headers['access-control-allow-methods'], headers['access-control-allow-origin'], body]).toEqual([204, allow, allow, '*', ''])
    expect(headers['access-control-allow-headers']).toMatch(/If-None-Match/)
  })

  it('of nothing is a 404, of what is the CMS’s names it', async () => {
    expect((await ask('/api/nothing', { method: 'OPTIONS' })).status).toBe(404)
    expect(JSON.parse((await ask('/api/users', { method: 'OPTIONS' })).body)).toMatchObject({ code: 'managed_elsewhere' })
  })
})

describe('two forms', () => {
  it('/ is a page to people and a document to programs, both kept apart', async () => {
    for (let round = 0; round < 3; round++) {
      for (const [accept, type] of [[html, 'text/html; charset=utf-8'], ['application/json', 'application/json; charset=utf-8'], ['*/*', 'text/html; charset=utf-8'], ['application/json, text/html;q=0.9', 'application/json; charset=utf-8']]) {
        const { status, headers } = await ask('/', { headers: { accept: accept! } })
        expect([status, headers['content-type'], headers['vary']], accept).toEqual([200, type, 'Accept-Encoding, Accept'])
      }
    }
    expect((await ask('/', { headers: { accept: 'image/png' } })).status).toBe(406)
    const home = JSON.parse((await ask('/', { headers: { accept: 'application/json' } })).body) as { events: { slug: string }[]; collections: Record<string, string> }
    expect(home.events.map(({ slug }) => slug)).toEqual(['alpha', 'beta'])
    for (const address of Object.values(home.collections)) expect((await ask(address)).status, address).toBe(200)
  })

  it('a problem is a page where there are pages, for who reads pages', async () => {
    const page = await ask('/nothing', { headers: { accept: html } })
    expect([page.status, page.headers['content-type'], page.headers['vary'], page.body.includes('<h1>Not found</h1>')]).toEqual([404, 'text/html; charset=utf-8', 'Accept', true])
    expect(page.headers['content-security-policy']).toContain('default-src \'none\'')
    for (const [target, accept, vary] of [['/nothing', '*/*', 'Accept'], ['/nothing', 'application/json', 'Accept'], ['/api/nothing', html, undefined], ['/media/none.png', html, undefined]] as const) {
      const { status, headers, body } = await ask(target, { headers: { accept } })
      expect([status, headers['content-type'], headers['vary'], (JSON.parse(body) as { code: string }).code], target).toEqual([404, 'application/problem+json', vary, 'not_found'])
    }
  })
})

describe('a problem', () => {
  const requests: [number, string, string, string?][] = [
    [400, 'malformed_request', 'GET /%ff HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n'],
    [400, 'malformed_request', 'nonsense\r\n\r\n'],
    [400, 'unknown_parameter', 'GET /api/events?limt=1 HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n'],
    [404, 'not_found', 'GET /api/sessions/none?event=alpha HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n'],
    [405, 'read_only', 'PUT /api/events HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', 'GET, HEAD, OPTIONS'],
    [405, 'method_not_allowed', 'POST / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', 'GET, HEAD, OPTIONS'],
    [405, 'method_not_allowed', 'DELETE /api/graphql HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', 'GET, HEAD, POST, OPTIONS'],
    [406, 'not_acceptable', 'GET /api/events HTTP/1.1\r\nhost: x\r\naccept: text/calendar\r\nconnection: close\r\n\r\n'],
    [413, 'body_too_large', `POST /api/graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9999999\r\n\r\n`],
    [414, 'address_too_long', `GET /${'x'.repeat(9_000)} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`],
    [417, 'expectation_failed', 'GET /api/events HTTP/1.1\r\nhost: x\r\nexpect: miracles\r\nconnection: close\r\n\r\n'],
    [431, 'headers_too_large', `GET / HTTP/1.1\r\nhost: x\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`],
  ]
  it.each(requests)('%i %s says what it is, where that is explained, and may be read by any site', async (status, code, bytes, allow) => {
    const answer = await sendBytes(bytes)
    expect(answer.head).toMatch(/^HTTP\/1\.1 \d{3} [A-Z][A-Za-z -]+\r\n/)
    expect([answer.status, answer.headers['content-type'], answer.headers['allow'], answer.headers['access-control-allow-origin'], answer.headers['content-length']]).toEqual([status, 'application/problem+json', allow, '*', String(Buffer.byteLength(answer.body))])
    expect(answer.headers['date']).toMatch(/ GMT$/)
    const problem = JSON.parse(answer.body) as { type: string; title: string; status: number; detail: string; code: string }
    expect(problem).toMatchObject({ status, code })
    expect([problem.title, problem.detail].every((text) => text.length > 3)).toBe(true)
    expect((await ask(problem.type)).status).toBe(200)
  })
})

describe('what a cache is told', () => {
  it('names events and the entity to drop an answer by, in both dialects', async () => {
    const session = sampleId('alpha session-1')
    const { headers } = await ask(`/api/sessions/${session}?event=alpha`)
    expect(headers['surrogate-key']).toBe(`event-${sampleId('alpha')} session-${session}`)
    expect(headers['cache-tag']).toBe(headers['surrogate-key']!.replaceAll(' ', ','))
    expect((await ask('/api/sessions')).headers['surrogate-key']).toBe('catalogue')
    expect((await ask('/api/events/beta/program')).headers['surrogate-key']).toBe(`event-${sampleId('beta')}`)
  })

  it('may keep one edition for ever, which leads to the live one', async () => {
    const { status, headers } = await ask('/api/sessions?event=alpha&edition=2&limit=5')
    expect([status, headers['cache-control'], headers['edition']]).toEqual([200, 'public, max-age=31536000, immutable', '2'])
    expect(headers['link']).toContain('</api/sessions?event=alpha&limit=5>; rel="canonical latest-version"')
    expect(headers['link']).toContain('rel="next"')
  })

  it('a 304 is short, and says what is needed', async () => {
    for (const target of ['/', '/api/events/alpha/program', '/api/sessions?limit=100', `/api/sessions/${sampleId('alpha session-1')}`]) {
      const { headers: { etag } } = await ask(target)
      const { status, size, headers, body } = await ask(target, { headers: { 'if-none-match': etag! } })
      expect([status, body, headers['etag'], size < 512], `${target}: ${size} bytes`).toEqual([304, '', etag, true])
      expect(Object.keys(headers)).toEqual(expect.arrayContaining(['cache-control', 'vary', 'date', 'edition', 'access-control-allow-origin', 'x-request-id']))
    }
  })

  it('knows the tags of codings before they are made, on every process', async () => {
    await using other = await startDelivery({ databaseUrl: sample.database.url })
    const target = '/api/events/alpha/program'
    const br = await waitUntil(async () => {
      const { headers } = await ask(target, { headers: { 'accept-encoding': 'br' } })
      return headers['content-encoding'] === 'br' ? headers : undefined
    })
    const { status, headers } = await ask(target, { headers: { 'accept-encoding': 'br', 'if-none-match': br['etag']! }, origin: other.url })
    expect([status, headers['etag']]).toEqual([304, br['etag']])
  })

  it('sends gzip at once, br when it is made, and 304 for either until then', async () => {
    await using fresh = await startDelivery({ databaseUrl: sample.database.url })
    const both = { 'accept-encoding': 'gzip, br' }
    const read = async (headers: Record<string, string> = {}) => ask('/api/events/alpha/schedule.json', { headers: { ...both, ...headers }, origin: fresh.url })
    const first = await read()
    expect([first.status, first.headers['content-encoding']]).toEqual([200, 'gzip'])
    expect((await read({ 'if-none-match': first.headers['etag']! })).status).toBe(304)
    const later = await waitUntil(async () => {
      const answer = await read()
      return answer.headers['content-encoding'] === 'br' ? answer : undefined
    })
    expect(later.headers['etag']).not.toBe(first.headers['etag'])
    expect((await read({ 'if-none-match': first.headers['etag']! })).headers['content-encoding']).toBe('br')
    expect((await read({ 'if-none-match': later.headers['etag']! })).status).toBe(304)
  })
})

it('takes a request’s id from a proxy of ours, from nobody else', async () => {
  await using behind = await startDelivery({ databaseUrl: sample.database.url, env: { LINEUP_TRUSTED_PROXIES: '127.0.0.1' } })
  const idOf = async (origin: string, id: string): Promise<string | undefined> => (await ask('/api/events', { headers: { 'x-request-id': id }, origin })).headers['x-request-id']
  expect(await idOf(behind.url, 'edge-42.a:b')).toBe('edge-42.a:b')
  expect(await idOf(behind.url, 'x y')).toMatch(/^[\da-f]{8}-/)
  expect(await idOf(behind.url, 'x'.repeat(129))).toMatch(/^[\da-f]{8}-/)
  expect(await idOf(sample.delivery.url, 'edge-42')).toMatch(/^[\da-f]{8}-/)
})
