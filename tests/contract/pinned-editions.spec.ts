import { afterAll, beforeAll, expect, it } from 'vitest'
import { Client, Pool } from 'pg'
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
/** Editions of alpha, oldest first. */
const editions: BuiltEdition[] = [buildEdition(sampleProgramme({ slug: 'alpha', sessions: 8 }))]
const beta = buildEdition(sampleProgramme({ slug: 'beta', sessions: 2, parent: sampleId('alpha') }))

beforeAll(async () => {
  database = await createDeliveryDatabase()
  editions.push(next())
  await goLive(database.query, [...editions, beta, buildCatalogue([...editions, beta])])
})
afterAll(async () => database.drop())

/** The edition after the last: a session has another title, another is gone, a speaker another name. */
function next(): BuiltEdition {
  const before = editions.at(-1)!
  const number = before.manifest.number + 1
  const parts = before.parts.filter(({ entity }) => number !== 3 || entity.id !== sampleId('alpha session-8')).map((part) => {
    if (part.kind === 'session' && part.entity.slug === `session-${1 + number % 5}`) return { ...part, entity: { ...part.entity, title: { en: `Title ${number}` } } }
    if (part.kind === 'speaker' && part.entity.slug === 'speaker-1') return { ...part, entity: { ...part.entity, name: `Name ${number}` } }
    return part
  })
  return buildEdition(parts, before)
}

async function publish(query: TestDatabase['query'] = database.query): Promise<number> {
  const edition = next()
  editions.push(edition)
  await goLive(query, [edition])
  return edition.manifest.number
}

async function isLive(delivery: DeliveryProcess, number: number): Promise<void> {
  await waitUntil(async () => (await delivery.get('/api/events/alpha')).headers.get('edition') === String(number), 3_000)
}

const addresses = (number: number): string[] => [
  `/api/events/alpha?edition=${number}`, `/api/events/alpha/program?edition=${number}`, `/api/sessions?event=alpha&limit=100&edition=${number}`,
  `/api/sessions/session-3?event=alpha&edition=${number}`, `/api/speakers/speaker-1?event=alpha&edition=${number}`, `/api/events/alpha/schedule.json?edition=${number}`,
  `/api/sessions?event=alpha&edition=${number}&q=title`,
]

async function read(delivery: DeliveryProcess, number: number): Promise<unknown[]> {
  return Promise.all(addresses(number).map(async (address) => {
    const response = await delivery.get(address, { 'accept-encoding': 'identity' })
    return [address, response.status, response.headers.get('etag'), response.headers.get('edition'), response.headers.get('cache-control'), await response.text()]
  }))
}

it('gives the same bytes of an edition while it is live, after ten publishes, and from another process', async () => {
  await using delivery = await startDelivery({ databaseUrl: database.url })
  const live = editions.length
  const first = await read(delivery, 1)
  const before = await read(delivery, live)
  for (const answer of [...first, ...before] as [string, number, string, string, string, string][]) {
    expect([answer[0], answer[1]]).toEqual([answer[0], 200])
    expect(answer[4]).toBe('public, max-age=31536000, immutable')
  }
  expect(first.map((answer) => (answer as string[])[3])).toEqual(first.map(() => '1'))
  expect(JSON.stringify(before)).toContain(`Name ${live}`)
  expect(JSON.stringify(first)).not.toContain('Name 2')
  for (let round = 0; round < 10; round++) await publish()
  await isLive(delivery, editions.length)
  expect(await read(delivery, live)).toEqual(before)
  expect(await read(delivery, 1)).toEqual(first)
  await using other = await startDelivery({ databaseUrl: database.url })
  expect(await read(other, live)).toEqual(before)
  expect(await read(other, 1)).toEqual(first)
  // What was there then is there though it is gone now, and speaks of that event only.
  expect((await other.get('/api/sessions/session-8?event=alpha')).status).toBe(410)
  expect((await other.get('/api/sessions/session-8?event=alpha&edition=1')).status).toBe(200)
  expect(await (await other.get('/api/events/alpha?edition=1&depth=0')).json()).toMatchObject({ coLocatedEvents: [], edition: { number: 1 } })
})

it('fetches an edition once however many ask, and then has it', async () => {
  await using delivery = await startDelivery({ databaseUrl: database.url })
  const locker = new Client({ connectionString: database.url })
  await locker.connect()
  const ask = async (depth: number): Promise<number[]> => Promise.all(Array.from({ length: 30 }, async (_, at) => (await delivery.get(`/api/sessions?event=alpha&edition=1&depth=${depth}&limit=${1 + at}`)).status))
  const waiting = async (): Promise<number> => (await database.query(`select 1 from pg_stat_activity where application_name = 'lineup-delivery-archive' and datname = current_database() and wait_event_type = 'Lock'`)).length
  try {
    await locker.query('begin; lock table delivery.editions in access exclusive mode')
    const asked = ask(1)
    await waitUntil(async () => await waiting() > 0)
    // Others have been sent before this one, which is answered.
    expect((await delivery.get('/healthz')).status).toBe(200)
    expect(await waiting()).toBe(1)
    await locker.query('commit')
    expect(await asked).toEqual(Array.from({ length: 30 }, () => 200))
    await locker.query('begin; lock table delivery.editions in access exclusive mode; lock table delivery.entities in access exclusive mode')
    expect(await ask(0)).toEqual(Array.from({ length: 30 }, () => 200))
  } finally {
    await locker.end()
  }
})

