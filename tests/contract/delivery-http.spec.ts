import { connect } from 'node:net'
import { request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { buildEdition, goLive } from '../support/editions.ts'
import { startDelivery } from '../support/startDelivery.ts'
import { startSampleDelivery } from '../support/startSampleDelivery.ts'
import { waitUntil } from '../support/waitUntil.ts'

import type { IncomingHttpHeaders } from 'node:http'
import type { SampleDelivery } from '../support/startSampleDelivery.ts'

let sample: SampleDelivery
beforeAll(async () => { sample = await startSampleDelivery() })
afterAll(async () => sample[Symbol.asyncDispose]())

type Raw = { status: number; headers: IncomingHttpHeaders; body: Buffer }

/** A request as it is: nothing is decoded, added or followed. */
async function send(path: string, { method = 'GET', headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: string } = {}): Promise<Raw> {
  const { hostname, port } = new URL(sample.delivery.url)
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => { resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }) })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** An answer in the coding that it is going to have: br is made after it was asked for twice. */
async function settled(path: string, acceptEncoding: string, coding = acceptEncoding): Promise<Raw> {
  return waitUntil(async () => {
    const answer = await send(path, { headers: { 'accept-encoding': acceptEncoding } })
    return (answer.headers['content-encoding'] ?? 'identity') === coding ? answer : undefined
  }, 5_000)
}

/** What comes back for bytes that are no request. */
async function sendBytes(bytes: string): Promise<string> {
  const { hostname, port } = new URL(sample.delivery.url)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => { socket.write(bytes) })
    let text = ''
    socket.on('data', (chunk) => { text += chunk.toString() })
    socket.on('close', () => { resolve(text) })
    socket.on('error', reject)
  })
}

const readable = ['/', '/api/events', '/api/sessions?event=alpha&limit=100', '/api/events/alpha', '/api/events/alpha/program', '/api/events/alpha/schedule.json', '/api/speakers/speaker-1', '/problems/not-found', '/favicon.svg']
const kept = readable.slice(0, 7)

describe('conditions', () => {
  it.each(kept)('tags %s in each coding, and answers 304 with the same head and no body', async (path) => {
    const tags = new Set<string>()
    for (const coding of ['identity', 'gzip', 'br']) {
      const { status, headers, body } = await settled(path, coding)
      expect(status).toBe(200)
      expect(headers['content-length']).toBe(String(body.length))
      const vary = path === '/' ? 'Accept-Encoding, Accept' : 'Accept-Encoding'
      expect(headers.vary).toBe(vary)
      expect(headers['cache-control']).toMatch(/^public, max-age=0, s-maxage=\d+, stale-while-revalidate=\d+, stale-if-error=\d+$/)
      const etag = headers.etag!
      expect(etag).toMatch(coding === 'identity' ? /^"[\w-]{22}"$/ : /^"[\w-]{22}\.[bg][\w-]{4}"$/)
      tags.add(etag)
      for (const condition of [etag, `W/${etag}`, `"x", ${etag}`, `"a,b",W/"c" , ${etag}`, '*']) {
        const again = await send(path, { headers: { 'accept-encoding': coding, 'if-none-match': condition } })
        expect([again.status, again.body.length, again.headers.etag, again.headers.vary, again.headers['cache-control'], again.headers.edition]).toEqual([304, 0, etag, vary, headers['cache-control'], headers.edition])
      }
      for (const condition of ['"other"', etag.replaceAll('"', ''), '', `"${etag}`]) {
        expect((await send(path, { headers: { 'accept-encoding': coding, 'if-none-match': condition } })).status).toBe(200)
      }
    }
    expect(tags.size).toBe(3)
  })

  it('another edition of the event has another tag; that of another event stays', async () => {
    const [alpha, beta, all] = await Promise.all(['/api/events/alpha/program', '/api/events/beta/program', '/api/sessions?limit=100'].map(async (path) => (await send(path)).headers))
    const next = buildEdition(sample.beta.parts.map((part) => (part.kind === 'track' ? { ...part, entity: { ...part.entity, name: { en: 'Renamed' } } } : part)), sample.beta)
    await goLive(sample.database.query, [next])
    await waitUntil(async () => (await send('/api/events/beta/program')).headers.edition === '2', 1_000)
    expect((await send('/api/events/beta/program')).headers.etag).not.toBe(beta!.etag)
    expect((await send('/api/sessions?limit=100')).headers.etag).not.toBe(all!.etag)
    expect((await send('/api/events/alpha/program')).headers.etag).toBe(alpha!.etag)
  })
})

describe('codings', () => {
  it('sends the same in all of them, and the one the client likes', async () => {
    const plain = await send('/api/events/alpha/program')
    expect(plain.headers['content-encoding']).toBeUndefined()
    const br = await settled('/api/events/alpha/program', 'gzip, deflate, br, zstd', 'br')
    expect(br.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true)
    const gzip = await send('/api/events/alpha/program', { headers: { 'accept-encoding': 'br;q=0.5, gzip' } })
    expect(gzip.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true)
    expect((await send('/api/events/alpha/program', { headers: { 'accept-encoding': 'identity;q=0, *;q=0' } })).status).toBe(406)
  })

  it('answers HEAD with the head of GET', async () => {
    for (const path of readable) {
      const [head, get] = [await send(path, { method: 'HEAD' }), await send(path)]
      const without = ({ 'x-request-id': _id, 'date': _date, 'server-timing': _timing, ...headers }: IncomingHttpHeaders): IncomingHttpHeaders => headers
      expect([head.status, head.body.length, without(head.headers)], path).toEqual([get.status, 0, without(get.headers)])
    }
  })
})

