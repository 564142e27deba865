import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { Pool } from 'pg'

import { createDeliveryDatabase } from '../support/deliveryDatabase.ts'
import { buildCatalogue, buildEdition, goLive, takeOff } from '../support/editions.ts'
import { readMetric } from '../support/readMetric.ts'
import { sampleId, sampleProgramme } from '../support/sampleProgramme.ts'
import { startDelivery } from '../support/startDelivery.ts'
import { createTestCluster } from '../support/testCluster.ts'
import { waitUntil } from '../support/waitUntil.ts'
import { readDeliverySchema } from '../support/readDeliverySchema.ts'

import type { TestDatabase } from '../support/createTestDatabase.ts'
import type { DeliveryProcess } from '../support/startDelivery.ts'

/** With a word of their own in all abstracts, so that it is known where they stand. */
const programme = (slug: string, phase: 'archived' | 'live', speakers = 6) => sampleProgramme({ slug, sessions: 30, speakers, words: 60, event: { phase } }).map((part) => {
  if (part.kind !== 'session') return part
  const text = `Ornithopter of ${slug} ${part.entity.slug}. ${part.entity.abstract?.en?.text ?? ''}`
  return { ...part, entity: { ...part.entity, abstract: { en: { html: `<p>${text}</p>`, markdown: text, text } } } }
})
const past = buildEdition(programme('past', 'archived'))
const older = buildEdition(programme('older', 'archived'))
const present = buildEdition(programme('present', 'live', 2))
const catalogue = buildCatalogue([past, older, present])

let database: TestDatabase
beforeAll(async () => { database = await createDeliveryDatabase() })
afterAll(async () => database.drop())
beforeEach(async () => {
  await database.query('truncate delivery.live, delivery.editions, delivery.entities')
  await goLive(database.query, [past, older, present, catalogue])
})

const start = (more: Parameters<typeof startDelivery>[0] = {}): Promise<DeliveryProcess> => startDelivery({ databaseUrl: database.url, ...more, env: { LINEUP_METRICS_PORT: '0', LINEUP_ARCHIVE_TEXT_BYTES: '0', ...more.env } })
const metric = (delivery: DeliveryProcess, name: string): Promise<number> => readMetric(delivery, `lineup_archive_texts_${name}`)
const filesIn = async ({ snapshotDir }: DeliveryProcess, end: string): Promise<string[]> => (await readdir(snapshotDir)).filter((name) => name.endsWith(end)).sort()
const fileOf = async (delivery: DeliveryProcess, slug: string): Promise<string> => path.join(delivery.snapshotDir, (await filesIn(delivery, '.texts')).find((name) => name.startsWith(sampleId(slug))) ?? 'none')

/** Until all is on disk and indexed. */
async function settled(delivery: DeliveryProcess, snapshots = 4): Promise<void> {
  await waitUntil(async () => (await filesIn(delivery, '.edition.gz')).length === snapshots && await readMetric(delivery, 'lineup_search_indexing') === 0)
}

const feeds = ['calendar.ics', 'event.jsonld', 'feed.atom', 'program', 'schedule.json', 'schedule.xml', 'schedule2.json', 'sessions.csv', 'speakers.csv', 'sponsors.json', 'sync']
const addresses = [
  ...feeds.map((feed) => `/api/events/past/${feed}`), '/', '/events/past', '/api/events', '/api/events/past', '/api/events/past/program?locale=de', '/api/sessions?event=past&limit=100', '/api/sessions?limit=100', '/api/sessions/session-7?event=older',
  '/api/speakers?limit=100', '/api/speakers/speaker-1', '/api/sponsors?event=past', '/api/sessions?q=ornithopter&limit=100', '/api/sessions?where[abstract][contains]=older&limit=100',
  `/api/graphql?query=${encodeURIComponent('{ event(slug: "past") { description { html } sessions(first: 50) { nodes { abstract { html markdown text } speakers { speaker { bio { html } } } } } } }')}`,
]

