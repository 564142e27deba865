import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Event } from '../../src/payload-types.ts'
import { setRelease } from '../../src/publication/actions/setRelease.ts'
import { sweep } from '../../src/publication/boundaries/sweep.ts'
import { databaseOf } from '../../src/publication/database.ts'
import { waitUntil } from '../support/waitUntil.ts'
import { startPublication } from './publicationHarness.ts'
import type { Publication } from './publicationHarness.ts'

let publication: Publication
beforeAll(async () => {
  publication = await startPublication()
})
afterAll(() => publication[Symbol.asyncDispose]())

/** An instant of the database's clock, some milliseconds from now. */
async function inMs(ms: number): Promise<string> {
  const [row] = await publication.query<{ at: Date }>(`select now() + $1 * interval '1 millisecond' as at`, [ms])
  return (row?.at ?? new Date()).toISOString()
}

const later = async (key: string) => (await publication.jobs()).filter((job) => job.key.startsWith(key) && !job.due).map(({ task }) => task)

/** Does what is due, again and again, until the state is there. */
const untilWorked = (state: () => Promise<boolean>) => waitUntil(async () => {
  await publication.work()
  return state()
}, 20_000, 100)

async function sponsored(data: { showsFrom?: string; showsUntil?: string }): Promise<Event> {
  const { make, payload } = publication
  const event = await make.event({ name: `Sponsored ${crypto.randomUUID()}`, tiers: [{ name: 'Gold', slug: 'gold' }] })
  const organization = await payload.create({ collection: 'organizations', data: { name: `Acme ${crypto.randomUUID()}`, slug: '' } })
  await payload.create({ collection: 'sponsors', data: { event: event.id, organization: organization.id, tier: event.tiers?.[0]?.id ?? '', order: 0, _status: 'published', ...data } })
  await publication.work()
  return event
}
const sponsorsOf = async (event: Event) => (await publication.editionOf(event.id)).entities.sponsors.length

describe('a sponsor', { timeout: 60_000 }, () => {
  it('shows from its first instant to its last, each with a job of its own', async () => {
    const event = await sponsored({ showsFrom: await inMs(8_000), showsUntil: await inMs(12_000) })
    expect(await sponsorsOf(event)).toBe(0)
    expect(await later(event.id)).toEqual(['build-edition', 'build-edition'])
    await untilWorked(async () => (await sponsorsOf(event)) === 1)
    await untilWorked(async () => (await sponsorsOf(event)) === 0)
    expect((await publication.manifestOf(event.id))?.number).toBe(3)
    expect(await later(event.id)).toEqual([])
  })

  it('shows even if its job was lost: the sweep finds it', async () => {
    const event = await sponsored({ showsFrom: await inMs(8_000) })
    await publication.query('delete from graphile_worker._private_jobs')
    expect(await sweep(databaseOf(publication.payload))).toBe(0)
    await untilWorked(async () => {
      await sweep(databaseOf(publication.payload))
      return (await sponsorsOf(event)) === 1
    })
  })
})

describe('a phase change', () => {
  it('is made at its instant, once, without publishing a draft that was begun', async () => {
    const { make, payload } = publication
    const event = await make.event({ name: 'Changes phase', phaseChanges: [{ phase: 'call-for-proposals', at: await inMs(8_000) }, { phase: 'programme-published', at: '2099-01-01T00:00:00.000Z' }] })
    await publication.work()
    await payload.update({ collection: 'events', id: event.id, draft: true, data: { tagline: 'Half-written' } })
    expect(await later(event.id)).toEqual(['change-phase', 'change-phase'])
    await untilWorked(async () => (await publication.manifestOf(event.id))?.phase === 'call-for-proposals')
    expect((await publication.editionOf(event.id)).entities.events[0]?.tagline).toBeNull()
    expect(await payload.findByID({ collection: 'events', id: event.id, draft: true })).toMatchObject({ phase: 'call-for-proposals', tagline: 'Half-written' })
    await payload.update({ collection: 'events', id: event.id, data: { phase: 'announced', _status: 'published' } })
    await publication.work()
    expect(await sweep(databaseOf(payload))).toBe(0)
    expect((await publication.manifestOf(event.id))?.phase).toBe('announced')
  })
})

