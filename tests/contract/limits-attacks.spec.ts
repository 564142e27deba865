import { once } from 'node:events'
import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { readMetric } from '../support/readMetric.ts'
import { startSampleDelivery } from '../support/startSampleDelivery.ts'
import { waitUntil } from '../support/waitUntil.ts'

import type { SampleDelivery } from '../support/startSampleDelivery.ts'

const mostOfOne = 20
let sample: SampleDelivery
beforeAll(async () => {
  sample = await startSampleDelivery({ env: {
    LINEUP_LIMITS: 'on', LINEUP_METRICS_PORT: '0', LINEUP_ACCESS_LOG: '1', LINEUP_MAX_CONNECTIONS_PER_ADDRESS: String(mostOfOne),
  } })
})
afterAll(async () => sample[Symbol.asyncDispose]())

const post = (query: string): Promise<Response> => fetch(`${sample.delivery.url}/api/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) })

/** A connection from one of this machine's own addresses. */
async function open(localAddress: string): Promise<Socket> {
  const { hostname, port } = new URL(sample.delivery.url)
  const socket = connect({ host: hostname, port: Number(port), localAddress })
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  return socket
}

/** Sends a body for as long as it is taken. @returns what came back, and how many bytes went out. */
async function pour(head: string, asChunk: (bytes: Buffer) => Buffer): Promise<{ answer: string; sent: number }> {
  const socket = await open('127.0.0.3')
  let answer = ''
  let sent = 0
  const bytes = asChunk(Buffer.alloc(65_536, 'x'))
  const closed = new Promise((resolve) => socket.on('close', resolve)) // not `once`, which a broken pipe would reject
  socket.on('data', (chunk: Buffer) => { answer += chunk.toString() })
  socket.write(head)
  const more = (): void => {
    while (socket.writable && sent < 50_000_000) {
      sent += bytes.length
      if (!socket.write(bytes)) return
    }
  }
  socket.on('drain', more)
  more()
  await closed
  return { answer, sent: Math.min(sent, socket.bytesWritten) }
}

describe('GraphQL', () => {
  const deep = `{${'events{nodes{coLocatedEvents{'.repeat(20)}name${'}}}'.repeat(20)}}`
  const wide = `{${Array.from({ length: 40 }, (_, i) => `a${i}:__typename`).join(' ')}}`
  const long = `{__typename ${'#'.repeat(9_000)}}`
  it.each([['deep', deep], ['many aliases', wide]])('%s: an error with a code, of few bytes', async (_name, query) => {
    const response = await post(query)
    const text = await response.text()
    expect(text.length).toBeLessThan(4_000)
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: expect.stringMatching(/^[A-Z_]+$/) as string } }] })
    expect(JSON.parse(text)).not.toHaveProperty('data.events')
  })
  it('long: refused for its size', async () => {
    expect(await (await post(long)).json()).toMatchObject({ status: 413, code: 'body_too_large' })
  })
})

describe('parameters', () => {
  it.each(['limit=0&depth=10', 'depth=10', 'limit=-1', 'limit=abc', 'pagination=false', 'trash=true', 'where[email][exists]=true', 'limit=1e9', 'page=99999999999999999999', 'sort=email'])('?%s is a 400 that names it', async (query) => {
    const response = await sample.delivery.get(`/api/speakers?${query}`)
    const text = await response.text()
    expect([response.status, text.length < 2_000]).toEqual([400, true])
    expect(text).toContain(query.split(/[=[&]/)[0])
  })
})

describe('bodies', () => {
  it.each([
    ['of a length that is said', 'content-length: 52428800', (bytes: Buffer) => bytes],
    ['of a length that is not said', 'transfer-encoding: chunked', (bytes: Buffer) => Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')])],
  ])('%s: refused when they are known to be too large, and not taken', async (_name, header, asChunk) => {
    const before = await readMetric(sample.delivery, 'process_resident_memory_bytes')
    const { answer, sent } = await pour(`POST /api/graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n${header}\r\n\r\n`, asChunk)
    expect(answer === '' || answer.startsWith('HTTP/1.1 413')).toBe(true)
    // What lies in the buffers of both ends.
    expect(sent).toBeLessThan(16_000_000)
    expect(await readMetric(sample.delivery, 'process_resident_memory_bytes') - before).toBeLessThan(40_000_000)
    for (let again = 0; again < 20; again++) await pour(`POST /api/graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n${header}\r\n\r\n`, asChunk)
    expect((await sample.delivery.get('/healthz')).status).toBe(200)
    expect(sample.delivery.log()).not.toMatch(/"level":50/)
  })
})

describe('connections', () => {
  it('that say nothing are held up to a number, and keep out nobody else', async () => {
    const sockets = await Promise.all(Array.from({ length: mostOfOne + 10 }, () => open('127.0.0.2')))
    const closed = (): number => sockets.filter((socket) => socket.destroyed || socket.readableEnded).length
    for (const socket of sockets) socket.resume()
    await waitUntil(() => closed() === 10)
    expect(await readMetric(sample.delivery, 'lineup_connections_refused_total')).toBe(10)
    expect((await sample.delivery.get('/api/events')).status).toBe(200)
    for (const socket of sockets) socket.destroy()
    await waitUntil(async () => await readMetric(sample.delivery, 'lineup_connections') < 10)
    expect((await open('127.0.0.2')).destroy().destroyed).toBe(true)
  })
})

describe('overload', () => {
  it('refuses new work for a while; kept answers and health go on', async () => {
    await using late = await startSampleDelivery({ env: { LINEUP_METRICS_PORT: '0', LINEUP_SHED_DELAY_MS: '300' } })
    const { delivery } = late
    let asked = 0
    const askNew = (): Promise<Response> => delivery.get(`/api/sessions?event=alpha&limit=${asked % 100 + 1}&depth=${Math.floor(asked++ / 100) % 3}`)
    await waitUntil(async () => (await askNew()).status === 200)
    const kept = '/api/events/alpha'
    await waitUntil(async () => (await delivery.get(kept)).status === 200)
    let refused: Response | undefined
    // How soon it notices depends on when it gets to run again, and how long it lasts on who else runs.
    for (let attempt = 0; attempt < 6 && refused === undefined; attempt++) {
      delivery.child.kill('SIGSTOP') // who does not get to run is late with everything
      await delay(3_000)
      delivery.child.kill('SIGCONT')
      for (let tries = 0; tries < 5 && refused === undefined; tries++) {
        const response = await askNew()
        if (response.status === 503) refused = response
      }
    }
    const [keptStatus, healthStatus] = [(await delivery.get(kept)).status, (await delivery.get('/healthz')).status]
    expect([keptStatus, healthStatus, refused?.headers.get('retry-after')]).toEqual([200, 200, '2'])
    expect(await refused?.json()).toMatchObject({ status: 503, code: 'overloaded' })
    await waitUntil(async () => (await askNew()).status === 200)
    expect(await readMetric(delivery, 'lineup_refused_total', { kind: 'overloaded' })).toBeGreaterThanOrEqual(1)
  })
})
