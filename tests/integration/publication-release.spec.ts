import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Event, Session, Slot } from '../../src/payload-types.ts'
import { release } from '../../src/publication/actions/release.ts'
import { rollBack } from '../../src/publication/actions/rollBack.ts'
import { hold, liftHold } from '../../src/publication/actions/hold.ts'
import { listEditions } from '../../src/publication/actions/listEditions.ts'
import { databaseOf } from '../../src/publication/database.ts'
import type { Database } from '../../src/publication/database.ts'
import { PublicationProblem } from '../../src/publication/problem.ts'
import { startPublication } from './publicationHarness.ts'
import type { Publication } from './publicationHarness.ts'

let publication: Publication
let event: Event
let session: Session
let slot: Slot
const by = { collection: 'users', id: '01990000-0000-7000-8000-000000000001' }
const plan = { build: null, version: '1.0', note: 'The programme', by }

beforeAll(async () => {
  publication = await startPublication()
})
afterAll(() => publication[Symbol.asyncDispose]())

const act = <T>(work: (db: Database) => Promise<T>): Promise<T> => databaseOf(publication.payload).transaction(work)
const codeOf = async (refused: Promise<unknown>): Promise<string> => {
  try {
    await refused
  } catch (error) {
    if (error instanceof PublicationProblem) return error.code
    throw error
  }
  return 'let through'
}
const titles = async () => (await publication.editionOf(event.id)).entities.sessions.map(({ title }) => title.en)
const retitle = async (title: string) => {
  await publication.payload.update({ collection: 'sessions', id: session.id, data: { title } })
  await publication.work()
}
const list = () => listEditions(databaseOf(publication.payload), event.id, { limit: 50, before: null })

async function begin(publishing: Event['publishing']) {
  const { make } = publication
  event = await make.event({ name: `Event ${crypto.randomUUID()}`, phase: 'programme-published', publishing })
  session = await make.session(event, { title: 'First words' })
  slot = await make.slot(session)
  await publication.work()
}

describe('in release mode', () => {
  beforeEach(() => begin('release'))

  it('nothing is public before the first release, and a typo not before the next', async () => {
    expect(await publication.manifestOf(event.id)).toBeNull()
    expect(await act((db) => release(db, event.id, plan))).toBe(1)
    expect(await publication.manifestOf(event.id)).toMatchObject({ number: 1, version: '1.0', note: 'The programme' })
    await retitle('Frist wrods')
    expect(await titles()).toEqual(['First words'])
    expect(await list()).toMatchObject({ live: { number: 1 }, staged: { added: 0, changed: 1, removed: 0 }, editions: [{ number: 1, version: '1.0', by }] })
    await act((db) => release(db, event.id, { ...plan, version: '1.1' }))
    expect(await titles()).toEqual(['Frist wrods'])
  })

  it('of two releases at once one wins, the other is told', async () => {
    const results = await Promise.all([1, 2, 3, 4].map(() => codeOf(act((db) => release(db, event.id, plan)))))
    expect(results.toSorted()).toEqual(['let through', 'nothing_staged', 'nothing_staged', 'nothing_staged'])
    expect((await list()).editions.map(({ number }) => number)).toEqual([1])
  })

  it('a release of a build that was built again is refused', async () => {
    const build = (await list()).staged?.build ?? null
    await retitle('Newer words')
    expect(await codeOf(act((db) => release(db, event.id, { ...plan, build })))).toBe('build_replaced')
    expect(await publication.manifestOf(event.id)).toBeNull()
  })

  it('building again what waits changes nothing, the instants of moved slots included', async () => {
    await act((db) => release(db, event.id, plan))
    await publication.payload.update({ collection: 'slots', id: slot.id, data: { endsAt: '2026-04-01T09:50:00.000Z' } })
    await publication.work()
    const [before] = await publication.query('select id, hash from publication.builds where event = $1', [event.id])
    await publication.query(`select pg_sleep(1.1), publication.add_builds($1::uuid[])`, [[event.id]])
    await publication.work()
    expect(await publication.query('select id, hash from publication.builds where event = $1', [event.id])).toEqual([before])
  })

  it('content that is as the public knows it again leaves nothing staged', async () => {
    await act((db) => release(db, event.id, plan))
    await retitle('Other words')
    await retitle('First words')
    expect((await list()).staged).toBeNull()
    expect(await codeOf(act((db) => release(db, event.id, plan)))).toBe('nothing_staged')
  })
})

