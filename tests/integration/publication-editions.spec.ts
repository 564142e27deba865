import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Event } from '../../src/payload-types.ts'
import { contentHash } from '../../src/program/canonical.ts'
import { manifestSchema } from '../../src/program/edition.ts'
import { entitySchemas } from '../../src/program/entities.ts'
import { phases } from '../../src/program/kinds.ts'
import { startPublication } from './publicationHarness.ts'
import type { Publication } from './publicationHarness.ts'

let publication: Publication

beforeAll(async () => {
  publication = await startPublication()
})
afterAll(() => publication[Symbol.asyncDispose]())

/** One of everything, all published, at an event of its own. */
async function programme(name: string, data: Partial<Event> = {}) {
  const { make, payload } = publication
  const venue = await make.venue({ name: `Venue of ${name}` })
  const room = await make.room(venue, { name: `Room of ${name}` })
  const employer = await payload.create({ collection: 'organizations', data: { name: `Employer at ${name}`, slug: '' } })
  const organization = await payload.create({ collection: 'organizations', data: { name: `Sponsor of ${name}`, slug: '' } })
  const topic = await payload.create({ collection: 'topics', data: { name: `Topic of ${name}`, slug: '' } })
  const event = await make.event({
    name, venue: venue.id, phase: 'programme-published', tiers: [{ name: 'Gold', slug: 'gold' }],
    callForProposals: { url: 'https://example.org/cfp', opensAt: '2026-01-01T00:00:00.000Z', closesAt: '2026-02-01T00:00:00.000Z' }, ...data,
  })
  const track = await make.track(event, { name: `Track of ${name}` })
  const speaker = await make.speaker({ name: `Speaker of ${name}`, organization: employer.id })
  const sponsor = await payload.create({
    collection: 'sponsors', data: { event: event.id, organization: organization.id, tier: event.tiers?.[0]?.id ?? '', order: 0, _status: 'published' },
  })
  const session = await make.session(event, {
    title: `Session of ${name}`, track: track.id, topics: [topic.id], appearances: [{ speaker: speaker.id, role: 'speaker' }], sponsor: sponsor.id,
  })
  const slot = await make.slot(session, { room: room.id })
  return { venue, room, employer, organization, topic, event, track, speaker, sponsor, session, slot }
}

describe('the phase of an event', () => {
  const shown = async (phase: Event['phase']) => {
    const { event } = await programme(`In ${phase}`, { phase })
    await publication.work()
    const { entities } = await publication.editionOf(event.id)
    const counts = Object.fromEntries(Object.entries(entities).map(([kind, list]) => [kind, list.length]))
    return { ...counts, callForProposals: entities.events.some(({ callForProposals }) => callForProposals !== null) }
  }
  const frame = { events: 1, venues: 1, sponsors: 1, media: 0 }
  const closed = { ...frame, rooms: 0, tracks: 0, topics: 0, sessions: 0, speakers: 0, organizations: 1 }
  const open = { ...frame, rooms: 1, tracks: 1, topics: 1, sessions: 1, speakers: 1, organizations: 2 }
  const table = {
    'announced': { ...closed, callForProposals: false },
    'call-for-proposals': { ...closed, callForProposals: true },
    'programme-published': { ...open, callForProposals: true },
    'live': { ...open, callForProposals: true },
    'archived': { ...open, callForProposals: true },
  }
  it.each(phases)('%s', async (phase) => expect(await shown(phase)).toEqual(table[phase]))
})

