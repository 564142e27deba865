import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Event, Session, Slot, Speaker } from '../../src/payload-types.ts'
import { inTransaction, startPublication } from './publicationHarness.ts'
import type { Publication } from './publicationHarness.ts'

let publication: Publication
let first: Event
let second: Event
let session: Session
let slot: Slot
let speaker: Speaker

const builds = (...events: Event[]) => events.map(({ id }) => ({ task: 'build-edition', key: id, queue: id, due: true })).toSorted((a, b) => (a.key < b.key ? -1 : 1))

beforeAll(async () => {
  publication = await startPublication()
  const { make } = publication
  const venue = await make.venue()
  const room = await make.room(venue)
  first = await make.event({ name: 'First', phase: 'programme-published', venue: venue.id })
  second = await make.event({ name: 'Second', phase: 'programme-published' })
  speaker = await make.speaker()
  session = await make.session(first, { appearances: [{ speaker: speaker.id, role: 'speaker' }] })
  slot = await make.slot(session, { room: room.id })
  await make.session(second, { appearances: [{ speaker: speaker.id, role: 'speaker' }] })
})
afterAll(() => publication[Symbol.asyncDispose]())
beforeEach(async () => {
  await publication.query('delete from graphile_worker._private_jobs')
})

describe('a write adds one build for each event that shows the document', () => {
  it('a session: its event', async () => {
    await publication.payload.update({ collection: 'sessions', id: session.id, data: { title: 'Another title' } })
    expect(await publication.jobs()).toEqual(builds(first))
  })

  it('a slot: the event of its session', async () => {
    await publication.payload.update({ collection: 'slots', id: slot.id, data: { endsAt: '2026-04-01T09:30:00.000Z' } })
    expect(await publication.jobs()).toEqual(builds(first))
  })

  it('a speaker: every event at which they appear', async () => {
    await publication.payload.update({ collection: 'speakers', id: speaker.id, data: { pronouns: 'she' } })
    expect(await publication.jobs()).toEqual(builds(first, second))
  })

  it('many saves: one build', async () => {
    for (const title of ['One', 'Two', 'Three']) await publication.payload.update({ collection: 'sessions', id: session.id, data: { title } })
    expect(await publication.jobs()).toEqual(builds(first))
  })

  it('a document that no event shows: none', async () => {
    await publication.make.speaker({ name: 'Nobody yet' })
    expect(await publication.jobs()).toEqual([])
  })
})

describe('drafts', () => {
  it('add none: neither over a published document, nor new ones, nor over those', async () => {
    await publication.payload.update({ collection: 'sessions', id: session.id, draft: true, data: { title: 'Half-written' } })
    const draft = await publication.make.session(first, { title: 'New', _status: 'draft' })
    await publication.payload.update({ collection: 'sessions', id: draft.id, draft: true, data: { title: 'New, but longer' } })
    expect(await publication.jobs()).toEqual([])
  })

  it('add a build once they are published, taken back, put in the trash, restored, or deleted', async () => {
    const write = async (act: () => Promise<unknown>) => {
      await publication.query('delete from graphile_worker._private_jobs')
      await act()
      expect(await publication.jobs()).toEqual(builds(first))
    }
    const { payload } = publication
    const { id } = await publication.make.session(first, { title: 'To and fro', _status: 'draft' })
    const update = (data: Partial<Session>, trash = false) => payload.update({ collection: 'sessions', id, data, trash })
    await write(() => update({ _status: 'published' }))
    await payload.update({ collection: 'sessions', id, draft: true, data: { title: 'Begun again' } })
    await write(() => update({ _status: 'draft' })) // the latest version is a draft, the public row was not
    await write(() => update({ _status: 'published' }))
    await write(() => update({ deletedAt: new Date().toISOString() }))
    await write(() => update({ deletedAt: null }, true))
    await write(() => payload.delete({ collection: 'sessions', id }))
  })
})

describe('the transaction of the write', () => {
  it.each([['rollback', 0], ['commit', 1]] as const)('%s: %i jobs', async (end, count) => {
    await inTransaction(publication.payload, end, (transactionID) =>
      publication.payload.update({ collection: 'sessions', id: session.id, data: { title: `Ends with ${end}` }, req: { transactionID } }))
    expect(await publication.jobs()).toHaveLength(count)
  })
})

it('adds a second build while the first one runs, and loses none in between', async () => {
  const add = () => publication.query('select publication.add_builds($1::uuid[])', [[first.id]])
  await add()
  await publication.query(`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'a worker', attempts = 1`)
  await add()
  await add()
  const rows = await publication.query('select key, locked_by from graphile_worker.jobs order by id')
  expect(rows).toEqual([{ key: null, locked_by: 'a worker' }, { key: first.id, locked_by: null }])
})

describe('who wrote what the public may see', () => {
  const changesOf = (document: string) => publication.query<{ act: string; by: unknown }>('select act, by from publication.changes where document = $1 order by at', [document])

  it('is kept with the write, drafts left out', async () => {
    const { payload } = publication
    const user = await payload.create({ collection: 'users', data: { name: 'Writer', email: 'writer@example.org', password: 'A long password 1234', isPlatformAdmin: true } })
    const as = { user: { ...user, collection: 'users' as const }, overrideAccess: false }
    const { id } = await publication.make.session(first, { title: 'By whom' })
    await payload.update({ collection: 'sessions', id, draft: true, data: { title: 'Half-written' }, ...as })
    await payload.update({ collection: 'sessions', id, data: { title: 'By Writer', _status: 'published' }, ...as })
    await payload.delete({ collection: 'sessions', id })
    expect(await changesOf(id)).toEqual([
      { act: 'created', by: null }, { act: 'updated', by: { collection: 'users', id: user.id } }, { act: 'deleted', by: null },
    ])
  })
  it('is not kept of a write that was taken back', async () => {
    const before = (await changesOf(session.id)).length
    await inTransaction(publication.payload, 'rollback', (transactionID) =>
      publication.payload.update({ collection: 'sessions', id: session.id, data: { title: 'Taken back' }, req: { transactionID } }))
    expect(await changesOf(session.id)).toHaveLength(before)
  })
})
