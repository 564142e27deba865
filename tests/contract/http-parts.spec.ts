import { connect } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { startSampleDelivery } from '../support/startSampleDelivery.ts'

import type { SampleDelivery } from '../support/startSampleDelivery.ts'

let sample: SampleDelivery
beforeAll(async () => { sample = await startSampleDelivery() })
afterAll(async () => sample[Symbol.asyncDispose]())

/** Addresses that nobody asked for before, with bodies of some hundred kB: lists of kept documents, lists written out, GraphQL. */
let count = 0
const fresh = (): string[] => {
  count += 1
  const other = `where[slots.number][less_than]=${1_000_000 + count}`
  const query = `query Q${count} { sessions(event: "alpha", first: 25) { nodes { ${Array.from({ length: 12 }, (_, at) => `a${at}: abstract { html text }`).join(' ')} } } }`
  return [`/api/sessions?event=alpha&limit=25&depth=2&${other}`, `/api/sessions?event=alpha&limit=25&depth=1&${other}`, `/api/graphql?query=${encodeURIComponent(query)}`]
}
const longQuery = `{ event(slug: "alpha") { sessions(first: 25) { nodes { ...T } } tracks { sessions(first: 25) { nodes { ...T } } } days { slots { session { ...T } } } } }
  fragment T on Session { ${Array.from({ length: 14 }, (_, at) => `a${at}: abstract { html text markdown }`).join(' ')} }`
const headOf = (address: string): string => `GET ${address} HTTP/1.1\r\nhost: x\r\n\r\n`

/** All at once on one connection, none of it read for a while. @returns the bodies. */
async function readSlowly(addresses: readonly string[], pauseMs: number): Promise<string[]> {
  const { hostname, port } = new URL(sample.delivery.url)
  const socket = connect(Number(port), hostname)
  socket.write(addresses.map(headOf).join(''))
  await delay(pauseMs)
  const bodies: string[] = []
  let received = Buffer.alloc(0)
  for await (const chunk of socket as AsyncIterable<Buffer>) { // without an encoding set, sockets give buffers
    received = Buffer.concat([received, chunk])
    for (let end = received.indexOf('\r\n\r\n'); end !== -1; end = received.indexOf('\r\n\r\n')) {
      const length = Number(/^content-length: (\d+)/im.exec(received.subarray(0, end).toString())?.[1])
      if (received.length < end + 4 + length) break
      bodies.push(received.subarray(end + 4, end + 4 + length).toString())
      received = received.subarray(end + 4 + length)
    }
    if (bodies.length === addresses.length) break
  }
  socket.destroy()
  return bodies
}

/** Asks until it is kept: then nobody has to put it together. */
async function readKept(address: string): Promise<string> {
  for (let round = 0; round < 5; round++) {
    const response = await sample.delivery.get(address, { 'accept-encoding': 'identity' })
    const body = await response.text()
    if (!response.headers.has('server-timing')) return body
  }
  throw new Error(`${address} is not kept`)
}

it('what is put together while it is sent is what is kept, whoever reads it how slowly', async () => {
  const addresses = Array.from({ length: 6 }, fresh).flat()
  const [even, odd] = await Promise.all([readSlowly(addresses.filter((_, at) => at % 2 === 0), 600), readSlowly(addresses.filter((_, at) => at % 2 === 1), 0)])
  const lengths = new Set<number>()
  for (const [at, address] of addresses.entries()) {
    const kept = await readKept(address)
    expect((at % 2 === 0 ? even : odd)[at >> 1] === kept, address).toBe(true)
    lengths.add(kept.length)
  }
  // They are in several parts.
  expect(Math.max(...lengths)).toBeGreaterThan(400_000)
})

it('what is kept and long comes in parts as it is, coded or not', async () => {
  const address = `/api/graphql?query=${encodeURIComponent(longQuery)}`
  const kept = await readKept(address)
  expect(kept.length).toBeGreaterThan(600_000)
  const coded = await sample.delivery.get(address, { 'accept-encoding': 'gzip' })
  expect([coded.headers.get('content-encoding'), await coded.text() === kept]).toEqual(['gzip', true])
  const read = await Promise.all([readSlowly([address, address, address], 600), readSlowly([address, address], 0)])
  expect(read.flat().map((body) => body === kept)).toEqual([true, true, true, true, true])
})

it('what is long and was asked for by nobody is the same, however it is asked for first', async () => {
  const { get } = sample.delivery
  // What they are called stands in the question, not in the answer.
  const named = (name: string): string => `/api/graphql?query=${encodeURIComponent(`query ${name} ${longQuery}`)}`
  const kept = await readKept(named('Kept'))
  expect(kept.length).toBeGreaterThan(262_144)
  const known = await get(named('Kept'), { 'accept-encoding': 'identity' })
  const etag = known.headers.get('etag') ?? ''
  const first = await get(named('First'), { 'accept-encoding': 'identity' })
  expect([first.headers.get('etag'), await first.text() === kept]).toEqual([etag, true])
  const coded = await get(named('Coded'), { 'accept-encoding': 'gzip' })
  expect([coded.headers.get('content-encoding'), await coded.text() === kept]).toEqual(['gzip', true])
  const head = await get(named('Head'), { 'accept-encoding': 'identity' }, 'HEAD')
  expect([head.headers.get('etag'), head.headers.get('content-length')]).toEqual([etag, String(Buffer.byteLength(kept))])
  expect((await get(named('Condition'), { 'accept-encoding': 'identity', 'if-none-match': etag })).status).toBe(304)
  const many = await Promise.all(['identity', 'gzip', 'br', 'identity', 'identity'].map(async (coding) => (await get(named('Many'), { 'accept-encoding': coding })).text()))
  expect(many.map((body) => body === kept)).toEqual([true, true, true, true, true])
})

it('who goes away in the middle of it troubles nobody', async () => {
  const { hostname, port } = new URL(sample.delivery.url)
  for (const address of Array.from({ length: 4 }, fresh).flat()) {
    const socket = connect(Number(port), hostname)
    socket.write(headOf(address) + headOf(address.replace('limit=25', 'limit=24')))
    await new Promise((resolve) => { socket.once('data', resolve) })
    socket.destroy()
  }
  const [address = ''] = fresh()
  const [body = ''] = await readSlowly([address], 0)
  expect(body === await readKept(address)).toBe(true)
  expect(sample.delivery.log()).not.toContain('"level":50')
})

it('who sends a body that is too large is refused on time, and then hears it', async () => {
  const started = performance.now()
  const response = await fetch(`${sample.delivery.url}/api/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: `{ __typename } #${'x'.repeat(9_000)}` }) })
  expect(response.status).toBe(413)
  // Late enough that it is not worth the while of who sends nothing else.
  expect(performance.now() - started).toBeGreaterThan(95)
})
