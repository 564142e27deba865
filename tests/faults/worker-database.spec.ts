import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestCluster } from '../support/testCluster.ts'
import type { TestCluster } from '../support/testCluster.ts'
import { migrateTemplate } from '../support/migrateTemplate.ts'
import { waitUntil } from '../support/waitUntil.ts'
import { spawnWorker } from './workerProcess.ts'
import type { WorkerProcess } from './workerProcess.ts'

let cluster: TestCluster
let worker: WorkerProcess
const event = '01990000-0000-7000-8000-00000000000e'

beforeAll(async () => {
  cluster = await createTestCluster()
  // Started first: it waits for the schema rather than migrate.
  worker = spawnWorker(cluster.urlOf('postgres'))
  await migrateTemplate(cluster.urlOf('postgres'))
  await worker.up
}, 120_000)
afterAll(async () => {
  await worker.stop()
  await cluster.remove()
})

async function query(text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: cluster.urlOf('postgres') })
  client.on('error', () => undefined) // the server is stopped in these tests
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text, values)).rows
  } finally {
    await client.end()
  }
}

async function publish(tagline: string): Promise<void> {
  await query(`insert into events (id, slug, kind, starts_on, ends_on, time_zone, phase, publishing, _status)
    values ($1, 'restarts', 'conference', '2026-04-01T12:00Z', '2026-04-01T12:00Z', 'UTC', 'announced', 'continuous', 'published') on conflict do nothing`, [event])
  await query(`insert into events_locales (name, tagline, _locale, _parent_id) values ('Restarts', $2, 'en', $1)
    on conflict (_locale, _parent_id) do update set tagline = excluded.tagline`, [event, tagline])
  await query('select publication.add_builds(array[$1::uuid])', [event])
}
const number = async () => (await query('select number from delivery.live where scope = $1', [event]))[0]?.['number']

it('a database that restarts, and one that is gone for a while: public again within 5 s of its return, by the same process', async () => {
  await publish('Before')
  await waitUntil(async () => (await number()) === 1)
  for (const [round, awayMs] of [[2, 0], [3, 3_000]] as const) {
    await cluster.stop()
    await new Promise((resolve) => { setTimeout(resolve, awayMs) }) // nothing to wait for: nobody is there
    await cluster.restart()
    const back = performance.now()
    await publish(`After outage ${round}`)
    await waitUntil(async () => (await number()) === round, 10_000)
    expect(performance.now() - back).toBeLessThan(5_000)
  }
  expect(process.kill(worker.pid, 0)).toBe(true)
})
