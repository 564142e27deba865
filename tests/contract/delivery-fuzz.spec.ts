import fc from 'fast-check'
import { Agent, request } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { sampleId } from '../support/sampleProgramme.ts'
import { residentMemory } from '../support/residentMemory.ts'
import { startSampleDelivery } from '../support/startSampleDelivery.ts'

import type { SampleDelivery } from '../support/startSampleDelivery.ts'

/** Generated requests; FUZZ_REQUESTS=100000 for a long run, FUZZ_SEED to repeat one. */
const runs = Number(process.env['FUZZ_REQUESTS'] ?? 4_000)
const seed = process.env['FUZZ_SEED'] === undefined ? Date.now() % 2 ** 31 : Number(process.env['FUZZ_SEED'])

let sample: SampleDelivery
const agent = new Agent({ keepAlive: true, maxSockets: 8 })
/** The cache is full after a few thousand answers, and the heap has room for little more than what is live: a leak ends it. */
beforeAll(async () => { sample = await startSampleDelivery({ env: { LINEUP_CACHE_BYTES: String(4 * 1_024 * 1_024), NODE_OPTIONS: '--max-old-space-size=160', LINEUP_SHED_DELAY_MS: '60000' } }) })
afterAll(async () => {
  agent.destroy()
  await sample[Symbol.asyncDispose]()
})

type Sent = { method: string; path: string; headers: [string, string][]; body: string }

const word = fc.oneof(
  fc.constantFrom('events', 'sessions', 'speakers', 'tracks', 'sponsors', 'rooms', 'topics', 'organizations', 'program', 'schedule.json', 'graphql', 'alpha', 'old-alpha', 'session-1', 'session-one', 'speaker-1', 'users', 'login', '__proto__', 'constructor', '..', '.', '%00', '%ff', '%', '%2e%2e', '%2f', '🎤', '', '0', '-1', 'null'),
  fc.string({ maxLength: 20 }), fc.string({ maxLength: 8, unit: 'binary' }).map(encodeURIComponentSafely), fc.uuid(), fc.stringMatching(/^[!-~]{1,30}$/),
)
/** Parts of conditions and selections, in and out of place. */
const bracketed = fc.tuple(fc.constantFrom('where', 'select', 'sort', 'limit', 'where[or][0]', 'where[and][3]'), fc.array(fc.oneof(
  fc.constantFrom('or', 'and', '0', '1', '100', '1e9', '', 'title', 'slug', 'event.slug', 'slots.startsAt', 'appearances.speaker.slug', 'coLocatedEvents.slug', 'abstract', 'in', 'not_in', 'all', 'equals', 'exists', 'contains', 'like', 'greater_than', '__proto__', 'constructor', 'toString', '.', '[', ']'),
  fc.string({ maxLength: 6 }),
), { maxLength: 8 })).map(([start, parts]) => start + parts.map((part) => `[${part}]`).join(''))
const query = fc.array(fc.tuple(
  fc.oneof(bracketed, fc.constantFrom('event', 'limit', 'page', 'depth', 'locale', 'fallback-locale', 'where', 'where[title][equals]', 'sort', 'select', 'select[title]', 'q', 'day', 'track', 'room', 'upcoming', 'edition', 'query', 'variables', 'trash', 'draft', 'pagination', '__proto__'), fc.string({ maxLength: 10 })),
  fc.oneof(fc.constantFrom('alpha', 'beta', '1', '0', '-1', '100', '101', '1e9', '99999999999999999999', 'NaN', 'en', 'de', 'xx', '{events{nodes{slug}}}', '{', '{__schema{types{name}}}', '[]', 'true', 'null', 'none', '-startsAt,title', 'track.name', 'a,b,,c', '2026-03-23', '2026-03-23T10:00:00+01:00', 'track-1', 'old-alpha', 'session-one', '\u202e', 'e\u0301', '\ud83d\udc69\u200d\ud83d\udcbb'), fc.integer().map(String), fc.string({ maxLength: 30 })),
), { maxLength: 4 })
const path = fc.tuple(fc.constantFrom('/api/', '/', '/media/', '/problems/', '//', '/api/events/alpha/', 'http://x/api/', '/api/graphql'), fc.array(word, { maxLength: 4 }), query, fc.boolean())
  .map(([prefix, parts, pairs, isEncoded]) => {
    const text = pairs.map(([name, value]) => (isEncoded ? `${encodeURIComponentSafely(name)}=${encodeURIComponentSafely(value)}` : `${name}=${value}`)).join('&')
    // What no client can put into a request line is left out.
    return (prefix + parts.join('/') + (text === '' ? '' : `?${text}`)).replace(/[^\x21-\x7e]/g, '')
  })