describe('a release that was set', () => {
  it('is made at its instant', async () => {
    const event = await publication.make.event({ name: 'Set release', publishing: 'release' })
    await publication.work()
    const at = await inMs(5_000)
    await databaseOf(publication.payload).transaction((db) => setRelease(db, event.id, at, { build: null, version: 'On time', note: null, by: null }))
    expect(await later(event.id)).toEqual(['release-edition'])
    await publication.work()
    expect(await publication.manifestOf(event.id)).toBeNull()
    await untilWorked(async () => (await publication.manifestOf(event.id))?.version === 'On time')
  })

  it('says why it was not made', async () => {
    const event = await publication.make.event({ name: 'Nothing to release', publishing: 'continuous' })
    await publication.work()
    await databaseOf(publication.payload).transaction((db) => setRelease(db, event.id, '2020-01-01T00:00:00Z', { build: null, version: null, note: null, by: null }))
    await publication.work()
    const rows = await publication.query<{ failure: { message: string }, release_at: null }>('select release_failure as failure, release_at from publication.scopes where scope = $1', [event.id])
    expect(rows.map(({ release_at }) => release_at)).toEqual([null])
    expect(rows[0]?.failure.message).toContain('Nothing waits for a release')
  })
})

describe('a scheduled publish', () => {
  const schedulePublish = async (event: string, { isPlatformAdmin = true, waitUntil = '2020-01-01T00:00:00Z' } = {}) => {
    const { payload } = publication
    const user = await payload.create({ collection: 'users', data: { name: 'Scheduler', email: `${crypto.randomUUID()}@example.org`, password: 'A long password 1234', isPlatformAdmin } })
    return payload.jobs.queue({
      task: 'schedulePublish', waitUntil: new Date(waitUntil),
      input: { type: 'publish', doc: { relationTo: 'events', value: event }, user: { relationTo: 'users', value: user.id } },
    })
  }
  const schedule = async (waitUntil: string) => {
    const event = await publication.make.event({ name: `Scheduled ${crypto.randomUUID()}`, _status: 'draft' })
    return { event, job: await schedulePublish(event.id, { waitUntil }) }
  }

  it('is made at its instant, once', async () => {
    const { event } = await schedule(await inMs(8_000))
    await publication.work()
    expect(await publication.manifestOf(event.id)).toBeNull()
    await untilWorked(async () => (await publication.manifestOf(event.id)) !== null)
    expect(await publication.query('select id from public.payload_jobs')).toEqual([])
  })

  it('is made though the process that had begun it died', async () => {
    const { event, job } = await schedule(await inMs(100))
    await publication.query('update public.payload_jobs set processing = true where id = $1', [job.id])
    await untilWorked(async () => (await publication.manifestOf(event.id)) !== null)
  })

  it('that is refused is kept with the reason, told to who set it, and not tried again', async () => {
    const { make, payload } = publication
    const event = await make.event({ name: 'Published under one slug', slug: 'first-slug' })
    await payload.update({ collection: 'events', id: event.id, draft: true, data: { slug: 'wanted-slug' } })
    const job = await schedulePublish(event.id)
    // Past Payload, which keeps the slugs of drafts for them.
    const other = await make.event({ name: 'Was quicker' })
    await publication.query(`update public.events set slug = 'wanted-slug' where id = $1`, [other.id])
    await publication.work()
    const jobsLeft = () => publication.query<{ has_error: boolean; error: { message: string } }>('select has_error, error from public.payload_jobs where id = $1', [job.id])
    expect(await jobsLeft()).toMatchObject([{ has_error: true, error: { message: 'slug: another document has taken this value meanwhile.' } }])
    expect((await payload.findByID({ collection: 'events', id: event.id })).slug).toBe('first-slug')
    await sweep(databaseOf(payload))
    await publication.work()
    expect(await jobsLeft()).toHaveLength(1)
  })

  it('of someone who lost the right is refused', async () => {
    const event = await publication.make.event({ name: 'No longer theirs', _status: 'draft' })
    const job = await schedulePublish(event.id, { isPlatformAdmin: false })
    await publication.work()
    const [row] = await publication.query<{ error: { message: string } }>('select error from public.payload_jobs where id = $1', [job.id])
    expect(row?.error.message).toMatch(/^Whoever set it may not publish|^The document is gone, or/)
    expect(await publication.manifestOf(event.id)).toBeNull()
  })

  it('moves with its instant', async () => {
    const { event, job } = await schedule('2099-01-01T00:00:00Z')
    await publication.query(`update public.payload_jobs set wait_until = now() where id = $1`, [job.id])
    await untilWorked(async () => (await publication.manifestOf(event.id)) !== null)
  })
})

describe('the sweep', () => {
  it('finds nothing where every job was done, and what was written past Payload', async () => {
    const event = await publication.make.event({ name: 'Swept', phase: 'live' })
    const session = await publication.make.session(event, { title: 'Before' })
    await publication.work()
    expect(await sweep(databaseOf(publication.payload))).toBe(0)
    await publication.query(`update public.sessions_locales set title = 'After' where _parent_id = $1`, [session.id])
    await publication.query('update public.sessions set updated_at = clock_timestamp() where id = $1', [session.id])
    expect(await sweep(databaseOf(publication.payload))).toBe(1)
    await publication.work()
    expect((await publication.editionOf(event.id)).entities.sessions[0]?.title).toEqual({ en: 'After' })
  })
})