describe('every answer', () => {
  it('may be read by any site, has a request id, sets no cookie, is not sniffed', async () => {
    const ids = new Set<string>()
    for (const path of [...readable, '/api/nothing', '/media/none.png', '/healthz', '/readyz']) {
      const { headers } = await send(path, { headers: { cookie: 'payload-token=x', origin: 'https://example.org' } })
      expect(headers, path).toMatchObject({ 'access-control-allow-origin': '*', 'x-content-type-options': 'nosniff' })
      expect(headers['set-cookie']).toBeUndefined()
      ids.add(String(headers['x-request-id']))
    }
    expect(ids.size).toBe(readable.length + 4)
  })

  it('does not depend on Host, forwarding or method overrides', async () => {
    const plain = await send('/api/events/alpha')
    const claims: Record<string, string>[] = [{ host: 'evil.example' }, { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' }, { 'forwarded': 'host=evil.example' }, { 'x-http-method-override': 'DELETE' }, { 'x-payload-http-method-override': 'POST' }, { 'accept-language': 'de' }, { authorization: 'users API-Key x' }]
    for (const headers of claims) {
      expect((await send('/api/events/alpha', { headers })).body.equals(plain.body)).toBe(true)
    }
    expect((await send('http://evil.example/api/events/alpha')).body.equals(plain.body)).toBe(true)
  })

  it('answers preflights', async () => {
    const { status, headers } = await send('/api/events', { method: 'OPTIONS', headers: { 'origin': 'https://example.org', 'access-control-request-method': 'GET' } })
    expect([status, headers['access-control-allow-methods'], headers['access-control-allow-origin']]).toEqual([204, 'GET, HEAD, OPTIONS', '*'])
    expect((await send('/api/graphql', { method: 'OPTIONS' })).headers['access-control-allow-methods']).toBe('GET, HEAD, POST, OPTIONS')
  })

  it('gives people a page that may load nothing from elsewhere', async () => {
    const { headers, body } = await send('/', { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } })
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; img-src 'self' data:; style-src 'sha256-/)
    const page = body.toString()
    const addresses = [...page.matchAll(/href="(\/api\/[^"]+|\/readyz)"/g)].map(([, address]) => address!.replaceAll('&#38;', '&'))
    expect(addresses.length).toBeGreaterThan(15)
    for (const address of new Set(addresses)) expect((await send(address, { headers: { accept: 'text/html,*/*;q=0.8' } })).status, address).toBe(200)
    expect(page.match(/(?:src|href)="(?:https?:)?\/\//g)).toBeNull()
    expect(page).toContain('href="/admin"')
  })
})

describe('bounds', () => {
  it('refuses what it does not send: 406', async () => {
    const { status, body } = await send('/api/events', { headers: { accept: 'text/calendar' } })
    expect([status, JSON.parse(body.toString())]).toMatchObject([406, { code: 'not_acceptable' }])
    expect((await send('/api/events', { headers: { accept: 'application/*;q=0.5, text/html' } })).status).toBe(200)
  })

  it('refuses other methods: 405', async () => {
    expect(await send('/', { method: 'POST' })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD, OPTIONS' } })
    expect((await send('/api/events', { method: 'TRACE' })).status).toBe(405)
    expect((await send('/api/events', { method: 'PROPFIND' })).status).toBe(405)
  })

  it('refuses long addresses and heads: 414, 431', async () => {
    expect((await send(`/api/events?x=${'x'.repeat(9_000)}`)).status).toBe(414)
    expect(await sendBytes(`GET / HTTP/1.1\r\nhost: x\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 [\s\S]*application\/problem\+json[\s\S]*headers_too_large/)
  })

  it('refuses what is no HTTP: 400', async () => {
    for (const bytes of ['hello\r\n\r\n', 'GET /\0 HTTP/1.1\r\nhost: x\r\n\r\n', 'GET / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n', 'GET / HTTP/1.1\r\n\r\n', 'GET foo HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n']) {
      expect((await sendBytes(bytes)).slice(0, 12), JSON.stringify(bytes)).toBe('HTTP/1.1 400')
    }
  })

  it('answers before a large body has come', async () => {
    const { hostname, port } = new URL(sample.delivery.url)
    for (const path of ['/api/events', '/api/graphql']) {
      const status = await new Promise<number>((resolve, reject) => {
        const sent = request({ hostname, port, path, method: 'POST', headers: { 'content-length': '50000000', 'content-type': 'application/json' } }, (response) => {
          resolve(response.statusCode ?? 0)
          sent.destroy()
        })
        sent.on('error', reject)
        sent.write('x'.repeat(1_000))
      })
      expect(status).toBe(path === '/api/events' ? 405 : 413)
    }
  })

  it('does not take another protocol for an upgrade', async () => {
    expect((await send('/api/events', { headers: { connection: 'upgrade', upgrade: 'h2c' } })).status).toBe(200)
    expect((await send('/api/events', { headers: { connection: 'upgrade', upgrade: 'websocket' } })).status).toBe(200)
  })
})

it('two processes send the same bytes under the same tags', async () => {
  await using other = await startDelivery({ databaseUrl: sample.database.url })
  for (const path of kept) {
    for (const coding of ['identity', 'gzip', 'br']) {
      const read = async (url: string): Promise<unknown> => waitUntil(async () => {
        const response = await fetch(url + path, { headers: { 'accept-encoding': coding } })
        const answer = [response.headers.get('etag'), response.headers.get('content-encoding'), await response.text()]
        return (response.headers.get('content-encoding') ?? 'identity') === coding ? answer : undefined
      }, 5_000)
      expect(await read(other.url)).toEqual(await read(sample.delivery.url))
    }
  }
})