const collection = fc.constantFrom('events', 'sessions', 'speakers', 'tracks', 'sponsors', 'rooms', 'topics', 'organizations')
const name = fc.constantFrom('alpha', 'session-1', 'session-one', 'session-26', 'speaker-1', 'track-1', 'room-1', 'topic-1', 'organization-1', sampleId('alpha'), sampleId('alpha session-1'), sampleId('speaker-1'))
/** Addresses that are right or nearly so: they come far into the program. */
const nearly = fc.tuple(
  fc.oneof(collection.map((list) => `/api/${list}`), collection.map((list) => `/api/${list}/count`), fc.tuple(collection, name).map(([list, one]) => `/api/${list}/${one}`), fc.constantFrom('/', '/api/events/alpha/program', '/api/events/beta/schedule.json', '/readyz', '/problems/gone', '/api/graphql')),
  fc.subarray(['event=alpha', 'where[title][contains]=s', 'where[or][0][slots.startsAt][greater_than]=2026-03-23T10:00:00+01:00', 'where[or][1][track.slug][in]=track-1,track-2', 'where[abstract][like]=supply%20chain', 'where[startsOn][less_than]=2026-04-01', 'sort=-slug', 'sort=startsAt', 'select[title]=true', 'select[slots][startsAt]=true', 'select[name]=false', 'q=sesion', 'day=2026-03-23', 'track=track-1', 'speaker=speaker-2', 'upcoming=true', 'edition=1', 'edition=9', 'depth=2', 'fallback-locale=none', 'limit=3', 'page=2', 'depth=0', 'locale=de', 'limit=x', 'query=%7Bevents%7Bnodes%7Bslug%20coLocatedEvents%7Bslug%7D%7D%7D%7D'], { maxLength: 4 }),
).map(([start, pairs]) => (pairs.length === 0 ? start : `${start}?${pairs.join('&')}`))
const header = fc.tuple(
  fc.constantFrom('accept', 'accept-encoding', 'accept-language', 'if-none-match', 'if-match', 'if-modified-since', 'if-range', 'range', 'content-type', 'origin', 'cookie', 'authorization', 'x-forwarded-host', 'x-http-method-override', 'forwarded', 'te'),
  fc.oneof(fc.constantFrom('*', '*/*', 'text/html', 'application/json', 'br', 'gzip;q=0', 'identity;q=0', 'br;q=abc', '"x"', 'W/"x", "y"', 'bytes=0-', 'bytes=-0', 'bytes=9-1', 'application/json; charset=x', 'DELETE'), fc.stringMatching(/^[!-~]{0,40}$/)),
)
const sent: fc.Arbitrary<Sent> = fc.record({
  method: fc.oneof({ weight: 6, arbitrary: fc.constant('GET') }, { weight: 4, arbitrary: fc.constantFrom('HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'SEARCH') }),
  path: fc.oneof(path, nearly), headers: fc.array(header, { maxLength: 3 }),
  body: fc.oneof(fc.constant(''), fc.json(), fc.constant('{"query":"{ events { nodes { slug } } }"}'), fc.string({ maxLength: 200 }), fc.constant('x'.repeat(20_000))),
})

it(`gives no input a 5xx (${runs} requests, seed ${seed})`, { timeout: 30 * 60_000 }, async () => {
  const counts = new Map<number, number>()
  const memory: number[] = []
  let done = 0
  await fc.assert(fc.asyncProperty(fc.array(sent, { minLength: 8, maxLength: 8 }), async (batch) => {
    await Promise.all(batch.map(async (one) => {
      const { status, problem } = await send(one)
      counts.set(status, (counts.get(status) ?? 0) + 1)
      if (status >= 500) throw new Error(`${status} for ${JSON.stringify(one)}`)
      if (problem !== null && !/^\{"type":"\/problems\/[a-z-]+","title":"[^"]+","status":\d+,"detail":/.test(problem)) throw new Error(`no problem document for ${JSON.stringify(one)}: ${problem.slice(0, 200)}`)
    }))
    done += batch.length
    if (done % 2_000 < batch.length) memory.push(await residentMemory(sample.delivery.child.pid) ?? 0)
  }), { numRuns: Math.ceil(runs / 8), seed, endOnFailure: true })
  process.stdout.write(`statuses ${JSON.stringify(Object.fromEntries([...counts].sort(([a], [b]) => a - b)))}\n`)
  expect(counts.get(200)).toBeGreaterThan(runs / 50)
  process.stdout.write(`memory ${memory.map((bytes) => Math.round(bytes / 1_048_576)).join(' ')} MB\n`)
  expect((await sample.delivery.get('/readyz')).status).toBe(200)
  expect(sample.delivery.log()).not.toContain('a request failed')
})

function send({ method, path: target, headers, body }: Sent): Promise<{ status: number; problem: string | null }> {
  const { hostname, port } = new URL(sample.delivery.url)
  return new Promise((resolve, reject) => {
    const hasBody = method !== 'GET' && method !== 'HEAD' && body !== ''
    const outgoing = request({ hostname, port, path: target, method, agent, headers: { ...Object.fromEntries(headers), ...(hasBody ? { 'content-length': String(Buffer.byteLength(body)) } : {}) } }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => { text += chunk })
      response.on('error', reject)
      response.on('end', () => { resolve({ status: response.statusCode ?? 0, problem: response.headers['content-type'] === 'application/problem+json' && method !== 'HEAD' ? text : null }) })
    })
    // A refused body may meet a closed connection: no answer at all is a fault only where nothing was sent.
    outgoing.on('error', (error: NodeJS.ErrnoException) => { if (hasBody && (error.code === 'ECONNRESET' || error.code === 'EPIPE')) resolve({ status: 0, problem: null }); else reject(error) })
    outgoing.end(hasBody ? body : undefined)
  })
}

function encodeURIComponentSafely(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}
