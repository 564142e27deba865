import { readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { createTestDatabase } from '../support/createTestDatabase.ts'
import { createDeliveryDatabase } from '../support/deliveryDatabase.ts'
import { buildCatalogue, buildEdition, goLive, takeOff } from '../support/editions.ts'
import { sampleId, sampleProgramme } from '../support/sampleProgramme.ts'
import { startDelivery } from '../support/startDelivery.ts'
import { createTestCluster } from '../support/testCluster.ts'
import { waitUntil } from '../support/waitUntil.ts'

import type { TestDatabase } from '../support/createTestDatabase.ts'
import type { BuiltEdition } from '../support/editions.ts'
import type { DeliveryProcess } from '../support/startDelivery.ts'
import { readDeliverySchema } from '../support/readDeliverySchema.ts'

let database: TestDatabase
const first = buildEdition(sampleProgramme({ slug: 'alpha' }))
beforeAll(async () => {
  database = await createDeliveryDatabase()
  await goLive(database.query, [first, buildCatalogue([first])])
})
afterAll(async () => database.drop())

/** The next edition of alpha: one session has another title. */
function retitle(before: BuiltEdition, title: string): BuiltEdition {
  return buildEdition(before.parts.map((part) => (part.kind === 'session' && part.entity.slug === 'session-2' ? { ...part, entity: { ...part.entity, title: { en: title } } } : part)), before)
}

async function titleIn(delivery: DeliveryProcess): Promise<string> {
  return (await (await delivery.get('/api/sessions/session-2?event=alpha')).json() as { title: string }).title
}

it('shows an edition within a second of its going live, and fetches only what is new', async () => {
  await using delivery = await startDelivery({ databaseUrl: database.url })
  const next = retitle(first, 'Announced')
  const started = performance.now()
  await goLive(database.query, [next])
  await waitUntil(async () => await titleIn(delivery) === 'Announced', 1_000, 5)
  process.stdout.write(`visible after ${Math.round(performance.now() - started)} ms\n`)
  const { headers } = await delivery.get('/api/sessions/session-2?event=alpha')
  expect(headers.get('edition')).toBe('2')
  expect(next.rows.filter(({ hash }) => !first.rows.some((row) => row.hash === hash))).toHaveLength(1)
})

it('needs no more than to read schema delivery', async () => {
  await database.query(`do $$ begin create role lineup_delivery nologin; exception when duplicate_object or unique_violation then null; end $$`)
  await database.query('grant usage on schema delivery to lineup_delivery')
  await database.query('grant select on all tables in schema delivery to lineup_delivery')
  await using delivery = await startDelivery({ env: { DATABASE_URL: database.url } })
  await waitUntil(async () => (await (await delivery.get('/readyz')).json() as { database: { isListening: boolean } }).database.isListening)
  expect((await delivery.get('/api/events/alpha')).status).toBe(200)
  expect(delivery.log()).not.toContain('can’t be compared')
})

it('sees an edition within 5 s though its announcement was lost', async () => {
  await using delivery = await startDelivery({ databaseUrl: database.url })
  await goLive(database.query, [retitle(retitle(first, 'Announced'), 'Whispered')], { notify: false })
  await waitUntil(async () => await titleIn(delivery) === 'Whispered', 6_000)
})

it('listens again within 5 s of losing its connections', async () => {
  await using delivery = await startDelivery({ databaseUrl: database.url })
  const readListening = async (): Promise<boolean> => (await (await delivery.get('/readyz')).json() as { database: { isListening: boolean } }).database.isListening
  await waitUntil(readListening)
  await database.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'lineup-delivery%' and datname = current_database()`)
  await waitUntil(async () => delivery.log().includes('listening for editions stopped'))
  await waitUntil(readListening, 5_000)
  await waitUntil(async () => (await database.query(`select 1 from pg_stat_activity where application_name = 'lineup-delivery-listen' and datname = current_database()`)).length === 1, 5_000)
})

it('never goes back to a lower number of the same database', async () => {
  await using delivery = await startDelivery({ databaseUrl: database.url })
  expect(await titleIn(delivery)).toBe('Whispered')
  await database.query('update delivery.live set number = 1 where scope = $1', [sampleId('alpha')])
  await database.query(`select pg_notify('edition', 'alpha 1')`)
  const before = Date.now()
  await waitUntil(async () => {
    const status = await (await delivery.get('/readyz')).json() as { database: { comparedSecondsAgo: number } }
    return Date.now() - before > 1_000 && status.database.comparedSecondsAgo === 0
  })
  expect(await titleIn(delivery)).toBe('Whispered')
  await database.query('update delivery.live set number = 3 where scope = $1', [sampleId('alpha')])
})

it('refuses an edition that is not whole, and keeps the one before', async () => {
  await using delivery = await startDelivery({ databaseUrl: database.url })
  const broken = buildEdition(first.parts, null, { number: 4 })
  await goLive(database.query, [{ ...broken, manifest: { ...broken.manifest, entries: broken.manifest.entries.map((entry, index) => (index === 3 ? { ...entry, hash: 'f'.repeat(64) } : entry)) } }])
  await waitUntil(() => delivery.log().includes('an edition was refused'))
  expect(await titleIn(delivery)).toBe('Whispered')
  await goLive(database.query, [buildEdition(first.parts, null, { number: 5 })])
  await waitUntil(async () => await titleIn(delivery) === 'Session 2', 2_000)
})

it('answers 410 for an event that was taken off, without the database too, and keeps nothing of it on disk', async () => {
  const beta = buildEdition(sampleProgramme({ slug: 'beta' }))
  await goLive(database.query, [beta])
  await using delivery = await startDelivery({ databaseUrl: database.url })
  expect((await delivery.get('/api/events/beta')).status).toBe(200)
  await takeOff(database.query, sampleId('beta'))
  await waitUntil(async () => (await delivery.get('/api/events/beta')).status === 410, 2_000)
  for (const address of ['/api/events/beta/program', '/api/events/beta/schedule.json', '/api/sessions?event=beta', `/api/events/${sampleId('beta')}`]) {
    expect((await delivery.get(address)).status, address).toBe(410)
  }
  expect(await (await delivery.get('/api/events')).json()).toMatchObject({ totalDocs: 1 })
  await delivery.stop()
  await using later = await startDelivery({ snapshotDir: delivery.snapshotDir })
  expect((await later.get('/api/events/beta')).status).toBe(410)
  const { gunzipSync } = await import('node:zlib')
  const kept = gunzipSync(await readFile(path.join(delivery.snapshotDir, `${sampleId('beta')}.edition.gz`))).toString()
  expect(kept).not.toContain('Session')
})

it('waits for the schema, and is ready when it is there', async () => {
  await using empty = await createTestDatabase({ empty: true })
  await using delivery = await startDelivery({ databaseUrl: empty.url, isUnready: true })
  expect((await delivery.get('/readyz')).status).toBe(503)
  expect((await delivery.get('/healthz')).status).toBe(200)
  const refused = await delivery.get('/api/events')
  expect(refused.status).toBe(503)
  expect(await refused.json()).toMatchObject({ code: 'not_ready' })
  await empty.query(await readDeliverySchema())
  await waitUntil(async () => (await delivery.get('/readyz')).ok, 5_000)
  expect(await (await delivery.get('/api/events')).json()).toMatchObject({ docs: [], totalDocs: 0 })
})

it('answers all it answered before with the database stopped, after a restart too, and heals when it is back', async () => {
  await using cluster = { ...await createTestCluster(), async [Symbol.asyncDispose]() { await this.remove() } }
  const { Pool } = await import('pg')
  const connect = async (statement: string, values?: readonly unknown[]): Promise<unknown> => {
    const pool = new Pool({ connectionString: cluster.urlOf('postgres'), max: 1 })
    try { return (await pool.query(statement, values ? [...values] : undefined)).rows } finally { await pool.end() }
  }
  await connect(await readDeliverySchema())
  const beta = buildEdition(sampleProgramme({ slug: 'beta', parent: sampleId('alpha') }))
  await goLive(connect, [first, beta, buildCatalogue([first, beta])])
  await using delivery = await startDelivery({ databaseUrl: cluster.urlOf('postgres') })
  const addresses = ['/', '/api/events', '/api/events/alpha/program', '/api/events/beta/schedule.json', '/api/sessions?limit=100', '/api/speakers?depth=0', '/api/speakers/speaker-1', '/api/events/none', '/api/sponsors?event=beta']
  const read = async (from: DeliveryProcess): Promise<unknown[]> => Promise.all(addresses.map(async (address) => {
    const response = await from.get(address)
    return [address, response.status, response.headers.get('etag'), await response.text()]
  }))
  const before = await read(delivery)
  await cluster.stop()
  expect(await read(delivery)).toEqual(before)
  await delivery.stop()
  await using restarted = await startDelivery({ databaseUrl: cluster.urlOf('postgres'), snapshotDir: delivery.snapshotDir })
  expect(await read(restarted)).toEqual(before)
  await cluster.restart()
  await goLive(connect, [retitle(first, 'Back again')], { notify: false })
  await waitUntil(async () => await titleIn(restarted) === 'Back again', 5_000)
})

it('passes over damaged and partial snapshots', async () => {
  await using delivery = await startDelivery({ databaseUrl: database.url })
  const gamma = buildEdition(sampleProgramme({ slug: 'gamma' }))
  await goLive(database.query, [gamma])
  await waitUntil(async () => (await delivery.get('/api/events/gamma')).ok, 2_000)
  await delivery.stop()
  const names = await readdir(delivery.snapshotDir)
  expect(names.sort()).toEqual([`${sampleId('alpha')}.edition.gz`, `${sampleId('beta')}.edition.gz`, `${sampleId('gamma')}.edition.gz`, 'catalogue.edition.gz'].sort())
  await truncate(path.join(delivery.snapshotDir, `${sampleId('gamma')}.edition.gz`), 1_000)
  const catalogue = path.join(delivery.snapshotDir, 'catalogue.edition.gz')
  const bytes = await readFile(catalogue)
  bytes[200] = bytes.at(200)! ^ 0xff
  await writeFile(catalogue, bytes)
  await using later = await startDelivery({ snapshotDir: delivery.snapshotDir })
  expect((await later.get('/api/events/alpha')).status).toBe(200)
  expect((await later.get('/api/events/gamma')).status).toBe(404)
  expect(later.log().match(/a snapshot can’t be read/g)).toHaveLength(2)
})

it('takes another database’s numbers as they are', async () => {
  await using delivery = await startDelivery({ databaseUrl: database.url })
  await delivery.stop()
  await using other = await createDeliveryDatabase()
  await goLive(other.query, [buildEdition(sampleProgramme({ slug: 'delta' })), buildCatalogue([])])
  await using later = await startDelivery({ databaseUrl: other.url, snapshotDir: delivery.snapshotDir })
  expect((await later.get('/api/events/alpha')).status).toBe(404)
  expect((await later.get('/api/events/delta')).status).toBe(200)
  await waitUntil(async () => (await readdir(delivery.snapshotDir)).length === 2)
})