describe('rolling back', () => {
  beforeEach(() => begin('continuous'))

  it('makes the next edition with the old content, holds the event, and stages what is newer', async () => {
    await retitle('Second words')
    expect(await act((db) => rollBack(db, event.id, { to: 1, by }))).toBe(3)
    await publication.work()
    expect(await publication.manifestOf(event.id)).toMatchObject({ number: 3, restores: 1 })
    expect(await titles()).toEqual(['First words'])
    expect(await list()).toMatchObject({ hold: { reason: 'roll-back', by }, staged: { changed: 1 } })
    await retitle('Third words')
    expect(await titles()).toEqual(['First words'])
    expect(await act((db) => release(db, event.id, plan))).toBe(4)
    expect(await titles()).toEqual(['Third words'])
    await retitle('Fourth words') // the release lifted the hold
    expect(await titles()).toEqual(['Fourth words'])
  })

  it('lets calendars see the old place as a move', async () => {
    await publication.payload.update({ collection: 'slots', id: slot.id, data: { startsAt: '2026-04-01T11:00:00.000Z', endsAt: '2026-04-01T11:25:00.000Z' } })
    await publication.work()
    await act((db) => rollBack(db, event.id, { to: 1, by }))
    const [shown] = (await publication.editionOf(event.id)).entities.sessions
    expect(shown?.slots).toMatchObject([{ startsAt: '2026-04-01T09:00:00Z', sequence: 2, movedFrom: { startsAt: '2026-04-01T11:00:00Z' } }])
    await act((db) => liftHold(db, event.id, by))
    await publication.work()
    const [after] = (await publication.editionOf(event.id)).entities.sessions
    expect(after?.slots).toMatchObject([{ startsAt: '2026-04-01T11:00:00Z', sequence: 3 }])
  })

  it('is refused to what is live, what never was, and what is gone', async () => {
    await retitle('Second words')
    expect(await codeOf(act((db) => rollBack(db, event.id, { to: 2, by })))).toBe('edition_live')
    expect(await codeOf(act((db) => rollBack(db, event.id, { to: 9, by })))).toBe('edition_not_found')
    await publication.payload.update({ collection: 'events', id: event.id, data: { _status: 'draft' } })
    await publication.work()
    expect(await codeOf(act((db) => rollBack(db, event.id, { to: 1, by })))).toBe('event_gone')
  })
})

describe('a hold', () => {
  beforeEach(() => begin('continuous'))

  it('keeps the public where it is until it is lifted', async () => {
    await act((db) => hold(db, event.id, by))
    await retitle('Held words')
    expect(await titles()).toEqual(['First words'])
    await act((db) => liftHold(db, event.id, by))
    await publication.work()
    expect(await titles()).toEqual(['Held words'])
    expect((await list()).staged).toBeNull()
    expect(await codeOf(act((db) => liftHold(db, event.id, by)))).toBe('not_on_hold')
  })
})

it('never gives a slug to two public events', async () => {
  await begin('release')
  await act((db) => release(db, event.id, plan))
  await publication.payload.update({ collection: 'events', id: event.id, data: { slug: 'moved-away' } })
  const other = await publication.make.event({ name: 'Takes the slug', slug: event.slug })
  await publication.work()
  expect(await publication.manifestOf(other.id)).toBeNull()
  const [row] = await publication.query<{ failure: { message: string } }>('select failure from publication.scopes where scope = $1', [other.id])
  expect(row?.failure.message).toContain('Another public event has the slug')
})