async function readAll(delivery: DeliveryProcess, wanted = addresses): Promise<unknown[]> {
  const answers: unknown[] = []
  for (const address of wanted) {
    const response = await delivery.get(address, { 'accept-encoding': 'identity' })
    answers.push([address, response.status, response.headers.get('etag'), await response.text()])
  }
  return answers
}

it('gives the same bytes in all formats, whether texts are in memory, on disk, or on disk after a restart', async () => {
  // As a file is where the folder should be, nothing can be written: what is archived is held in memory.
  const folder = await mkdtemp(path.join(tmpdir(), 'lineup-blocked-'))
  const blocked = path.join(folder, 'snapshot')
  await writeFile(blocked, '')
  await using inMemory = await start({ snapshotDir: blocked })
  const expected = await readAll(inMemory)
  expect(await metric(inMemory, 'files')).toBe(0)
  expect(await metric(inMemory, 'packed_bytes')).toBeGreaterThan(0)
  expect(inMemory.log()).toContain('could not be written: they are held in memory')
  expect(expected.filter((answer) => Array.isArray(answer) && answer[1] !== 200)).toEqual([])
  expect(JSON.stringify(expected)).toContain('Ornithopter of past session-9')

  await using onDisk = await start()
  expect(await readAll(onDisk)).toEqual(expected)
  expect([await metric(onDisk, 'files'), await metric(onDisk, 'packed_bytes'), await metric(onDisk, 'bytes')]).toEqual([2, 0, 0])
  await settled(onDisk)
  await onDisk.stop()
  await using restarted = await start({ databaseUrl: undefined, snapshotDir: onDisk.snapshotDir })
  expect(await metric(restarted, 'files')).toBe(2)
  expect(await readAll(restarted)).toEqual(expected)
  await rm(folder, { recursive: true })
})

it('has no more of them in memory than it may, and reads none to restart', async () => {
  await using delivery = await start({ env: { LINEUP_ARCHIVE_TEXT_BYTES: '30000' } })
  await settled(delivery)
  // Once each to be indexed, those of speakers of both once more: what is live, and what is in the catalogue.
  expect(await metric(delivery, 'bytes')).toBe(0)
  const before = await metric(delivery, 'reads_total')
  await delivery.get('/api/sessions?event=past&limit=100&depth=0')
  await delivery.get('/api/sessions?event=older&limit=100&depth=0')
  expect(await metric(delivery, 'reads_total')).toBe(before + 60)
  expect(await metric(delivery, 'bytes')).toBeGreaterThan(20_000)
  expect(await metric(delivery, 'bytes')).toBeLessThanOrEqual(30_000)
  expect(await metric(delivery, 'entries')).toBeLessThan(20)
  await delivery.get('/api/sessions/session-1?event=present')
  await delivery.get('/api/sessions?event=present&depth=0&limit=100')
  expect(await metric(delivery, 'reads_total')).toBe(before + 60)
  const lines = gunzipSync(await readFile(path.join(delivery.snapshotDir, `${sampleId('past')}.edition.gz`))).toString()
  expect(lines).toContain('session-9')
  expect(lines).not.toContain('Ornithopter')
  expect((await readFile(await fileOf(delivery, 'past'))).toString()).toContain('Ornithopter of past session-9')
})

