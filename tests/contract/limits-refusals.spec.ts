import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { readMetric } from '../support/readMetric.ts'
import { startSampleDelivery } from '../support/startSampleDelivery.ts'

import type { SampleDelivery } from '../support/startSampleDelivery.ts'

const key = 'open sesame'
let sample: SampleDelivery
beforeAll(async () => {
  sample = await startSampleDelivery({ env: {
    LINEUP_LIMITS: 'on', LINEUP_LIMIT_PER_SECOND: '0.01', LINEUP_LIMIT_BURST: '20', LINEUP_LIMIT_REQUESTS_PER_SECOND: '20',
    LINEUP_TRUSTED_PROXIES: '127.0.0.1', LINEUP_API_KEYS: `partner:${createHash('sha256').update(key).digest('hex')}:1:500`, LINEUP_METRICS_PORT: '0',
  } })
})
afterAll(async () => sample[Symbol.asyncDispose]())

/** Asks for something that was not asked for before, as somebody. */
let asked = 0
const askNew = (address: string, headers: Record<string, string> = {}): Promise<Response> =>
  sample.delivery.get(`/api/sessions?event=alpha&limit=${(asked % 100) + 1}&page=${Math.floor(asked++ / 100) + 1}`, { 'x-forwarded-for': address, ...headers })

async function untilRefused(ask: () => Promise<Response>, most: number): Promise<{ given: number; refusal: Response | null }> {
  for (let given = 0; given < most; given++) {
    const response = await ask()
    if (response.status === 429) return { given, refusal: response }
    await response.arrayBuffer()
  }
  return { given: most, refusal: null }
}

describe('work', () => {
  it('is refused beyond the allowance of an address, with when and how much there will be', async () => {
    const { given, refusal } = await untilRefused(() => askNew('198.51.100.1'), 200)
    expect(given).toBeGreaterThanOrEqual(10) // answers that took longer than they should are charged
    expect(refusal?.headers.get('retry-after')).toMatch(/^[1-9]\d*$/)
    expect(refusal?.headers.get('ratelimit-policy')).toBe('"address";q=20;w=2000')
    expect(refusal?.headers.get('ratelimit')).toMatch(/^"address";r=0;t=[1-9]\d*$/)
    expect(refusal?.headers.get('cache-control')).toBe('no-store')
    expect(await refusal?.json()).toMatchObject({ status: 429, code: 'too_many_requests', detail: expect.stringMatching(/^This address .* Ask again in \d+ s/) as string })
    expect(await readMetric(sample.delivery, 'lineup_refused_total', { kind: 'work' })).toBeGreaterThanOrEqual(1)
  })

  it('of others goes on meanwhile, and so do kept answers for the refused one', async () => {
    await untilRefused(() => askNew('198.51.100.2'), 200)
    expect((await askNew('198.51.100.3')).status).toBe(200)
    const address = '/api/events/alpha'
    expect((await sample.delivery.get(address, { 'x-forwarded-for': '198.51.100.3' })).status).toBe(200)
    const statuses = []
    for (let i = 0; i < 50; i++) statuses.push((await sample.delivery.get(address, { 'x-forwarded-for': '198.51.100.2' })).status)
    expect(new Set(statuses)).toEqual(new Set([200]))
  })

  it('is counted for the /64 of an IPv6 address', async () => {
    await untilRefused(() => askNew(`2001:db8:1:1::${asked.toString(16)}`), 200)
    expect((await askNew('2001:db8:1:1:ffff::1')).status).toBe(429)
    expect((await askNew('2001:db8:1:2::1')).status).toBe(200)
  })

  it('is counted for the last address that no trusted proxy has, whatever comes before it', async () => {
    await untilRefused(() => askNew(`203.0.113.${asked % 250}, 198.51.100.4, 127.0.0.1`), 200)
    expect((await askNew('198.51.100.4')).status).toBe(429)
  })

  it('has an allowance of its own with a key that is known', async () => {
    await untilRefused(() => askNew('198.51.100.5'), 200)
    expect((await askNew('198.51.100.5', { 'x-api-key': key })).status).toBe(200)
    const refused = await askNew('198.51.100.5', { 'x-api-key': 'guess' })
    expect([refused.status, ((await refused.json()) as { detail: string }).detail]).toEqual([429, expect.stringContaining('The key in X-Api-Key is not known here')])
  })

  it('gives the same bytes with a key and without', async () => {
    const address = '/api/tracks?event=alpha'
    const [without, withKey] = await Promise.all([sample.delivery.get(address, { 'x-forwarded-for': '198.51.100.6' }), sample.delivery.get(address, { 'x-forwarded-for': '198.51.100.6', 'x-api-key': key })])
    expect(withKey.headers.get('etag')).toBe(without.headers.get('etag'))
    expect(withKey.headers.get('vary')).not.toMatch(/api-key/i)
  })
})

describe('requests', () => {
  it('that are no kept answers are refused beyond their allowance, errors too', async () => {
    const ask = (): Promise<Response> => sample.delivery.get(`/nothing/${asked++}`, { 'x-forwarded-for': '198.51.100.7' })
    const answers = await Promise.all(Array.from({ length: 230 }, ask))
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 404).length).toBeGreaterThanOrEqual(200)
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(1)
    expect(new Set(statuses)).toEqual(new Set([404, 429]))
    expect(answers.find(({ status }) => status === 429)?.headers.get('ratelimit-policy')).toBe('"requests";q=200;w=10')
  })
})

it('does not refuse all who are too many at the same moment: they would come back together', async () => {
  await untilRefused(() => sample.delivery.get(`/nothing/${asked++}`, { 'x-forwarded-for': '198.51.100.12' }), 4_000)
  const times = await Promise.all(Array.from({ length: 40 }, async () => {
    const { status } = await sample.delivery.get(`/nothing/${asked++}`, { 'x-forwarded-for': '198.51.100.12' })
    return status === 429 ? performance.now() : null
  }))
  const refusedAt = times.filter((time) => time !== null).sort((a, b) => a - b)
  expect(refusedAt.length).toBeGreaterThan(20)
  // Drawn from 200 ms, no twenty of them are within 50.
  expect((refusedAt.at(-1) ?? 0) - (refusedAt[0] ?? 0)).toBeGreaterThan(50)
})

it('does not take the word of who is no proxy', async () => {
  await using strict = await startSampleDelivery({ env: { LINEUP_LIMITS: 'on', LINEUP_LIMIT_PER_SECOND: '0.01', LINEUP_LIMIT_BURST: '3' } })
  const { given, refusal } = await untilRefused(() => strict.delivery.get(`/api/sessions?event=alpha&limit=${++asked % 100 + 1}`, { 'x-forwarded-for': `198.51.100.${asked % 250}` }), 20)
  expect([given <= 3, refusal?.status]).toEqual([true, 429])
})