it('refuses numbers that are none of the event’s', async () => {
  await using delivery = await startDelivery({ databaseUrl: database.url })
  const answers = async (address: string): Promise<unknown> => {
    const response = await delivery.get(address)
    return [response.status, (await response.json() as { code: string }).code]
  }
  expect(await answers(`/api/events/alpha?edition=${editions.length + 1}`)).toEqual([404, 'edition_not_found'])
  expect(await answers('/api/events/alpha?edition=2147483648')).toEqual([400, 'invalid_parameter'])
  expect(await answers('/api/events/none?edition=1')).toEqual([404, 'not_found'])
  expect(await answers('/api/events/alpha?edition=0')).toEqual([400, 'invalid_parameter'])
  expect(await answers('/api/sessions?edition=1')).toEqual([400, 'missing_parameter'])
  expect((await delivery.get('/api/events/old-alpha?edition=1')).status).toBeLessThan(400)
  expect((await delivery.get(`/api/events/${sampleId('alpha')}?edition=1`)).status).toBe(200)
})

it('answers 410 for an edition that is no longer kept, one in memory too', async () => {
  await using delivery = await startDelivery({ databaseUrl: database.url })
  expect((await delivery.get('/api/events/alpha?edition=2')).status).toBe(200)
  expect((await delivery.get('/api/events/alpha?edition=3')).status).toBe(200)
  await database.query('delete from delivery.editions where scope = $1 and number = 2', [sampleId('alpha')])
  await database.query(`select pg_notify('edition', 'alpha 0')`)
  await waitUntil(async () => (await delivery.get('/api/events/alpha?edition=2')).status === 410, 3_000)
  expect((await delivery.get('/api/events/alpha?edition=3')).status).toBe(200)
})

it('serves files of editions that are kept, and no others', async () => {
  const folder = await import('node:fs/promises').then(async ({ mkdtemp }) => mkdtemp('/tmp/lineup-pinned-media-'))
  const { writeFile, rm } = await import('node:fs/promises')
  const logo = editions[0]!.parts.find((part) => part.kind === 'media' && part.entity.slug === 'logo')
  const file = logo?.kind === 'media' ? logo.entity.files[0]!.filename : ''
  const gamma = buildEdition(sampleProgramme({ slug: 'gamma', sessions: 1 }).map((part) => (part.kind === 'media' ? { ...part, entity: { ...part.entity, id: sampleId(`gamma ${part.entity.slug}`), files: part.entity.files.map((one) => ({ ...one, filename: `gamma-${one.filename}` })) } } : part)).map((part) => (part.kind === 'event' ? { ...part, entity: { ...part.entity, logo: null } } : part.kind === 'organization' ? { ...part, entity: { ...part.entity, logo: null } } : part.kind === 'speaker' ? { ...part, entity: { ...part.entity, photo: null } } : part)))
  const bare = buildEdition(gamma.parts.filter(({ kind }) => kind !== 'media'), gamma)
  for (const name of [file, `gamma-${file}`, 'never-live.png']) await writeFile(`${folder}/${name}`, 'bytes')
  await goLive(database.query, [gamma, bare])
  await using delivery = await startDelivery({ databaseUrl: database.url, env: { LINEUP_MEDIA_DIR: folder } })
  const statusOf = async (name: string): Promise<number> => (await delivery.get(`/media/${name}`)).status
  expect([await statusOf(file), await statusOf(`gamma-${file}`), await statusOf('never-live.png')]).toEqual([200, 200, 404])
  await takeOff(database.query, sampleId('gamma'))
  await waitUntil(async () => (await delivery.get('/api/events/gamma')).status === 410, 3_000)
  expect([await statusOf(file), await statusOf(`gamma-${file}`)]).toEqual([200, 404])
  await rm(folder, { recursive: true })
})

it('answers 410 for every edition of an event that was taken off, at once', async () => {
  const delta = buildEdition(sampleProgramme({ slug: 'delta', sessions: 2 }))
  await goLive(database.query, [delta, buildEdition(delta.parts, delta, { version: 'two' })])
  await using delivery = await startDelivery({ databaseUrl: database.url })
  const statuses = async (): Promise<number[]> => Promise.all(['/api/events/delta?edition=1', '/api/events/delta?edition=2', '/api/events/delta/program?edition=1'].map(async (address) => (await delivery.get(address)).status))
  expect(await statuses()).toEqual([200, 200, 200])
  await takeOff(database.query, sampleId('delta'))
  await waitUntil(async () => (await delivery.get('/api/events/delta')).status === 410, 3_000)
  expect(await statuses()).toEqual([410, 410, 410])
})

it('reads what is in memory with the database down, says so of the rest, and heals', async () => {
  await using cluster = { ...await createTestCluster(), async [Symbol.asyncDispose]() { await this.remove() } }
  const query = async (statement: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]> => {
    const pool = new Pool({ connectionString: cluster.urlOf('postgres'), max: 1 })
    try { return (await pool.query<Record<string, unknown>>(statement, values ? [...values] : undefined)).rows } finally { await pool.end() }
  }
  await query(await readDeliverySchema())
  const own = editions.slice(0, 3)
  await goLive(query, [...own, buildCatalogue(own)])
  await using delivery = await startDelivery({ databaseUrl: cluster.urlOf('postgres') })
  const before = await read(delivery, 1)
  expect(before.map((answer) => (answer as unknown[])[1])).toEqual(before.map(() => 200))
  await cluster.stop()
  expect(await read(delivery, 1)).toEqual(before)
  expect((await delivery.get('/api/events/alpha?edition=3')).status).toBe(200)
  const refused = await delivery.get('/api/events/alpha?edition=2')
  expect([refused.status, refused.headers.get('retry-after'), (await refused.json() as { code: string }).code]).toEqual([503, '5', 'edition_unavailable'])
  await cluster.restart()
  await waitUntil(async () => (await delivery.get('/api/events/alpha?edition=2')).status === 200, 6_000)
})
