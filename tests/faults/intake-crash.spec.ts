import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { startImports, tableOf } from '../integration/importRig.ts'
import type { Imports } from '../integration/importRig.ts'
import { waitUntil } from '../support/waitUntil.ts'
import { spawnWorker } from './workerProcess.ts'
import type { WorkerProcess } from './workerProcess.ts'

let imports: Imports
const workers: WorkerProcess[] = []

beforeAll(async () => {
  imports = await startImports()
}, 120_000)
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()))
  for (const table of ['intake.imports', 'intake.written', 'slots', 'sessions', '_sessions_v', 'rooms']) await imports.query(`delete from ${table}`)
})
afterAll(() => imports[Symbol.asyncDispose]())

async function start(): Promise<WorkerProcess> {
  const worker = spawnWorker(imports.url)
  workers.push(worker)
  await worker.up
  return worker
}

/** Keeps slots from being written until the lock is let go: whoever writes them is caught in the middle. */
async function blockSlots(): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: imports.url })
  client.on('error', () => undefined) // a test that fails leaves it open
  await client.connect()
  await client.query('begin; lock table slots in exclusive mode')
  return () => client.end()
}
const counts = async () => (await imports.query<Record<string, number>>(`select (select count(*)::int from sessions) as sessions, (select count(*)::int from slots) as slots, (select count(*)::int from intake.written) as written`))[0]
const stateOf = async (id: number) => (await imports.read(id)).state

it('kill -9 in the middle of an import: nothing half done, progress to be seen, and the next worker does it once', async () => {
  const { id } = await imports.plan(tableOf({ id: '1' }, { id: '2' }, { id: '3' }), { publish: true })
  const release = await blockSlots()
  const first = await start()
  imports.begun(await imports.call('manager', 'POST', `${imports.path}/${id}/apply`, {}))
  const progress = await waitUntil(async () => (await imports.read(id)).progress)
  expect(progress.done).toBeGreaterThan(0)
  expect(progress.total).toBe(7)
  expect(await counts()).toEqual({ sessions: 0, slots: 0, written: 0 })
  await first.kill()
  workers.length = 0
  await release()
  await waitUntil(async () => (await imports.query(`select 1 from pg_stat_activity where datname = current_database() and application_name = 'lineup-cms' and state <> 'idle' and query ilike '%slots%' and pid <> pg_backend_pid()`)).length === 0)
  expect([await stateOf(id), await counts()]).toEqual(['applying', { sessions: 0, slots: 0, written: 0 }])

  await Promise.all([start(), start()])
  await waitUntil(async () => (await stateOf(id)) === 'applied', 20_000)
  expect(await counts()).toEqual({ sessions: 3, slots: 3, written: 7 })
  expect(await imports.query('select 1 from intake.files union all select 1 from intake.progress')).toEqual([])
})

it('kill -9 in the middle of an undo: all of it stands, and the next worker takes it back', async () => {
  const { id } = await imports.bring(tableOf({ id: '1' }, { id: '2' }, { id: '3' }), { publish: true })
  const release = await blockSlots()
  const first = await start()
  imports.begun(await imports.call('manager', 'POST', `${imports.path}/${id}/undo`, {}))
  await waitUntil(async () => (await imports.query(`select 1 from pg_stat_activity where application_name = 'lineup-cms' and wait_event_type = 'Lock' and query ilike '%slots%'`)).length > 0)
  await first.kill()
  workers.length = 0
  await release()
  expect(await counts()).toEqual({ sessions: 3, slots: 3, written: 7 })
  await start()
  await waitUntil(async () => (await stateOf(id)) === 'undone', 20_000)
  expect(await counts()).toEqual({ sessions: 0, slots: 0, written: 0 })
})