describe('an edition', () => {
  it('is what its schemas say, entity by entity, under hashes of its content', async () => {
    const { event } = await programme('Schemas')
    await publication.work()
    const rows = await publication.query<{ manifest: unknown }>('select manifest from delivery.editions where scope = $1', [event.id])
    const manifest = manifestSchema.parse(rows[0]?.manifest)
    expect(manifest.hash).toBe(contentHash(manifest.entries))
    const { entities } = await publication.editionOf(event.id)
    for (const { changedIn, ...session } of entities.sessions) {
      expect(changedIn).toBe(1)
      expect(entitySchemas.session.parse(session)).toEqual(session)
    }
    expect(entities.sessions).toHaveLength(1)
  })

  it('joins what refers to each other, and names nothing that is not in it', async () => {
    const { event, session, track, speaker, slot, topic, sponsor, room, employer } = await programme('References')
    await publication.work()
    const before = await publication.editionOf(event.id)
    expect(before.entities.sessions[0]).toMatchObject({
      id: session.id, track: track.id, topics: [topic.id], sponsor: sponsor.id, appearances: [{ speaker: speaker.id, organization: null }], slots: [{ id: slot.id, room: room.id, sequence: 0 }],
    })
    expect(before.entities.speakers[0]).toMatchObject({ organization: employer.id })
    const { payload } = publication
    await payload.update({ collection: 'tracks', id: track.id, data: { _status: 'draft' } })
    await payload.update({ collection: 'speakers', id: speaker.id, data: { _status: 'draft' } })
    await payload.update({ collection: 'sponsors', id: sponsor.id, data: { _status: 'draft' } })
    await publication.work()
    const after = await publication.editionOf(event.id)
    expect(after.entities.sessions[0]).toMatchObject({ id: session.id, track: null, sponsor: null, appearances: [] })
    expect(after.entities.organizations).toEqual([])
    expect(after.tombstones.map(({ kind }) => kind).sort()).toEqual(['organization', 'organization', 'speaker', 'sponsor', 'track'])
  })

  it('names a parent only while it is public', async () => {
    const { event: parent } = await programme('Parent', { _status: 'draft' })
    const { event } = await programme('Child', { parent: parent.id, kind: 'co-located' })
    await publication.work()
    expect((await publication.editionOf(event.id)).entities.events[0]?.parent).toBeNull()
    await publication.payload.update({ collection: 'events', id: parent.id, data: { _status: 'published' } })
    await publication.work()
    expect((await publication.editionOf(event.id)).entities.events[0]?.parent).toBe(parent.id)
    await publication.payload.update({ collection: 'events', id: parent.id, data: { _status: 'draft' } })
    await publication.work()
    expect((await publication.editionOf(event.id)).entities.events[0]?.parent).toBeNull()
  })

  it('says what is wrong with a document that can’t be published, keeps the one before, and goes on once it is mended', async () => {
    const { event, session } = await programme('Broken')
    await publication.work()
    await publication.query(`update sessions set language = 'en', kind = null where id = $1`, [session.id])
    await publication.query('select publication.add_builds($1::uuid[])', [[event.id]])
    await publication.work()
    const [row] = await publication.query<{ failure: { message: string } }>('select failure from publication.scopes where scope = $1', [event.id])
    expect(row?.failure.message).toMatch(new RegExp(`^The session "session-of-broken" \\(${session.id}\\) can't be published: kind: `))
    expect((await publication.manifestOf(event.id))?.number).toBe(1)
    await publication.query(`update sessions set kind = 'panel' where id = $1`, [session.id])
    await publication.query('update graphile_worker._private_jobs set run_at = now()')
    await publication.work()
    expect((await publication.manifestOf(event.id))?.number).toBe(2)
    expect(await publication.query('select failure from publication.scopes where scope = $1', [event.id])).toEqual([{ failure: null }])
  })
})

