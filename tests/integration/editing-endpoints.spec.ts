import { handleEndpoints } from 'payload'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { Event, Session, Slot, User } from '../../src/payload-types.ts'
import { comparedScheduleAnswerSchema } from '../../src/program/difference/comparedSchedule.ts'
import { checksAnswerSchema } from '../../src/program/editing/checksAnswer.ts'
import { differenceAnswerSchema } from '../../src/program/editing/differenceAnswer.ts'
import { editionsAnswerSchema } from '../../src/program/editing/editionsAnswer.ts'
import { publicStateSchema } from '../../src/program/editing/publicState.ts'
import { scheduledAnswerSchema } from '../../src/program/editing/scheduled.ts'
import { startPublication } from './publicationHarness.ts'
import type { Publication } from './publicationHarness.ts'

const keys = { manager: crypto.randomUUID(), editor: crypto.randomUUID(), viewer: crypto.randomUUID(), stranger: crypto.randomUUID() }
type Caller = keyof typeof keys | 'nobody'
const callers: readonly Caller[] = ['manager', 'editor', 'viewer', 'stranger', 'nobody']

let publication: Publication
let event: Event
let session: Session
let slot: Slot
let user: User & { collection: 'users' }
let documents: Record<string, string>
let job: string

beforeAll(async () => {
  publication = await startPublication()
  const { make, payload } = publication
  const venue = await make.venue()
  const room = await make.room(venue)
  event = await make.event({ name: 'Released', publishing: 'release', phase: 'programme-published', venue: venue.id, tiers: [{ name: 'Gold', slug: 'gold' }] })
  const other = await make.event({ name: 'Another' })
  user = { ...(await payload.create({ collection: 'users', data: { name: 'Ada Editor', email: 'ada@example.org', password: 'A long password 1234', isPlatformAdmin: true } })), collection: 'users' }
  for (const role of ['manager', 'editor', 'viewer', 'stranger'] as const) {
    const membership = role === 'stranger' ? { event: other.id, role: 'manager' as const } : { event: event.id, role }
    await payload.create({ collection: 'integrations', data: { name: role, enableAPIKey: true, apiKey: keys[role], memberships: [membership] } })
  }
  session = await make.session(event, { title: 'Opening' })
  slot = await make.slot(session, { room: room.id })
  const track = await make.track(event)
  const speaker = await make.speaker({ _status: 'draft' })
  const topic = await payload.create({ collection: 'topics', data: { name: 'Supply chain', slug: '' } })
  const organization = await payload.create({ collection: 'organizations', data: { name: 'Example', slug: '' } })
  const sponsor = await make.sponsor(event, { tier: event.tiers?.[0]?.id ?? '', _status: 'draft' })
  const data = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#336699' } }).png().toBuffer()
  const media = await payload.create({ collection: 'media', data: { alt: 'A square' }, file: { data, name: 'square.png', mimetype: 'image/png', size: data.byteLength } })
  documents = {
    sponsors: sponsor.id, media: media.id,
    events: event.id, sessions: session.id, slots: slot.id, tracks: track.id, speakers: speaker.id, topics: topic.id, organizations: organization.id, venues: venue.id, rooms: room.id,
  }
  await publication.work()
  const queued = await payload.jobs.queue({
    task: 'schedulePublish', waitUntil: new Date('2099-01-01T00:00:00Z'),
    input: { type: 'unpublish', doc: { relationTo: 'sessions', value: session.id }, user: { relationTo: 'users', value: user.id } },
  })
  job = queued.id
})
afterAll(() => publication[Symbol.asyncDispose]())

async function call(caller: Caller, path: string, body?: unknown): Promise<{ status: number; body: unknown }> {
  const headers = { ...(caller === 'nobody' ? {} : { authorization: `integrations API-Key ${keys[caller]}` }), 'content-type': 'application/json' }
  const request = new Request(`http://localhost:3000/cms/api/${path}`, { headers, ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }) })
  const response = await handleEndpoints({ config: publication.payload.config, request })
  return { status: response.status, body: await response.json() }
}

async function read<T>(schema: z.ZodType<T>, path: string, caller: Caller = 'viewer'): Promise<T> {
  const { status, body } = await call(caller, path)
  expect({ status, body }).toMatchObject({ status: 200 })
  return schema.parse(body)
}
const stateOf = (collection: string, id = documents[collection] ?? '', caller: Caller = 'viewer') => read(publicStateSchema, `${collection}/${id}/public-state`, caller)

