import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadDemo } from '../../src/demo/load/loadDemo.ts'
import type { LoadOutcome } from '../../src/demo/load/loadDemo.ts'
import { publisherOf } from '../../src/demo/load/publisher.ts'
import type { Publisher } from '../../src/demo/load/publisher.ts'
import { buildEdition } from '../../src/publication/build/buildEdition.ts'
import { databaseOf } from '../../src/publication/database.ts'
import { renderRichText } from '../../src/publication/richText/renderRichText.ts'
import { readScope } from '../../src/publication/store/scopeState.ts'
import { createTestDatabase } from '../support/createTestDatabase.ts'
import type { TestDatabase } from '../support/createTestDatabase.ts'
import { startPayload } from '../support/startPayload.ts'
import type { TestPayload } from '../support/startPayload.ts'

const expectedCounts = {
  organizations: 29,
  venues: 1,
  rooms: 16,
  topics: 26,
  media: 113,
  events: 5,
  tracks: 13,
  speakers: 49,
  sponsors: 25,
  sessions: 71,
  slots: 74,
}

let database: TestDatabase
let started: TestPayload
let payload: Payload
let mediaFolder: string
const lines: string[] = []
const report = (line: string): void => void lines.push(line)

/** Publication itself, with the builds made at once rather than by a worker. */
function publisherAtOnce(): Publisher {
  const real = publisherOf(payload, { patienceMs: 0 })
  return {
    ...real,
    isBuilt: async (event) => {
      await build(event)
      return await real.isBuilt(event)
    },
  }
}
const build = async (event: string): Promise<unknown> => await buildEdition({ payload, render: renderRichText }, event)

async function countDocuments(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const collection of Object.keys(expectedCounts) as (keyof typeof expectedCounts)[]) {
    counts[collection] = (await payload.count({ collection, overrideAccess: true })).totalDocs
  }
  return counts
}

async function eventId(slug: string): Promise<string> {
  const { docs } = await payload.find({ collection: 'events', where: { slug: { equals: slug } }, depth: 0, overrideAccess: true })
  return docs[0]?.id ?? ''
}

beforeAll(async () => {
  mediaFolder = await mkdtemp(path.join(tmpdir(), 'lineup-demo-'))
  process.env['LINEUP_MEDIA_DIR'] = mediaFolder
  database = await createTestDatabase()
  started = await startPayload(database.url)
  payload = started.payload
})

afterAll(async () => {
  await started.close()
  await database.drop()
  await rm(mediaFolder, { recursive: true, force: true })
})

test('a load that is cut off leaves no document, and the next one is whole', { timeout: 120_000 }, async () => {
  const cutOff = (line: string): void => {
    if (line === 'Sessions') throw new Error('cut off')
  }
  await expect(loadDemo(payload, { publisher: publisherAtOnce(), report: cutOff })).rejects.toThrow('cut off')
  expect(await countDocuments()).toEqual(Object.fromEntries(Object.keys(expectedCounts).map((collection) => [collection, 0])))
  const files = (await readdir(mediaFolder)).length

  // No worker: the programme is written, what comes later waits.
  const noWorker: Publisher = { ...publisherAtOnce(), isBuilt: () => Promise.resolve(false) }
  const startedAt = performance.now()
  const outcome = await loadDemo(payload, { publisher: noWorker, report })
  const elapsed = performance.now() - startedAt
  expect(outcome).toEqual<LoadOutcome>({ kind: 'loaded', counts: expectedCounts, isComplete: false })
  expect(await countDocuments()).toEqual(expectedCounts)
  expect((await readdir(mediaFolder)).length).toBe(files)
  expect(elapsed).toBeLessThan(60_000) // far under it on an idle machine
})

test('once the editions are built the release is made and the session moves', async () => {
  expect(await loadDemo(payload, { publisher: publisherAtOnce(), report })).toEqual<LoadOutcome>({ kind: 'resumed', isComplete: true })
  const securitycon = await eventId('open-source-securitycon-eu-2026')
  await build(securitycon)
  const { rows } = await databaseOf(payload).execute(`select body from delivery.entities where kind = 'session' and body like '%asking-guac-awkward-questions%'`)
  const moved = rows.map(({ body }) => (JSON.parse(String(body)) as { slots: { sequence: number; startsAt: string; movedFrom: { startsAt: string } | null }[] }).slots[0])
  expect(moved.map((slot) => [slot?.sequence, slot?.startsAt.slice(0, 16), slot?.movedFrom?.startsAt.slice(0, 16) ?? null]).sort()).toEqual([
    [0, '2026-04-01T09:00', null],
    [1, '2026-04-01T15:55', '2026-04-01T09:00'],
  ])
  const tofu = await readScope(databaseOf(payload), await eventId('opentofu-day-eu-2026'))
  expect([tofu.live?.number, tofu.live?.manifest.version, tofu.staged]).toEqual([1, '1.0 Full programme', null])
})

test('every event can be built, and its sessions are all in its edition', async () => {
  const sessions: Record<string, number | undefined> = {}
  const { docs } = await payload.find({ collection: 'events', depth: 0, sort: 'slug', overrideAccess: true })
  for (const { id, slug } of docs) {
    await build(id)
    const { live } = await readScope(databaseOf(payload), id)
    sessions[slug] = live?.manifest.entries.filter(({ kind }) => kind === 'session').length
  }
  expect(sessions).toEqual({
    'appdevelopercon-eu-2026': 13,
    'backstagecon-eu-2026': 11,
    'kubecon-cloudnativecon-eu-2026': 6,
    'open-source-securitycon-eu-2026': 31,
    'opentofu-day-eu-2026': 10,
  })
})

test('a second load changes nothing, and does not undo what editors did', async () => {
  const slots = (): Promise<unknown> => database.query('select id, room_id, starts_at, updated_at from slots order by id')
  const { docs } = await payload.find({ collection: 'topics', where: { slug: { equals: 'slsa' } }, overrideAccess: true })
  await payload.update({ collection: 'topics', id: docs[0]?.id ?? '', data: { name: 'SLSA levels' }, overrideAccess: true })
  const before = await slots()
  expect(await loadDemo(payload, { publisher: publisherAtOnce(), report })).toEqual<LoadOutcome>({ kind: 'present' })
  expect(await slots()).toEqual(before)
  expect(await countDocuments()).toEqual(expectedCounts)
  expect(await payload.find({ collection: 'topics', where: { name: { equals: 'SLSA levels' } }, overrideAccess: true })).toMatchObject({ totalDocs: 1 })
})

test('texts stand in the languages in which they were written, and in no other', async () => {
  const { docs } = await payload.find({ collection: 'events', where: { slug: { equals: 'open-source-securitycon-eu-2026' } }, locale: 'all', depth: 0, overrideAccess: true })
  expect(docs[0]?.tagline).toEqual({
    en: 'A full day for the people who get the call when a dependency breaks',
    de: 'Ein ganzer Tag für alle, bei denen das Telefon klingelt, wenn eine Abhängigkeit bricht',
    fr: 'Une journée entière pour celles et ceux qu’on appelle quand une dépendance casse',
    es: 'Un día entero para quienes reciben la llamada cuando se rompe una dependencia',
  })
})
