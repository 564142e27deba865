import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { EventSource } from 'eventsource'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { buildEdition, goLive } from '../support/editions.ts'
import { sampleProgramme } from '../support/sampleProgramme.ts'
import { startDelivery } from '../support/startDelivery.ts'
import { startSampleDelivery } from '../support/startSampleDelivery.ts'
import { hasNginx, startNginx } from '../support/startNginx.ts'
import { waitUntil } from '../support/waitUntil.ts'

import type { DeliveryProcess } from '../support/startDelivery.ts'
import type { SampleDelivery } from '../support/startSampleDelivery.ts'
import type { Nginx } from '../support/startNginx.ts'

const isThere = await hasNginx()

type Raw = { status: number; headers: IncomingHttpHeaders; body: Buffer }

/** A request as it is: nothing is decoded, added or followed. */
async function send(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => { resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }) })
    })
    sent.on('error', reject)
    sent.end()
  })
}

describe.skipIf(!isThere)(isThere ? 'behind nginx' : 'behind nginx, which is not installed here', () => {
  let sample: SampleDelivery
  let nginx: Nginx
  let origin: DeliveryProcess
  /** What came through to the origin: address and status, in order. */
  const seen: string[] = []
  /** Passes on to the origin of the moment, and writes down what. */
  const between = createServer((req, res) => {
    const passed = request(origin.url + (req.url ?? ''), { method: req.method, headers: req.headers }, (answer) => {
      seen.push(`${req.url ?? ''} ${answer.statusCode ?? 0}`)
      res.writeHead(answer.statusCode ?? 0, answer.headers)
      answer.pipe(res)
    })
    passed.on('error', () => { res.destroy() })
    req.pipe(passed)
  })

  beforeAll(async () => {
    sample = await startSampleDelivery()
    origin = sample.delivery
    between.listen(0, '127.0.0.1')
    await once(between, 'listening')
    nginx = await startNginx(`http://127.0.0.1:${(between.address() as AddressInfo).port}`) // it listens on a port
  })
  afterAll(async () => {
    await nginx[Symbol.asyncDispose]()
    between.closeAllConnections()
    between.close()
    await sample[Symbol.asyncDispose]()
  })
  const countOf = (address: string): number => seen.filter((each) => each.startsWith(`${address} `)).length

  it('lets many listen at once, and each hears at once', async () => {
    const gamma = buildEdition(sampleProgramme({ slug: 'gamma', sessions: 2 }))
    await goLive(sample.database.query, [gamma])
    await waitUntil(async () => (await send(`${nginx.url}/api/events/gamma/sync`)).status === 200)
    const sources = Array.from({ length: 5 }, () => new EventSource(`${nginx.url}/api/events/gamma/live`))
    let heard = 0
    for (const source of sources) source.addEventListener('edition', () => { heard += 1 })
    await waitUntil(() => sources.every(({ readyState }) => readyState === EventSource.OPEN))
    await goLive(sample.database.query, [buildEdition(gamma.parts.map((part) => (part.kind === 'event' ? { ...part, entity: { ...part.entity, tagline: { en: 'Heard' } } } : part)), gamma)])
    await waitUntil(() => heard === 5)
    for (const source of sources) source.close()
  })

  it('the origin sees one request of many', async () => {
    const address = '/api/events/alpha/program'
    const answers = await Promise.all(Array.from({ length: 200 }, async () => send(nginx.url + address)))
    expect(new Set(answers.map(({ status, headers, body }) => `${status} ${headers.etag ?? ''} ${body.toString('base64')}`)).size).toBe(1)
    expect([answers[0]!.status, countOf(address)]).toEqual([200, 1])
  })

  it('each client gets its coding, and 304 for the tag of that', async () => {
    const url = `${nginx.url}/api/events/alpha/schedule.json`
    const plain = await send(url)
    const gzip = await send(url, { 'accept-encoding': 'gzip' })
    // The origin has made br when it was asked for twice.
    const br = await waitUntil(async () => {
      const answer = await send(`${origin.url}/api/events/alpha/schedule.json`, { 'accept-encoding': 'br' })
      return answer.headers['content-encoding'] === 'br' && send(url, { 'accept-encoding': 'br' })
    })
    expect([plain, gzip, br].map(({ headers }) => headers['content-encoding'])).toEqual([undefined, 'gzip', 'br'])
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true)
    expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true)
    const cases: [Raw, Record<string, string>][] = [[plain, {}], [gzip, { 'accept-encoding': 'gzip' }], [br, { 'accept-encoding': 'br' }]]
    const before = seen.length
    for (const [{ headers: { etag, vary } }, accepted] of cases) {
      expect([vary, (await send(url, { ...accepted, 'if-none-match': etag! })).status, (await send(url, { ...accepted, 'if-none-match': '"other"' })).status]).toEqual(['Accept-Encoding', 304, 200])
    }
    const head = await send(url, {}, 'HEAD')
    expect([head.status, head.body.length, head.headers['content-length'], head.headers['x-cache']]).toEqual([200, 0, String(plain.body.length), 'HIT'])
    expect(seen.length).toBe(before)
  })

  it('keeps the page of / and its document apart', async () => {
    for (let round = 0; round < 2; round++) {
      expect((await send(`${nginx.url}/`, { accept: 'application/json' })).headers['content-type']).toBe('application/json; charset=utf-8')
      expect((await send(`${nginx.url}/`, { accept: 'text/html' })).headers['content-type']).toBe('text/html; charset=utf-8')
    }
  })

  it('keeps nothing of those who post', async () => {
    for (let round = 0; round < 2; round++) expect((await send(`${nginx.url}/api/graphql`, {}, 'POST')).headers['x-cache']).not.toBe('HIT')
  })

  it('a release shows through, and what is older does not come back', async () => {
    const address = '/api/events/beta/program'
    const first = await send(nginx.url + address)
    const renamed = buildEdition(sample.beta.parts.map((part) => (part.kind === 'track' ? { ...part, entity: { ...part.entity, name: { en: 'Renamed' } } } : part)), sample.beta)
    await goLive(sample.database.query, [renamed])
    const numbers: number[] = []
    await waitUntil(async () => {
      numbers.push(Number((await send(nginx.url + address)).headers.edition))
      return numbers.at(-1) === renamed.manifest.number
    }, 12_000, 100)
    expect(numbers.includes(Number(first.headers.edition))).toBe(true)
    const after = await Promise.all(Array.from({ length: 20 }, async () => send(nginx.url + address)))
    numbers.push(...after.map(({ headers }) => Number(headers.edition)))
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
    expect(countOf(address)).toBeLessThanOrEqual(4)
  })

  it('goes on while delivery is away, and with a 304 when it is back', async () => {
    const address = '/api/events/alpha/program'
    const before = await send(nginx.url + address)
    await origin.stop()
    const stale = await waitUntil(async () => {
      const answer = await send(nginx.url + address)
      return answer.headers['x-cache'] === 'STALE' && answer
    }, 12_000, 100)
    expect([stale.status, stale.headers.etag, stale.body.equals(before.body)]).toEqual([200, before.headers.etag, true])
    await using again = await startDelivery({ databaseUrl: sample.database.url })
    origin = again
    seen.length = 0
    await waitUntil(async () => (await send(nginx.url + address)).headers['x-cache'] === 'HIT', 12_000, 100)
    expect(seen.filter((each) => each.startsWith(`${address} `))).toEqual([`${address} 304`])
  })
})