describe('who may ask', () => {
  const statusesOf = async (path: string, body?: unknown) => Object.fromEntries(await Promise.all(callers.map(async (caller) => [caller, (await call(caller, path, body)).status] as const)))

  it.each(['editions/difference', 'editions/difference/schedule', 'checks', 'scheduled'])('%s: the team of the event', async (path) => {
    expect(await statusesOf(`events/${event.id}/${path}`)).toEqual({ manager: 200, editor: 200, viewer: 200, stranger: 403, nobody: 403 })
  })
  it('what is set everywhere: members, each what they may see', async () => {
    expect(await statusesOf('scheduled')).toEqual({ manager: 200, editor: 200, viewer: 200, stranger: 200, nobody: 403 })
    for (const [caller, mayCancel] of [['viewer', false], ['editor', true], ['manager', true]] as const) {
      expect((await read(scheduledAnswerSchema, 'scheduled', caller)).scheduled).toMatchObject([{ id: job, what: 'unpublish', document: { title: 'Opening' }, timeZone: 'Europe/London', mayCancel }])
    }
    expect((await read(scheduledAnswerSchema, 'scheduled', 'stranger')).scheduled).toEqual([])
  })
  it('what the public sees of a document: who may read it', async () => {
    for (const collection of ['sessions', 'slots', 'tracks', 'sponsors']) {
      expect(await statusesOf(`${collection}/${documents[collection]}/public-state`)).toEqual({ manager: 200, editor: 200, viewer: 200, stranger: 404, nobody: 403 })
    }
    for (const collection of ['events', 'speakers', 'topics', 'organizations', 'venues', 'rooms', 'media']) {
      expect(await statusesOf(`${collection}/${documents[collection]}/public-state`)).toEqual({ manager: 200, editor: 200, viewer: 200, stranger: 200, nobody: 403 })
    }
    expect((await call('viewer', 'sessions/none/public-state')).status).toBe(404)
  })
  it('calling a publish off: those who may publish the document', async () => {
    for (const caller of ['nobody', 'stranger', 'viewer'] as const) {
      expect((await call(caller, `scheduled/${job}/call-off`, {})).status).toBe(caller === 'nobody' ? 403 : 404)
    }
    expect(await publication.query('select id from public.payload_jobs')).toHaveLength(1)
    expect((await call('editor', `scheduled/${job}/call-off`, {})).status).toBe(200)
    expect(await call('editor', `scheduled/${job}/call-off`, {})).toMatchObject({ status: 404, body: { code: 'scheduled_not_found' } })
    expect(await publication.query('select id from public.payload_jobs')).toEqual([])
  })
  it('anything else than asked for is refused', async () => {
    expect(await call('viewer', `events/${event.id}/editions/difference?from=staged`)).toMatchObject({ status: 400, body: { code: 'bad_request' } })
    expect(await call('viewer', `events/${event.id}/editions/difference?from=7`)).toMatchObject({ status: 404, body: { code: 'edition_not_found' } })
    expect(await call('viewer', `events/${event.id}/editions/difference/schedule?from=7`)).toMatchObject({ status: 404, body: { code: 'edition_not_found' } })
    expect(await call('viewer', `events/${event.id}/checks?all=1`)).toMatchObject({ status: 400 })
  })
})