it('drops the file of an event that is published again, taken off, or open once more', async () => {
  await using delivery = await start()
  await settled(delivery)
  const first = await fileOf(delivery, 'past')
  const next = buildEdition(past.parts.map((part) => (part.kind === 'session' && part.entity.slug === 'session-1' ? { ...part, entity: { ...part.entity, abstract: { en: { html: '<p>Told anew</p>', markdown: 'Told anew', text: 'Told anew' } } } } : part)), past)
  await goLive(database.query, [next])
  await waitUntil(async () => (await (await delivery.get('/api/sessions/session-1?event=past')).text()).includes('Told anew'))
  await waitUntil(async () => await fileOf(delivery, 'past') !== first && (await filesIn(delivery, '.texts')).length === 2)
  expect(await (await delivery.get('/api/sessions/session-9?event=past')).text()).toContain('Ornithopter of past session-9')

  const open = buildEdition(next.parts.map((part) => (part.kind === 'event' ? { ...part, entity: { ...part.entity, phase: 'live' } } : part)), next)
  await goLive(database.query, [open])
  await waitUntil(async () => (await delivery.get('/api/events/past')).headers.get('edition') === '3')
  await waitUntil(async () => (await filesIn(delivery, '.texts')).length === 1)
  const before = await metric(delivery, 'reads_total')
  expect(await (await delivery.get('/api/sessions?event=past&limit=100')).text()).toContain('Ornithopter of past session-9')
  expect(await metric(delivery, 'reads_total')).toBe(before)

  await takeOff(database.query, sampleId('older'))
  await waitUntil(async () => (await filesIn(delivery, '.texts')).length === 0)
  expect((await delivery.get('/api/events/older')).status).toBe(410)
})

it('answers 503 where a text is damaged, never another, and heals itself', async () => {
  await using cluster = { ...await createTestCluster(), async [Symbol.asyncDispose]() { await this.remove() } }
  const query = async (statement: string, values?: readonly unknown[]): Promise<unknown> => {
    const pool = new Pool({ connectionString: cluster.urlOf('postgres'), max: 1 })
    try { return (await pool.query(statement, values ? [...values] : undefined)).rows } finally { await pool.end() }
  }
  await query(await readDeliverySchema())
  await goLive(query, [past, older, present, buildCatalogue([past, older, present])])
  await using delivery = await start({ databaseUrl: cluster.urlOf('postgres') })
  await settled(delivery)
  const [address, graphql, whole] = ['/api/sessions/session-9?event=past', `/api/graphql?query=${encodeURIComponent('{ session(event: "past", slug: "session-9") { title abstract { html } } }')}`, '/api/events/past/schedule.json']
  const expected = await readAll(delivery)
  await cluster.stop()
  const file = await fileOf(delivery, 'past')
  const bytes = await readFile(file)
  const at = bytes.indexOf('Ornithopter of past session-9')
  bytes.write('Q', at)
  await writeFile(file, bytes)
  // Which nobody asked for so far: what is kept stays right.
  for (const damaged of [address, whole]) {
    const refused = await delivery.get(`${damaged}${damaged.includes('?') ? '&' : '?'}locale=de`)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5'])
    expect(await refused.json()).toMatchObject({ code: 'edition_unavailable' })
  }
  expect(await (await delivery.get(graphql)).json()).toMatchObject({ data: { session: { title: expect.stringContaining('Session 9') as string, abstract: null } }, errors: [{ extensions: { code: 'EDITION_UNAVAILABLE' } }] })
  expect((await delivery.get('/api/sessions/session-8?event=past&locale=de')).status).toBe(200)
  expect((await delivery.get('/api/sessions/session-9?event=past&select[abstract]=false')).status).toBe(200)
  await cluster.restart()
  await waitUntil(async () => (await delivery.get(`${address}&locale=de`)).status === 200, 8_000)
  expect(await readAll(delivery)).toEqual(expected)
  expect((await readFile(file)).indexOf('Ornithopter of past session-9')).toBe(at)
  await delivery.stop()
  await using restarted = await start({ databaseUrl: undefined, snapshotDir: delivery.snapshotDir })
  expect(await readAll(restarted)).toEqual(expected)
})

