import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { startPublication } from '../integration/publicationHarness.ts'
import type { Publication } from '../integration/publicationHarness.ts'
import { waitUntil } from '../support/waitUntil.ts'
import { spawnWorker } from './workerProcess.ts'
import type { WorkerProcess } from './workerProcess.ts'

let publication: Publication
const workers: WorkerProcess[] = []

beforeAll(async () => {
  publication = await startPublication()
})
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()))
})
afterAll(() => publication[Symbol.asyncDispose]())

async function start(): Promise<WorkerProcess> {
  const worker = spawnWorker(publication.url)
  workers.push(worker)
  await worker.up
  return worker
}
const numberOf = async (event: string) => (await publication.manifestOf(event))?.number ?? 0
const lockedJobs = () => publication.query('select id from graphile_worker.jobs where locked_at is not null')

/** Keeps builds from being stored until the lock is let go: they are caught in the middle. */
async function blockBuilds(): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: publication.url })
  await client.connect()
  await client.query('begin; lock table publication.scopes in exclusive mode')
  return () => client.end()
}

it('kill -9 during a build: public within 10 s of a worker being up, and later publishes are not stuck', async () => {
  const event = await publication.make.event({ name: 'Killed', phase: 'live' })
  await publication.make.session(event, { title: 'Survives' })
  const release = await blockBuilds()
  const first = await start()
  await waitUntil(async () => (await lockedJobs()).length === 1)
  await first.kill()
  workers.length = 0
  await release()
  expect(await lockedJobs()).toHaveLength(1)
  expect(await numberOf(event.id)).toBe(0)

  await start()
  const up = performance.now()
  await waitUntil(async () => (await numberOf(event.id)) === 1, 10_000)
  expect(performance.now() - up).toBeLessThan(10_000)

  await publication.payload.update({ collection: 'events', id: event.id, data: { tagline: 'Later' } })
  await waitUntil(async () => (await numberOf(event.id)) === 2, 5_000)
  expect((await publication.editionOf(event.id)).entities.sessions).toHaveLength(1)
})

it('kill -9 while another worker is up: it takes over, and a living worker’s job is not stolen', async () => {
  const event = await publication.make.event({ name: 'Taken over', phase: 'live' })
  await Promise.all([start(), start()])
  await waitUntil(async () => (await numberOf(event.id)) === 1)
  const release = await blockBuilds()
  await publication.payload.update({ collection: 'events', id: event.id, data: { tagline: 'Again' } })
  const holder = await waitUntil(async () => (await publication.query<{ locked_by: string }>('select locked_by from graphile_worker.jobs where locked_by is not null'))[0]?.locked_by)
  // Three looks for dead workers pass, and nobody takes the job of the one that lives.
  await publication.query('select pg_sleep(6.5)')
  expect(await publication.query('select locked_by, attempts from graphile_worker.jobs where locked_by is not null')).toEqual([{ locked_by: holder, attempts: 1 }])
  const [presence] = await publication.query<{ pid: number }>(`select client_port as pid from pg_stat_activity where application_name = 'lineup-worker ' || $1`, [holder])
  expect(presence).toBeDefined()
  const victim = workers.find(({ log }) => log.some((line) => line.includes(holder)))
  expect(victim).toBeDefined()
  await victim?.kill()
  workers.splice(workers.findIndex((worker) => worker === victim), 1)
  await release()
  await waitUntil(async () => (await numberOf(event.id)) === 2, 10_000)
})

it('stops in order: the job that runs is ended, nothing stays locked', async () => {
  const event = await publication.make.event({ name: 'Stopped', phase: 'live' })
  const worker = await start()
  await waitUntil(async () => (await numberOf(event.id)) === 1)
  expect(await worker.stop()).toBe(0)
  workers.length = 0
  expect(await publication.query('select id from graphile_worker._private_jobs where locked_at is not null')).toEqual([])
  expect(await publication.query(`select pid from pg_stat_activity where datname = current_database() and application_name like 'lineup-worker%'`)).toEqual([])
})
