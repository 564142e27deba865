import { once } from 'node:events'
import { connect } from 'node:net'
import { EventSource } from 'eventsource'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildEdition, goLive, takeOff } from '../support/editions.ts'
import type { BuiltEdition } from '../support/editions.ts'
import { sampleId } from '../support/sampleProgramme.ts'
import { startSampleDelivery } from '../support/startSampleDelivery.ts'
import type { SampleDelivery } from '../support/startSampleDelivery.ts'
import { waitUntil } from '../support/waitUntil.ts'

type Heard = { type: string; id: string; data: { event: { slug: string }; edition: number; since: number | null; isFull: boolean; changed: { kind: string; slug: string }[]; sync: string } }

let sample: SampleDelivery
let live: BuiltEdition
let turn = 0
beforeAll(async () => {
  sample = await startSampleDelivery()
  live = sample.alpha
})
afterAll(async () => { await sample[Symbol.asyncDispose]() })

async function publish(): Promise<number> {
  turn += 1
  live = buildEdition(live.parts.map((part) => (part.kind === 'session' && part.entity.slug === 'session-2' ? { ...part, entity: { ...part.entity, title: { en: `Turn ${turn}` } } } : part)), live)
  await goLive(sample.database.query, [live])
  return live.manifest.number
}

/** Listens with a client of others until it is let go. */
async function listen(path: string): Promise<{ heard: Heard[]; source: EventSource } & Disposable> {
  const source = new EventSource(sample.delivery.url + path)
  const heard: Heard[] = []
  for (const type of ['edition', 'gone']) source.addEventListener(type, ({ data, lastEventId }) => { heard.push({ type, id: lastEventId, data: JSON.parse(String(data)) as Heard['data'] }) })
  await waitUntil(() => source.readyState === EventSource.OPEN)
  return { heard, source, [Symbol.dispose]: () => { source.close() } }
}

describe('whoever listens', () => {
  it('hears of each edition of its event, with what is different in it', async () => {
    using one = await listen('/api/events/alpha/live')
    using other = await listen('/api/events/beta/live')
    using all = await listen('/api/live')
    const number = await publish()
    await waitUntil(() => one.heard.length === 1 && all.heard.length === 1)
    expect(one.heard).toMatchObject([{ type: 'edition', data: { event: { slug: 'alpha' }, edition: number, since: number - 1, isFull: false, changed: [{ kind: 'session', slug: 'session-2' }], gone: [] } }])
    expect(all.heard.map(({ data }) => data)).toEqual(one.heard.map(({ data }) => data))
    expect(other.heard).toEqual([])
    const delta = await (await sample.delivery.get(one.heard[0]?.data.sync ?? '')).json() as { entities: { sessions: { title: unknown }[] } }
    expect(delta.entities.sessions).toMatchObject([{ title: { en: `Turn ${turn}` } }])
  })

  it('misses nothing while it is away, and is told once', async () => {
    const ids: Record<string, string> = {}
    for (const path of ['/api/events/alpha/live', '/api/live']) {
      using before = await listen(path)
      await publish()
      await waitUntil(() => before.heard.length === 1)
      ids[path] = before.heard[0]?.id ?? ''
    }
    await publish()
    let number = await publish()
    await waitUntil(async () => (await sample.delivery.get('/api/events/alpha')).headers.get('edition') === String(number))
    for (const [path, id] of Object.entries(ids)) {
      using back = await listen(`${path}?since=${id}`)
      await waitUntil(() => back.heard.length > 0)
      expect(back.heard).toMatchObject([{ data: { edition: number, isFull: false, changed: [{ kind: 'session', slug: 'session-2' }] } }])
      using again = await listen(`${path}?since=${back.heard[0]?.id ?? ''}`)
      const next = await publish()
      await waitUntil(() => again.heard.length > 0)
      expect(again.heard.map(({ data }) => data.edition)).toEqual([next])
      number = next
    }
  })

  it('knows from where to go on before it heard anything, and gives up when its event is taken off', async () => {
    using listener = await listen('/api/events/beta/live')
    expect((await sample.delivery.get('/api/events/beta/live', {}, 'HEAD')).headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    const text = await hear('/api/events/beta/live', /id: [\w-]+\n\n/)
    expect(text).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
    expect(text).toMatch(/retry: \d+\nid: [\w-]+\n\n/)
    await takeOff(sample.database.query, sampleId('beta'))
    await waitUntil(() => listener.heard.length === 1)
    expect(listener.heard).toMatchObject([{ type: 'gone', data: { event: { slug: 'beta' } } }])
    // The next try meets a 410: the client gives up.
    await waitUntil(() => listener.source.readyState === EventSource.CLOSED, 20_000)
  })

  it('hears as before while another does not read', async () => {
    const { port, hostname } = new URL(sample.delivery.url)
    const deaf = connect({ port: Number(port), host: hostname })
    deaf.on('error', () => undefined)
    deaf.write(`GET /api/live HTTP/1.1\r\nHost: x\r\n\r\n`)
    await new Promise((resolve) => { deaf.once('data', resolve) })
    deaf.pause()
    using listener = await listen('/api/live')
    const number = await publish()
    await waitUntil(() => listener.heard.some(({ data }) => data.edition === number))
    deaf.destroy()
  })

  it('is refused in words where there is nothing to hear', async () => {
    expect(await (await sample.delivery.get('/api/events/alpa/live')).json()).toMatchObject({ status: 404, suggestion: 'alpha' })
    expect(await (await sample.delivery.get('/api/events/alpha/live?since=x')).json()).toMatchObject({ code: 'invalid_parameter', parameter: 'since' })
    expect((await sample.delivery.get('/api/events/old-alpha/live')).headers.get('location')).toBe('/api/events/alpha/live')
  })
})

it('ends with the process, at once', async () => {
  using listener = await listen('/api/live')
  // Browsers open connections in advance.
  const { port, hostname } = new URL(sample.delivery.url)
  const unused = connect({ port: Number(port), host: hostname })
  await once(unused, 'connect')
  let isAway = false
  listener.source.addEventListener('error', () => { isAway = true })
  const startedAt = performance.now()
  await sample.delivery.stop()
  expect(performance.now() - startedAt).toBeLessThan(9_000) // it would wait 10 s for an answer that does not end
  await waitUntil(() => isAway && unused.closed)
})

/** What comes over the line until a pattern is there. */
async function hear(path: string, pattern: RegExp): Promise<string> {
  const { port, hostname } = new URL(sample.delivery.url)
  const socket = connect({ port: Number(port), host: hostname })
  socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`)
  let text = ''
  socket.setEncoding('utf8').on('data', (chunk: string) => { text += chunk })
  try {
    return await waitUntil(() => (pattern.test(text) ? text : null))
  } finally {
    socket.destroy()
  }
}
