import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Event, Media } from '../../src/payload-types.ts'
import { release } from '../../src/publication/actions/release.ts'
import { setRelease } from '../../src/publication/actions/setRelease.ts'
import { databaseOf } from '../../src/publication/database.ts'
import { startPublication } from './publicationHarness.ts'
import type { Publication } from './publicationHarness.ts'

let publication: Publication
let event: Event

beforeAll(async () => {
  publication = await startPublication()
  event = await publication.make.event({ name: 'Public event', phase: 'programme-published', tiers: [{ name: 'Gold', slug: 'gold' }] })
})
afterAll(() => publication[Symbol.asyncDispose]())

/** Every byte that delivery can read. */
async function allThatIsPublic(): Promise<string> {
  await publication.work()
  const rows = await publication.query(`
    select string_agg(to_jsonb(entities)::text, ' ') as text from delivery.entities
    union all select string_agg(to_jsonb(editions)::text, ' ') from delivery.editions
    union all select string_agg(to_jsonb(live)::text, ' ') from delivery.live`)
  return JSON.stringify(rows)
}

/** Nothing of it is public; then it is published, and it is: the look would have found it. */
async function watch(canaries: readonly (string | null | undefined)[], publish: () => Promise<unknown>) {
  const wanted = canaries.map((canary) => canary ?? 'a canary that is not there')
  const before = await allThatIsPublic()
  expect(before).toContain('Public event')
  expect(wanted.filter((canary) => before.includes(canary))).toEqual([])
  await publish()
  const after = await allThatIsPublic()
  expect(wanted.filter((canary) => !after.includes(canary))).toEqual([])
}

async function picture(color: string, alt: string): Promise<Media> {
  const data = await sharp({ create: { width: 400, height: 400, channels: 3, background: color } }).png().toBuffer()
  return publication.payload.create({ collection: 'media', data: { alt }, file: { data, name: `canary original ${alt}.png`, mimetype: 'image/png', size: data.byteLength } })
}

const paragraph = (text: string) => ({ root: { type: 'root', version: 1, direction: null, format: '' as const, indent: 0, children: [{ type: 'paragraph', version: 1, children: [{ type: 'text', version: 1, format: 0, text }] }] } })

it('a draft: title, text, address, links', async () => {
  const session = await publication.make.session(event, {
    title: 'canary-draft-title', slug: 'canary-draft-slug', abstract: paragraph('canary-draft-text'), _status: 'draft',
    links: [{ kind: 'slides', url: 'https://example.org/canary-draft-link', label: 'canary-draft-label' }],
  })
  await watch(['canary-draft-title', 'canary-draft-slug', 'canary-draft-text', 'canary-draft-link', 'canary-draft-label', session.id], () =>
    publication.payload.update({ collection: 'sessions', id: session.id, data: { _status: 'published' } }))
})

it('a draft over a published document, in another language too', async () => {
  const { payload } = publication
  const session = await publication.make.session(event, { title: 'Well known' })
  await payload.update({ collection: 'sessions', id: session.id, draft: true, data: { title: 'canary-begun' } })
  await payload.update({ collection: 'sessions', id: session.id, draft: true, locale: 'de', data: { title: 'canary-begonnen' } })
  await payload.update({ collection: 'events', id: event.id, data: { tagline: 'Built again' } })
  await watch(['canary-begun', 'canary-begonnen'], () => payload.update({ collection: 'sessions', id: session.id, data: { _status: 'published' } }))
})

it('the trash', async () => {
  const session = await publication.make.session(event, { title: 'canary-trash' })
  await publication.payload.update({ collection: 'sessions', id: session.id, data: { deletedAt: new Date().toISOString() } })
  await watch(['canary-trash', session.id], () => publication.payload.update({ collection: 'sessions', id: session.id, trash: true, data: { deletedAt: null } }))
})

it('a speaker, a track, a topic, an organization that only drafts name; a draft speaker', async () => {
  const { make, payload } = publication
  const organization = await payload.create({ collection: 'organizations', data: { name: 'canary-employer', slug: '' } })
  const topic = await payload.create({ collection: 'topics', data: { name: 'canary-topic', slug: '' } })
  const track = await make.track(event, { name: 'canary-track', _status: 'draft' })
  const speaker = await make.speaker({ name: 'canary-person', organization: organization.id, _status: 'draft' })
  const session = await make.session(event, { title: 'With canaries', topics: [topic.id], track: track.id, appearances: [{ speaker: speaker.id, role: 'speaker' }], _status: 'draft' })
  const publish = { data: { _status: 'published' as const } }
  const ids = [organization.id, topic.id, track.id, speaker.id]
  await watch(['canary-employer', 'canary-topic', 'canary-track', 'canary-person', ...ids], async () => {
    await payload.update({ collection: 'tracks', id: track.id, ...publish })
    await payload.update({ collection: 'speakers', id: speaker.id, ...publish })
    await payload.update({ collection: 'sessions', id: session.id, ...publish })
  })
})