describe('from a first release to a roll-back', () => {
  const difference = (query = '') => read(differenceAnswerSchema, `events/${event.id}/editions/difference${query}`)

  it('all is new before the first release', async () => {
    const { from, to, entities } = await difference()
    expect([from.kind, to.kind]).toEqual(['nothing', 'staged'])
    expect(entities.map(({ kind, acts }) => [kind, acts])).toEqual([['event', ['new']], ['session', ['new']], ['track', ['new']], ['room', ['new']], ['venue', ['new']]])
    expect(entities[1]?.changes).toEqual([{ field: 'Time and place', before: null, after: 'Platinum 1, Wed 1 Apr 2026, 10:00–10:25 GMT+1' }])
    expect((await stateOf('sessions')).events).toMatchObject([{ edition: null, isShown: false, waits: true, publishing: 'release' }])
  })
  it('checks say what to see to, with what to mend', async () => {
    const { of, findings } = await read(checksAnswerSchema, `events/${event.id}/checks`)
    expect(of.kind).toBe('staged')
    expect(findings.map(({ code, subject }) => [code, subject?.name])).toEqual([['no-speakers', 'Opening'], ['no-abstract', 'Opening']])
  })
  it('a change that waits is told with who made it', async () => {
    await call('manager', `events/${event.id}/release`, { version: '1.0' })
    expect(await stateOf('sessions')).toMatchObject({ isPublished: true, draftFields: [], events: [{ edition: 1, isShown: true, waits: false, isBuilding: false }] })
    const { payload } = publication
    await payload.update({ collection: 'slots', id: slot.id, data: { startsAt: '2026-04-01T10:00:00Z', endsAt: '2026-04-01T10:25:00Z' }, user, overrideAccess: false })
    expect((await stateOf('sessions')).events).toMatchObject([{ isBuilding: true }])
    await publication.work()
    const { entities, names } = await difference()
    expect(entities).toMatchObject([{
      kind: 'session', id: session.id, acts: ['moved'], by: [{ who: { collection: 'users', id: user.id } }],
      changes: [{ before: 'Platinum 1, Wed 1 Apr 2026, 10:00–10:25 GMT+1', after: 'Platinum 1, Wed 1 Apr 2026, 11:00–11:25 GMT+1' }],
    }])
    expect(names).toEqual({ [user.id]: 'Ada Editor' })
    const { schedule } = await read(comparedScheduleAnswerSchema, `events/${event.id}/editions/difference/schedule`)
    expect(schedule?.slots).toMatchObject([{
      id: slot.id, session: session.id, acts: ['moved'], isCancelled: false,
      before: { startsAt: '2026-04-01T09:00:00Z', endsAt: '2026-04-01T09:25:00Z' }, after: { startsAt: '2026-04-01T10:00:00Z', endsAt: '2026-04-01T10:25:00Z' },
    }])
    expect(schedule).toMatchObject({ days: { timeZone: 'Europe/London' }, rooms: [{ name: 'Platinum 1' }], sessions: [{ title: 'Opening' }] })
    expect((await stateOf('slots')).events).toMatchObject([{ isShown: true, waits: true, isSessionPublished: true }])
  })
  it('a draft over what is published is told by its fields', async () => {
    await publication.payload.update({ collection: 'sessions', id: session.id, draft: true, data: { title: 'Opening remarks' } })
    expect(await stateOf('sessions')).toMatchObject({ isPublished: true, draftFields: ['Title'] })
    const { findings } = await read(checksAnswerSchema, `events/${event.id}/checks`)
    expect(findings.filter(({ code }) => code === 'newer-draft')).toMatchObject([{ subject: { kind: 'session', id: session.id } }])
  })
  it('any two editions are compared, either way', async () => {
    await call('manager', `events/${event.id}/release`, { version: '1.1' })
    expect((await difference('?from=1&to=2')).entities).toMatchObject([{ acts: ['moved'], by: [{ who: { id: user.id } }] }])
    expect((await difference('?from=2&to=1')).entities).toMatchObject([{ acts: ['moved'], changes: [{ before: 'Platinum 1, Wed 1 Apr 2026, 11:00–11:25 GMT+1' }] }])
    expect((await difference('?from=2&to=live')).entities).toEqual([])
    expect(await call('viewer', `events/${event.id}/editions/difference`)).toMatchObject({ status: 409, body: { code: 'nothing_staged' } })
  })
  it('a roll-back holds, and says so at the document', async () => {
    await call('manager', `events/${event.id}/roll-back`, { to: 1 })
    await publication.work()
    expect((await stateOf('sessions')).events).toMatchObject([{ edition: 3, waits: true, isHeld: true }])
    expect((await difference()).entities).toMatchObject([{ acts: ['moved'], by: [{ who: { id: user.id } }] }])
    const answer = await read(editionsAnswerSchema, `events/${event.id}/editions`)
    expect(answer).toMatchObject({ live: { number: 3, slug: event.slug }, hold: { reason: 'roll-back' }, isBuilding: false })
    expect(Object.values(answer.names)).toEqual(['manager'])
  })
  it('a set release that can’t be made stays told until somebody has seen it', async () => {
    await publication.query(`select publication.add_job('release-edition', json_build_object('event', $1::text), $1, $1 || ' release')`, [event.id])
    await publication.query(`update publication.scopes set release_at = now() - interval '1 second', release_plan = $2 where scope = $1`, [event.id, JSON.stringify({ build: crypto.randomUUID(), version: null, note: null, by: null })])
    await publication.work()
    await publication.payload.update({ collection: 'tracks', id: documents['tracks'] ?? '', data: { color: '#445566' } })
    await publication.work()
    expect((await read(editionsAnswerSchema, `events/${event.id}/editions`)).releaseFailure?.message).toContain('The content was built again since')
    expect((await read(scheduledAnswerSchema, `events/${event.id}/scheduled`)).scheduled).toMatchObject([{ what: 'release', event: { id: event.id }, mayCancel: false }])
    expect((await read(checksAnswerSchema, `events/${event.id}/checks`)).findings[0]).toMatchObject({ code: 'release-failed', severity: 'error' })
    expect((await call('manager', `events/${event.id}/dismiss-failure`, {})).status).toBe(200)
    expect((await read(scheduledAnswerSchema, `events/${event.id}/scheduled`)).scheduled).toEqual([])
  })
  it('what is unpublished or not named is not public, and says why', async () => {
    expect(await stateOf('speakers')).toMatchObject({ isPublished: false, events: [], others: 0 })
    expect(await stateOf('rooms', undefined, 'stranger')).toMatchObject({ events: [], others: 1 })
    await publication.payload.update({ collection: 'sessions', id: session.id, data: { _status: 'draft' } })
    await publication.work()
    expect(await stateOf('sessions')).toMatchObject({ isPublished: false, events: [{ isShown: true, waits: true }] })
    expect((await stateOf('slots')).events).toMatchObject([{ isSessionPublished: false }])
  })
})
