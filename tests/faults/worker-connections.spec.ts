import { afterAll, beforeAll, expect, it } from 'vitest'
import { startPublication } from '../integration/publicationHarness.ts'
import type { Publication } from '../integration/publicationHarness.ts'
import { waitUntil } from '../support/waitUntil.ts'
import { spawnWorker } from './workerProcess.ts'
import type { WorkerProcess } from './workerProcess.ts'

let publication: Publication
let workers: WorkerProcess[]

beforeAll(async () => {
  publication = await startPublication()
  workers = [spawnWorker(publication.url), spawnWorker(publication.url)]
  await Promise.all(workers.map(({ up }) => up))
})
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.stop()))
  await publication[Symbol.asyncDispose]()
})

const numberOf = async (event: string) => (await publication.manifestOf(event))?.number ?? 0

it('two workers: every publish becomes public, no number is skipped, no build overlaps another of its event', async () => {
  const events = await Promise.all(['One', 'Two', 'Three'].map((name) => publication.make.event({ name, phase: 'live' })))
  for (let round = 1; round <= 8; round += 1) {
    await Promise.all(events.map(({ id }) => publication.payload.update({ collection: 'events', id, data: { tagline: `Round ${round}` } })))
  }
  await waitUntil(async () => {
    const editions = await Promise.all(events.map(({ id }) => publication.editionOf(id)))
    return editions.every(({ entities }) => entities.events[0]?.tagline?.en === 'Round 8')
  })
  for (const { id } of events) {
    const rows = await publication.query<{ number: number }>('select number from delivery.editions where scope = $1 order by number', [id])
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1))
  }
  expect(workers.flatMap(({ log }) => log).filter((line) => line.includes('could not be built'))).toEqual([])
})

it('a scheduled publish is made by one of them, once', async () => {
  const event = await publication.make.event({ name: 'Scheduled', phase: 'live', _status: 'draft' })
  await publication.payload.jobs.queue({ task: 'schedulePublish', waitUntil: new Date(Date.now() + 500), input: { type: 'publish', doc: { relationTo: 'events', value: event.id } } })
  await waitUntil(async () => (await numberOf(event.id)) === 1, 5_000)
  const { totalDocs } = await publication.payload.findVersions({ collection: 'events', where: { and: [{ parent: { equals: event.id } }, { 'version._status': { equals: 'published' } }] } })
  expect(totalDocs).toBe(1)
})

it('connections that the server ends: the processes stay, and publish again within 5 s', async () => {
  const event = await publication.make.event({ name: 'Cut off', phase: 'live' })
  await waitUntil(async () => (await numberOf(event.id)) === 1)
  const pids = workers.map(({ pid }) => pid)
  await publication.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and application_name like 'lineup-%'`)
  const cut = performance.now()
  await waitUntil(() => publication.payload.update({ collection: 'events', id: event.id, data: { tagline: 'Back again' } }))
  await waitUntil(async () => (await numberOf(event.id)) === 2, 5_000)
  expect(performance.now() - cut).toBeLessThan(5_000)
  await waitUntil(async () => (await publication.query(`select 1 from pg_stat_activity where application_name like 'lineup-worker pool-%'`)).length === 2, 5_000)
  for (const pid of pids) expect(process.kill(pid, 0)).toBe(true)
})