describe('a change', () => {
  const stored = async () => Number((await publication.query<{ count: string }>('select count(*) from delivery.entities'))[0]?.count)

  it('of one word stores one entity and says in which edition it changed', async () => {
    const { event, session, speaker } = await programme('Typo')
    await publication.work()
    const before = await stored()
    await publication.payload.update({ collection: 'sessions', id: session.id, data: { title: 'Session without its typo' } })
    await publication.work()
    expect(await stored()).toBe(before + 1)
    const { number, entities } = await publication.editionOf(event.id)
    expect([number, entities.sessions[0]?.changedIn, entities.speakers[0]?.changedIn]).toEqual([2, 2, 1])
    expect(entities.speakers[0]?.id).toBe(speaker.id)
  })

  it('is told to readers of the programme: what came, reads otherwise, or went', async () => {
    const { event, session } = await programme('News')
    await publication.work()
    const { make, payload } = publication
    const set = async (id: string, data: object): Promise<void> => {
      await payload.update({ collection: 'sessions', id, data })
      await publication.work()
    }
    const added = await make.session(event, { title: 'A session that came later' })
    await publication.work()
    await set(session.id, { title: 'Read otherwise', _status: 'published' })
    await set(added.id, { _status: 'draft' })
    const manifest = await publication.manifestOf(event.id)
    expect(manifest?.news.map(({ session: of, what, fields, edition }) => [of, what, fields, edition])).toEqual([
      [added.id, 'removed', [], 4], [session.id, 'changed', ['title'], 3], [added.id, 'added', [], 2],
    ])
    expect(manifest?.news[0]?.at).toBe(manifest?.releasedAt)
  })

  it('of nothing public makes no edition', async () => {
    const { event, speaker } = await programme('Private')
    await publication.work()
    await publication.payload.update({ collection: 'speakers', id: speaker.id, data: { notes: 'Vegetarian' } })
    await publication.work()
    expect((await publication.manifestOf(event.id))?.number).toBe(1)
  })

  it('of a place moves the slot, and calendars see it', async () => {
    const { event, slot, room } = await programme('Move')
    await publication.work()
    await publication.payload.update({ collection: 'slots', id: slot.id, data: { startsAt: '2026-04-01T10:00:00.000Z', endsAt: '2026-04-01T10:25:00.000Z' } })
    await publication.work()
    const [session] = (await publication.editionOf(event.id)).entities.sessions
    expect(session?.slots).toMatchObject([{ sequence: 1, startsAt: '2026-04-01T10:00:00Z', movedFrom: { room: room.id, startsAt: '2026-04-01T09:00:00Z', endsAt: '2026-04-01T09:25:00Z' } }])
  })

  it('of a session that is off is a change of its slots, and of one that is on again too', async () => {
    const { event, session } = await programme('Off')
    await publication.work()
    const slotsAfter = async (state: 'confirmed' | 'cancelled') => {
      await publication.payload.update({ collection: 'sessions', id: session.id, data: { state, _status: 'published' } })
      await publication.work()
      return (await publication.editionOf(event.id)).entities.sessions[0]?.slots
    }
    expect(await slotsAfter('cancelled')).toMatchObject([{ state: 'cancelled', sequence: 1, movedFrom: null }])
    expect(await slotsAfter('confirmed')).toMatchObject([{ state: 'confirmed', sequence: 2, movedFrom: null }])
  })

  it('that takes a slot away and brings it back has it grow', async () => {
    const { event, session } = await programme('Away')
    const set = async (status: 'draft' | 'published') => {
      await publication.payload.update({ collection: 'sessions', id: session.id, data: { _status: status } })
      await publication.work()
    }
    await publication.work()
    await set('draft')
    await set('published')
    expect((await publication.editionOf(event.id)).entities.sessions[0]?.slots).toMatchObject([{ sequence: 1, movedFrom: null }])
  })

  it('of an event that is taken off leaves it gone, and brings it back with the next number', async () => {
    const { event } = await programme('Gone')
    const set = async (data: Partial<Event>) => {
      await publication.payload.update({ collection: 'events', id: event.id, data, trash: true })
      await publication.work()
    }
    const live = () => publication.query('select number, gone from delivery.live where scope = $1', [event.id])
    await publication.work()
    await set({ _status: 'draft' })
    expect(await live()).toEqual([{ number: 1, gone: true }])
    expect((await publication.editionOf('catalogue')).entities.events.map(({ id }) => id)).not.toContain(event.id)
    await set({ _status: 'published' })
    expect(await live()).toEqual([{ number: 2, gone: false }])
    expect((await publication.editionOf('catalogue')).entities.events.map(({ id }) => id)).toContain(event.id)
  })

  it('that puts an event in the trash leaves it gone', async () => {
    const { id } = await publication.make.event({ name: 'Bare' })
    await publication.work()
    await publication.payload.update({ collection: 'events', id, data: { deletedAt: new Date().toISOString() } })
    await publication.work()
    expect(await publication.query('select number, gone from delivery.live where scope = $1', [id])).toEqual([{ number: 1, gone: true }])
  })

  it('of an archived event builds nothing any more', async () => {
    const { event, session } = await programme('Archive', { phase: 'live' })
    await publication.work()
    await publication.payload.update({ collection: 'events', id: event.id, data: { phase: 'archived' } })
    await publication.work()
    expect(await publication.manifestOf(event.id)).toMatchObject({ number: 2, phase: 'archived' })
    await publication.payload.update({ collection: 'sessions', id: session.id, data: { title: 'Too late' } })
    expect(await publication.jobs()).toEqual([])
    await publication.payload.update({ collection: 'events', id: event.id, data: { phase: 'live' } })
    await publication.work()
    expect(await publication.manifestOf(event.id)).toMatchObject({ number: 2, phase: 'archived' })
  })
})

describe('the catalogue', () => {
  it('has a speaker of two events once, as the event that went live last shows them', async () => {
    const { event, speaker } = await programme('Catalogue one', { publishing: 'release' })
    const { event: other, session } = await programme('Catalogue two')
    await publication.payload.update({ collection: 'sessions', id: session.id, data: { appearances: [{ speaker: speaker.id, role: 'speaker' }] } })
    await publication.work()
    await publication.payload.update({ collection: 'speakers', id: speaker.id, data: { pronouns: 'they' } })
    await publication.work()
    expect(await publication.manifestOf(event.id)).toBeNull()
    const people = (await publication.editionOf('catalogue')).entities.speakers.filter(({ id }) => id === speaker.id)
    expect(people.map(({ pronouns }) => pronouns)).toEqual(['they'])
    await publication.payload.update({ collection: 'events', id: other.id, data: { _status: 'draft' } })
    await publication.work()
    expect((await publication.editionOf('catalogue')).entities.speakers.map(({ id }) => id)).not.toContain(speaker.id)
  })

  it('keeps its number where nothing in it changed, and its entries the number in which they did', async () => {
    const { session, event } = await programme('Catalogue three')
    await publication.work()
    const before = await publication.manifestOf('catalogue')
    await publication.payload.update({ collection: 'sessions', id: session.id, data: { title: 'Not of the catalogue' } })
    await publication.work()
    expect((await publication.manifestOf('catalogue'))?.number).toBe(before?.number)
    await publication.payload.update({ collection: 'events', id: event.id, data: { tagline: 'Of the catalogue' } })
    await publication.work()
    const after = await publication.manifestOf('catalogue')
    expect(after?.number).toBe((before?.number ?? 0) + 1)
    expect(after?.entries.filter(({ changedIn }) => changedIn === after.number).map(({ id }) => id)).toEqual([event.id])
    expect(after?.entries.map(({ kind }) => kind)).not.toContain('session')
  })
})
