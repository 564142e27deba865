import { createLocalReq } from 'payload'
import pg from 'pg'
import { announce } from '../../src/publication/hooks/announce.ts'
import { buildEdition } from '../../src/publication/build/buildEdition.ts'
import { createRichTextCache } from '../../src/publication/richText/renderRichText.ts'
import { makersIn } from '../integration/contentFixtures.ts'
import { insertProgramme } from '../integration/publicationProgramme.ts'
import { migrateTemplate } from '../support/migrateTemplate.ts'
import { startPayload } from '../support/startPayload.ts'
import { createTestCluster } from '../support/testCluster.ts'

/**
 * Measures the build of an edition after one change.
 * node tests/load/build-edition.ts [sessions=1007] [rounds=20]
 */
process.env['LOG_LEVEL'] ??= 'silent'
const [sessions = 1007, rounds = 20] = process.argv.slice(2).map(Number)
const median = (values: number[]): number => Math.round((values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0) * 10) / 10

const cluster = await createTestCluster()
try {
  const url = cluster.urlOf('postgres')
  await migrateTemplate(url)
  await using started = await startPayload(url)
  const { payload } = started
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  const query = async <Row extends Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Row[]> => (await pool.query<Row>(text, values === undefined ? [] : [...values])).rows
  const make = makersIn(payload)
  const venue = await make.venue()
  const event = await make.event({ name: 'Large', phase: 'live', venue: venue.id })
  await insertProgramme(query, { event: event.id, venue: venue.id, sessions, rooms: 72 })
  await query('analyze')
  const builder = { payload, render: createRichTextCache() }
  const timed = async <T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> => {
    const start = performance.now()
    const result = await work()
    return { ms: performance.now() - start, result }
  }
  const cold = await timed(() => buildEdition(builder, event.id))
  const [changed] = await query<{ id: string }>('select id from sessions where event_id = $1 limit 1', [event.id])
  const id = changed?.id ?? ''

  const writes: number[] = []
  const builds: number[] = []
  const announcements: number[] = []
  const stored = new Set<unknown>()
  let statements = 0
  const { query: send } = pg.Client.prototype
  pg.Client.prototype.query = function counted(this: pg.Client, ...args: unknown[]): never {
    statements += 1
    return Reflect.apply(send, this, args) as never
  }
  for (let round = 0; round < rounds; round += 1) {
    writes.push((await timed(() => payload.update({ collection: 'sessions', id, data: { title: `Round ${round}` } }))).ms)
    // What the hook adds to such a write: the same call in a transaction of its own.
    const req = await createLocalReq({}, payload)
    const transactionID = await payload.db.beginTransaction()
    if (transactionID !== null) req.transactionID = transactionID
    announcements.push((await timed(() => announce(req, { collection: 'sessions', id, kind: 'updated' }))).ms)
    if (transactionID !== null) await payload.db.commitTransaction(transactionID)
    statements = 0
    const { ms, result } = await timed(() => buildEdition(builder, event.id))
    builds.push(ms)
    stored.add(result.kind === 'live' ? result.stored : result.kind)
  }
  pg.Client.prototype.query = send
  process.stdout.write(`${JSON.stringify({
    sessions, rounds, firstBuildMs: Math.round(cold.ms), buildMedianMs: median(builds), buildSlowestMs: Math.round(Math.max(...builds)), statements, entitiesStored: [...stored],
    writeMedianMs: median(writes), announceMedianMs: median(announcements), rssMb: Math.round(process.memoryUsage.rss() / 1e6),
  }, null, 2)}\n`)
  await pool.end()
} finally {
  await cluster.remove()
}
