import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { buildEdition, goLive } from '../support/editions.ts'
import { readMetric, readMetrics } from '../support/readMetric.ts'
import { sampleProgramme } from '../support/sampleProgramme.ts'
import { startSampleDelivery } from '../support/startSampleDelivery.ts'
import { waitUntil } from '../support/waitUntil.ts'

import type { SampleDelivery } from '../support/startSampleDelivery.ts'

let sample: SampleDelivery
beforeAll(async () => { sample = await startSampleDelivery({ env: { LINEUP_METRICS_PORT: '0', LINEUP_ACCESS_LOG: '1' } }) })
afterAll(async () => sample[Symbol.asyncDispose]())

const count = (labels: Record<string, string>): Promise<number> => readMetric(sample.delivery, 'lineup_http_requests_total', labels)
const lines = (): { msg: string; path?: string; cache?: string }[] => sample.delivery.log().split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as { msg: string })

describe('metrics', () => {
  it('tell hits, misses and 304s of each route', async () => {
    const address = '/api/tracks?event=alpha'
    const first = await sample.delivery.get(address)
    await sample.delivery.get(address)
    await sample.delivery.get(address, { 'if-none-match': first.headers.get('etag') ?? '' })
    const route = '/api/tracks'
    await waitUntil(async () => await count({ route }) === 3)
    expect(await Promise.all([count({ route, status: '200', cache: 'miss' }), count({ route, status: '200', cache: 'hit' }), count({ route, status: '304', cache: 'hit' })])).toEqual([1, 1, 1])
    expect(await readMetric(sample.delivery, 'lineup_http_request_duration_seconds_count', { route })).toBe(3)
    expect(await readMetric(sample.delivery, 'lineup_http_response_bytes_total', { route })).toBeGreaterThan(500)
  })

  it('tell which edition is live, and how long a release took to arrive', async () => {
    const events = (name: string): Promise<number> => readMetric(sample.delivery, name, { event: 'beta' })
    const before = await events('lineup_edition_number')
    const next = buildEdition(sampleProgramme({ slug: 'beta', sessions: 5 }), sample.beta)
    await goLive(sample.database.query, [next])
    await waitUntil(async () => await events('lineup_edition_number') === before + 1)
    expect(await readMetric(sample.delivery, 'lineup_edition_propagation_seconds_count')).toBe(1)
    expect(await readMetric(sample.delivery, 'lineup_database_up')).toBe(1)
  })

  it('tell problems by code', async () => {
    await sample.delivery.get('/api/sessions?nothing=1')
    await waitUntil(async () => await readMetric(sample.delivery, 'lineup_problems_total', { code: 'unknown_parameter' }) === 1)
    expect(await count({ route: '/api/sessions', status: '400', cache: 'none' })).toBe(1)
  })

  it('tell errors of GraphQL by code', async () => {
    await sample.delivery.get('/api/graphql?query={nothing}')
    await sample.delivery.get('/api/graphql?query={')
    await waitUntil(async () => await readMetric(sample.delivery, 'lineup_graphql_errors_total', { code: 'GRAPHQL_VALIDATION_FAILED' }) === 1)
    expect(await readMetric(sample.delivery, 'lineup_graphql_errors_total', { code: 'GRAPHQL_PARSE_FAILED' })).toBe(1)
  })

  it('tell searches, and reads of given editions', async () => {
    await sample.delivery.get('/api/sessions?event=alpha&q=session')
    await sample.delivery.get(`/api/sessions?event=alpha&edition=${sample.alpha.manifest.number}`)
    await waitUntil(async () => await readMetric(sample.delivery, 'lineup_search_duration_seconds_count') === 1 && await readMetric(sample.delivery, 'lineup_pinned_read_duration_seconds_count') === 1)
  })

  it('are not to be had at the public address', async () => expect((await sample.delivery.get('/metrics')).status).toBe(404))

  it('have no more lines for more addresses', async () => {
    const lengthOf = async (): Promise<number> => (await readMetrics(sample.delivery)).split('\n').filter((line) => line.startsWith('lineup_http')).length
    await sample.delivery.get('/nothing/at/all')
    await sample.delivery.get('/api/sessions/none?event=alpha')
    await waitUntil(async () => await count({ status: '404' }) >= 2)
    const before = await lengthOf()
    for (let i = 0; i < 50; i++) await sample.delivery.get(`/nothing/${i}`)
    for (let i = 0; i < 50; i++) await sample.delivery.get(`/api/sessions/none-${i}?event=alpha`)
    expect(await lengthOf()).toBe(before)
  })
})

describe('names', () => {
  it('that the dashboard and the alerts use are all given', async () => {
    const texts = await Promise.all(['deploy/grafana/lineup-delivery.json', 'deploy/prometheus/alerts.yml'].map((file) => readFile(file, 'utf8')))
    const used = new Set(texts.flatMap((text) => text.match(/\b(?:lineup|process|nodejs)_[a-z0-9_]+\b/g) ?? []))
    expect(used.size).toBeGreaterThan(15)
    const metrics = await readMetrics(sample.delivery)
    const given = new Set(metrics.split('\n').flatMap((line) => /^# TYPE (\S+) (\S+)/.exec(line)?.slice(1, 3).join(' ') ?? []).flatMap((typed) => {
      const [name = '', type] = typed.split(' ')
      return type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name]
    }))
    expect([...used].filter((name) => !given.has(name))).toEqual([])
  })
})

describe('the access log', () => {
  it('tells of each answer, without its query', async () => {
    await sample.delivery.get('/api/speakers?limit=7')
    const line = await waitUntil(() => lines().find(({ msg, path }) => msg === 'answered' && path === '/api/speakers'))
    expect(line).toMatchObject({ method: 'GET', route: '/api/speakers', status: 200, cache: 'miss', address: '127.0.0.0' })
    expect(Object.keys(line)).toEqual(expect.arrayContaining(['time', 'id', 'bytes', 'ms', 'edition']))
    expect(sample.delivery.log()).not.toContain('limit=7')
  })
})

describe('Server-Timing', () => {
  it('is on answers that were made, and harms no kept one', async () => {
    const made = await sample.delivery.get('/api/rooms?event=alpha')
    expect(made.headers.get('server-timing')).toMatch(/^cache;desc=miss, make;dur=[\d.]+, total;dur=[\d.]+$/)
    const kept = await sample.delivery.get('/api/rooms?event=alpha')
    expect(kept.headers.get('server-timing')).toBeNull()
    expect(kept.headers.get('etag')).toBe(made.headers.get('etag'))
  })
})