it('passes over a snapshot whose texts are gone or cut short, and fetches it', async () => {
  await using delivery = await start()
  await settled(delivery)
  const expected = await readAll(delivery)
  await delivery.stop()
  await truncate(await fileOf(delivery, 'past'), 5_000)
  await rm(await fileOf(delivery, 'older'))
  await using alone = await start({ databaseUrl: undefined, snapshotDir: delivery.snapshotDir })
  expect((await alone.get('/api/events/present')).status).toBe(200)
  expect((await alone.get('/api/events/past')).status).toBe(404)
  expect(alone.log().match(/a snapshot can’t be read/g)).toHaveLength(2)
  await alone.stop()
  await using healed = await start({ snapshotDir: delivery.snapshotDir })
  await waitUntil(async () => (await healed.get('/api/events/past')).ok && (await healed.get('/api/events/older')).ok)
  expect(await readAll(healed)).toEqual(expected)
  await settled(healed)
  expect(await filesIn(healed, '.texts')).toHaveLength(2)
})

it('puts texts of a snapshot that has them in its lines into a file', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'lineup-lines-'))
  const { writeSampleSnapshot } = await import('../support/writeSampleSnapshot.ts')
  await writeSampleSnapshot(folder, [past, present])
  await using delivery = await start({ databaseUrl: undefined, snapshotDir: folder })
  expect(await metric(delivery, 'files')).toBe(1)
  expect(await (await delivery.get('/api/sessions/session-9?event=past')).text()).toContain('Ornithopter of past session-9')
  await waitUntil(async () => !gunzipSync(await readFile(path.join(folder, `${sampleId('past')}.edition.gz`))).toString().includes('Ornithopter'))
  await delivery.stop()
  await using restarted = await start({ databaseUrl: undefined, snapshotDir: folder })
  expect(await (await restarted.get('/api/sessions/session-9?event=past')).text()).toContain('Ornithopter of past session-9')
  await rm(folder, { recursive: true })
})

it('loads more texts of archived events than fit into its memory, and gives all of them', async () => {
  // 72 MB of HTML, into a heap of 96, of which a program without any content takes 40.
  const large = Array.from({ length: 12 }, (_, at) => buildEdition(sampleProgramme({ slug: `large-${at}`, sessions: 60, event: { phase: 'archived' } }).map((part) => {
    if (part.kind !== 'session') return part
    return { ...part, entity: { ...part.entity, abstract: { en: { html: `<p>${part.entity.slug}</p>`.repeat(7_200).slice(0, 100_000), markdown: part.entity.slug, text: part.entity.slug } } } }
  })))
  await goLive(database.query, [...large, buildCatalogue([past, older, present, ...large], catalogue)])
  await using delivery = await start({ env: { NODE_OPTIONS: '--max-old-space-size=96', LINEUP_ARCHIVE_TEXT_BYTES: '1000000' }, isUnready: true })
  await waitUntil(async () => (await delivery.get('/api/events/large-11')).ok, 60_000)
  await waitUntil(async () => await readMetric(delivery, 'lineup_search_indexing') === 0, 60_000)
  const lengths: number[] = []
  for (const { manifest: { slug } } of large) {
    for (let page = 1; page <= 3; page++) {
      const { docs } = await (await delivery.get(`/api/sessions?event=${slug ?? ''}&limit=20&page=${page}&depth=0`, { 'accept-encoding': 'identity' })).json() as { docs: { abstract: { html: string } }[] }
      lengths.push(...docs.map(({ abstract }) => abstract.html.length))
    }
  }
  expect([lengths.length, Math.min(...lengths)]).toEqual([720, 100_000])
  expect(await metric(delivery, 'bytes')).toBeGreaterThan(500_000)
  expect(await metric(delivery, 'bytes')).toBeLessThanOrEqual(1_000_000)
  await waitUntil(async () => (await filesIn(delivery, '.edition.gz')).length === 16)
  await delivery.stop()
  await using restarted = await start({ databaseUrl: undefined, snapshotDir: delivery.snapshotDir, env: { NODE_OPTIONS: '--max-old-space-size=96' }, isUnready: true })
  await waitUntil(async () => (await restarted.get('/api/events/large-11')).ok, 60_000)
  expect((await (await restarted.get('/api/sessions/session-60?event=large-0')).json() as { abstract: { html: string } }).abstract.html).toMatch(/^(<p>session-60<\/p>)+/)
}, 180_000)