it('an unpublished event, and all that hangs on it', async () => {
  const { make, payload } = publication
  const venue = await make.venue({ name: 'canary-venue' })
  const hidden = await make.event({ name: 'canary-event', slug: 'canary-event-slug', phase: 'programme-published', venue: venue.id, _status: 'draft' })
  await make.session(hidden, { title: 'canary-session-of-hidden-event' })
  await payload.update({ collection: 'events', id: event.id, data: { parent: hidden.id } })
  await watch(['canary-venue', 'canary-event', 'canary-event-slug', 'canary-session-of-hidden-event', hidden.id], () =>
    payload.update({ collection: 'events', id: hidden.id, data: { _status: 'published' } }))
})

it('what a phase does not show yet', async () => {
  const { make, payload } = publication
  const early = await make.event({ name: 'Early event', phase: 'call-for-proposals' })
  await make.session(early, { title: 'canary-too-early' })
  await watch(['canary-too-early'], () => payload.update({ collection: 'events', id: early.id, data: { phase: 'programme-published' } }))
})

it('a staged edition, and the name and note of a release that is set', async () => {
  const { make, payload } = publication
  const staged = await make.event({ name: 'canary-staged', publishing: 'release', phase: 'programme-published' })
  await make.session(staged, { title: 'canary-staged-session' })
  const plan = { build: null, version: 'canary-version', note: 'canary-note', by: null }
  await databaseOf(payload).transaction((db) => setRelease(db, staged.id, '2099-01-01T00:00:00Z', plan))
  await watch(['canary-staged', 'canary-staged-session', 'canary-version', 'canary-note', staged.id], () =>
    databaseOf(payload).transaction((db) => release(db, staged.id, plan)))
})

it('a sponsor outside its dates', async () => {
  const { payload } = publication
  const logo = await picture('#aa2200', 'canary-logo')
  const organization = await payload.create({ collection: 'organizations', data: { name: 'canary-sponsor', slug: '', logo: logo.id } })
  const data = { event: event.id, organization: organization.id, tier: event.tiers?.[0]?.id ?? '', order: 0, url: 'https://example.org/canary-url', text: paragraph('canary-claim'), showsFrom: '2099-01-01T00:00:00.000Z', _status: 'published' as const }
  const sponsor = await payload.create({ collection: 'sponsors', data })
  await payload.create({ collection: 'sponsors', data: { ...data, showsFrom: null, showsUntil: '2020-01-01T00:00:00.000Z', booth: 'canary-past-booth' } })
  await watch(['canary-sponsor', 'canary-url', 'canary-claim', 'canary-logo', logo.filename, sponsor.id], () =>
    payload.update({ collection: 'sponsors', id: sponsor.id, data: { showsFrom: '2020-01-01T00:00:00.000Z' } }))
  expect(await allThatIsPublic()).not.toContain('canary-past-booth')
})

it('an image: its words and the names of its files', async () => {
  const { make, payload } = publication
  const portrait = await picture('#00aa22', 'canary-alt')
  const speaker = await make.speaker({ name: 'Grace Example' })
  await make.session(event, { title: 'With a portrait', appearances: [{ speaker: speaker.id, role: 'speaker' }] })
  await payload.update({ collection: 'speakers', id: speaker.id, draft: true, data: { photo: portrait.id } })
  await watch(['canary-alt', portrait.filename, portrait.sizes?.w96?.filename, portrait.sizes?.w320?.filename, portrait.id], () =>
    payload.update({ collection: 'speakers', id: speaker.id, data: { photo: portrait.id, _status: 'published' } }))
  expect(await allThatIsPublic()).not.toContain('canary original')
})

it('private fields, never: not even of what is published', async () => {
  const speaker = await publication.make.speaker({ name: 'canary-free-person', email: 'canary-private@example.org', notes: 'canary-private-note', unavailable: [{ on: '2031-05-06', from: '13:37', until: '13:38' }], externalIds: [{ source: 'canary-private-source', value: 'x' }] })
  await watch(['canary-free-person'], () => publication.make.session(event, { title: 'In person', expectedAttendance: 987_123, appearances: [{ speaker: speaker.id, role: 'speaker' }] }))
  const written = JSON.stringify(await publication.payload.findByID({ collection: 'speakers', id: speaker.id }))
  expect(written.match(/canary-private-?\w*/g)).toHaveLength(3)
  expect(written).toMatch(/2031-05-06.*13:37.*13:38/)
  const isPublic = await allThatIsPublic()
  for (const canary of ['canary-private', '2031-05-06', '13:37', '13:38', '987123']) expect(isPublic).not.toContain(canary)
})
