import { handleEndpoints } from 'payload'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { editedSchema, scheduleSchema } from '../../src/content/schedule/schedule.ts'
import type { Edited, Schedule, SentEdit } from '../../src/content/schedule/schedule.ts'
import type { Event, Room, Session, Slot, Speaker } from '../../src/payload-types.ts'
import { makersIn, startContent } from './contentFixtures.ts'

const keys = { manager: crypto.randomUUID(), editor: crypto.randomUUID(), viewer: crypto.randomUUID(), stranger: crypto.randomUUID() }
type Caller = keyof typeof keys | 'nobody'

let content: Awaited<ReturnType<typeof startContent>>
let make: ReturnType<typeof makersIn>
let kube: Event
let security: Event
let hall: Room
let attic: Room
let speaker: Speaker
let session: Session
let slot: Slot

beforeAll(async () => {
  content = await startContent()
  make = makersIn(content.payload)
  const venue = await make.venue()
  hall = await make.room(venue, { name: 'Hall', capacity: 100 })
  attic = await make.room(venue, { name: 'Attic', order: 1 })
  kube = await make.event({ name: 'KubeCon', venue: venue.id })
  security = await make.event({ name: 'SecurityCon', parent: kube.id, venue: venue.id, kind: 'co-located' })
  const other = await make.event({ name: 'Elsewhere' })
  const roleAt = (event: Event, role: 'manager' | 'editor' | 'viewer') => [{ event: event.id, role }]
  const memberships = { manager: roleAt(security, 'manager'), editor: roleAt(security, 'editor'), viewer: roleAt(security, 'viewer'), stranger: roleAt(other, 'manager') }
  for (const [name, key] of Object.entries(keys)) {
    await content.payload.create({ collection: 'integrations', data: { name, enableAPIKey: true, apiKey: key, memberships: memberships[name as keyof typeof memberships] } }) // a name of `keys`
  }
  const unavailable = [{ on: '2026-04-02', from: '09:00' }]
  speaker = await make.speaker({ name: 'Ada', editableBy: [security.id], unavailable })
  const otherTeams = await make.speaker({ name: 'Bob', editableBy: [kube.id], unavailable })
  const alone = await make.speaker({ name: 'Eve' })
  session = await make.session(security, { title: 'Published title', appearances: [{ speaker: speaker.id, role: 'speaker' }, { speaker: otherTeams.id, role: 'host' }], expectedAttendance: 40 })
  await content.payload.update({ collection: 'sessions', id: session.id, draft: true, data: { title: 'Drafted title' } })
  slot = await make.slot(session, { room: hall.id })
  const beside = await make.session(kube, { title: 'Kept to KubeCon', _status: 'draft', appearances: [{ speaker: speaker.id, role: 'speaker' }, { speaker: alone.id, role: 'speaker' }], expectedAttendance: 7 })
  await make.slot(beside, { room: attic.id })
  await make.session(kube, { title: 'Without a slot' })
  await make.slot(await make.session(other, { title: 'Not beside' }))
})
afterAll(() => content[Symbol.asyncDispose]())
afterEach(() => vi.restoreAllMocks())

async function call(caller: Caller, path: string, body?: unknown): Promise<{ status: number; body: unknown }> {
  const headers = { ...(caller === 'nobody' ? {} : { authorization: `integrations API-Key ${keys[caller]}` }), 'content-type': 'application/json' }
  const request = new Request(`http://localhost:3000/cms/api/events/${path}`, { headers, ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }) })
  const response = await handleEndpoints({ config: content.payload.config, request })
  return { status: response.status, body: await response.json() }
}
const read = async (caller: Caller, known = ''): Promise<Schedule> => scheduleSchema.parse((await call(caller, `${security.id}/schedule${known}`)).body)
const edit = (caller: Caller, ...edits: SentEdit[]) => call(caller, `${security.id}/schedule/moves`, { edits })
const done = async (...edits: SentEdit[]): Promise<Edited> => editedSchema.parse((await edit('editor', ...edits)).body)
const placed = (id: string, updatedAt: string, hour: number, room: Room = hall): SentEdit =>
  ({ kind: 'place', slot: id, expected: updatedAt, to: { room: room.id, startsAt: `2026-04-01T${hour}:00:00.000Z`, endsAt: `2026-04-01T${hour}:30:00.000Z` } })
const slotNow = async (id: string): Promise<Slot> => content.payload.findByID({ collection: 'slots', id, depth: 0 })

describe('who may', () => {
  it.each([['nobody', 403, 403], ['stranger', 403, 403], ['viewer', 200, 403], ['editor', 200, 400], ['manager', 200, 400]] as const)('%s: read %d, edit %d', async (caller, reads, edits) => {
    expect((await call(caller, `${security.id}/schedule`)).status).toBe(reads)
    const before = await slotNow(slot.id)
    // For those who may, a body that is refused for what it says.
    for (const [path, body] of [['moves', { edits: [] }], ['accepted', { key: 'room-overlap a b c', reason: 'why' }]] as const) {
      expect((await call(caller, `${security.id}/schedule/${path}`, body)).status).toBe(edits)
    }
    if (edits === 403) expect((await edit(caller, placed(slot.id, before.updatedAt, 11))).body).toMatchObject({ code: 'forbidden' })
    expect(await slotNow(slot.id)).toEqual(before)
  })
  it('is told which member of a body is wrong', async () => {
    expect(await call('editor', `${security.id}/schedule/moves`, { edits: [{ ...placed(slot.id, slot.updatedAt, 11), slto: 1 }] })).toMatchObject({ status: 400, body: { code: 'bad_request', detail: expect.stringContaining('slto') as unknown } })
    expect((await call('viewer', `${security.id}/schedule?marks=1`)).status).toBe(400)
    expect((await call('viewer', `${crypto.randomUUID()}/schedule`)).status).toBe(403)
  })
})

describe('the schedule', () => {
  it('shows the event as last drafted, and of those beside it what rooms and people need', async () => {
    const { content: shown, slots } = await read('editor')
    expect(shown?.mayEdit).toBe(true)
    expect(shown?.events.map(({ name, days }) => [name, days?.timeZone])).toEqual([['KubeCon', 'Europe/London'], ['SecurityCon', 'Europe/London']])
    expect(shown?.rooms.map(({ name, capacity, venueName }) => [name, capacity, venueName])).toEqual([['Hall', 100, 'ExCeL'], ['Attic', null, 'ExCeL']])
    const [bob] = await content.payload.find({ collection: 'speakers', where: { name: { equals: 'Bob' } } }).then(({ docs }) => docs)
    expect(shown?.sessions.map(({ title, speakers, expected, isPublished }) => ({ title, speakers, expected, isPublished }))).toEqual([
      { title: 'Drafted title', speakers: [speaker.id, bob?.id], expected: 40, isPublished: true },
      { title: null, speakers: [speaker.id], expected: null, isPublished: false },
    ])
    expect(JSON.stringify(await read('editor'))).not.toMatch(/Kept to KubeCon|Eve|Not beside|Without a slot/)
    expect(slots?.map(({ room, startsAt }) => [room, startsAt])).toEqual([[hall.id, '2026-04-01T09:00:00.000Z'], [attic.id, '2026-04-01T09:00:00.000Z']])
  })
  it('tells when people can’t come only to those who may read it in their profile', async () => {
    const told = async (caller: Caller) => (await read(caller)).content?.speakers.map(({ name, unavailable }) => [name, unavailable.length]).toSorted()
    expect(await told('editor')).toEqual([['Ada', 1], ['Bob', 0]])
    expect(await told('viewer')).toEqual([['Ada', 0], ['Bob', 0]])
    expect((await read('editor')).content?.speakers.find(({ name }) => name === 'Ada')?.unavailable).toEqual([{ on: '2026-04-02', from: '09:00', until: null }])
  })
  it('leaves out what is as the caller knows it, to the last edit', async () => {
    const first = await read('viewer')
    const known = (marks: Schedule['marks']): string => `?slots=${marks.slots}&content=${marks.content}`
    expect(await read('viewer', known(first.marks))).toEqual({ marks: first.marks })
    const slotBefore = await slotNow(slot.id)
    const { slots: [moved] } = await done(placed(slot.id, slotBefore.updatedAt, 14, attic))
    const second = await read('viewer', known(first.marks))
    expect(second.content).toBeUndefined()
    expect(second.slots?.find(({ id }) => id === slot.id)).toEqual(moved)
    await content.payload.update({ collection: 'sessions', id: session.id, draft: true, data: { title: 'Drafted again' } })
    const third = await read('viewer', known(second.marks))
    expect(third.slots).toBeUndefined()
    expect(third.content?.sessions[0]?.title).toBe('Drafted again')
  })
  it('takes as many statements for many sessions as for one', async () => {
    const count = async (): Promise<number> => {
      const sent = vi.spyOn(pg.Client.prototype, 'query')
      await read('viewer')
      return sent.mock.calls.length
    }
    const before = await count()
    for (const title of ['One', 'Two']) await make.slot(await make.session(security, { title, appearances: [{ speaker: speaker.id, role: 'speaker' }] }), { room: attic.id, startsAt: '2026-04-02T09:00:00Z', endsAt: '2026-04-02T10:00:00Z' })
    vi.restoreAllMocks()
    expect(await count()).toBe(before)
  })
})

describe('edits', () => {
  it('move a slot, and say how it is now', async () => {
    const { slots: [moved], removed } = await done(placed(slot.id, (await slotNow(slot.id)).updatedAt, 10))
    expect(moved).toMatchObject({ id: slot.id, room: hall.id, startsAt: '2026-04-01T10:00:00.000Z', endsAt: '2026-04-01T10:30:00.000Z', updatedAt: (await slotNow(slot.id)).updatedAt })
    expect(removed).toEqual([])
  })
  it('of a slot that somebody else changed are refused, with the slot as it is now', async () => {
    const seen = (await slotNow(slot.id)).updatedAt
    const { slots: [theirs] } = await done(placed(slot.id, seen, 11, attic))
    expect(await edit('manager', placed(slot.id, seen, 12))).toMatchObject({ status: 409, body: { type: '/problems/slot-changed', code: 'slot_changed', slots: [theirs], removed: [] } })
    expect((await slotNow(slot.id)).startsAt).toBe('2026-04-01T11:00:00.000Z')
  })
  it('of two editors at once: one is done, the other told', async () => {
    const seen = (await slotNow(slot.id)).updatedAt
    const answers = await Promise.all([edit('editor', placed(slot.id, seen, 13)), edit('manager', placed(slot.id, seen, 14))])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })
  it('swap in one transaction, also from both sides at once', async () => {
    const other = await make.slot(await make.session(security, { title: 'Other' }), { room: attic.id, startsAt: '2026-04-01T15:00:00Z', endsAt: '2026-04-01T15:30:00Z' })
    const [mine, theirs] = [await slotNow(slot.id), await slotNow(other.id)]
    const there = placed(mine.id, mine.updatedAt, 15, attic)
    const back = placed(theirs.id, theirs.updatedAt, 16)
    const answers = await Promise.all([edit('editor', there, back), edit('manager', back, there)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const outside: SentEdit = { kind: 'place', slot: other.id, expected: (await slotNow(other.id)).updatedAt, to: { room: attic.id, startsAt: '2027-01-01T09:00:00Z', endsAt: '2027-01-01T10:00:00Z' } }
    const before = await slotNow(slot.id)
    expect(await edit('editor', placed(slot.id, before.updatedAt, 17), outside)).toMatchObject({ status: 400, body: { code: 'edit_refused', detail: expect.stringContaining('The event takes place') as unknown } })
    expect(await slotNow(slot.id)).toEqual(before)
  })
  it('give a session a slot, and take it away again', async () => {
    const unplaced = await make.session(security, { title: 'Unplaced', _status: 'draft' })
    const to = { room: hall.id, startsAt: '2026-04-02T09:00:00.000Z', endsAt: '2026-04-02T09:30:00.000Z' }
    const { slots: [added] } = await done({ kind: 'add', session: unplaced.id, to })
    expect(added).toMatchObject({ session: unplaced.id, event: security.id, state: 'confirmed', ...to })
    expect(await done({ kind: 'remove', slot: added!.id, expected: added!.updatedAt })).toEqual({ slots: [], removed: [added!.id] })
    expect(await edit('editor', { kind: 'remove', slot: added!.id, expected: added!.updatedAt })).toMatchObject({ status: 409, body: { slots: [], removed: [added!.id] } })
  })
  it('keep to the event', async () => {
    const { docs: [foreign] } = await content.payload.find({ collection: 'slots', where: { event: { equals: kube.id } }, depth: 0 })
    expect(await edit('editor', placed(foreign!.id, foreign!.updatedAt, 10))).toMatchObject({ status: 409, body: { slots: [], removed: [foreign!.id] } })
    const { docs: [session] } = await content.payload.find({ collection: 'sessions', where: { event: { equals: kube.id } }, depth: 0, draft: true })
    expect(await edit('editor', { kind: 'add', session: session!.id, to: { room: hall.id, startsAt: '2026-04-01T09:00:00Z', endsAt: '2026-04-01T10:00:00Z' } })).toMatchObject({ status: 404, body: { code: 'session_not_found' } })
  })
})

describe('a warning', () => {
  it('is accepted with a reason, and no longer', async () => {
    const accept = (reason: string | null) => call('editor', `${security.id}/schedule/accepted`, { key: 'no-break a b c', reason })
    expect(await accept('They asked for it')).toMatchObject({ status: 200, body: { accepted: [{ key: 'no-break a b c', reason: 'They asked for it' }] } })
    expect(await accept('Still so')).toMatchObject({ body: { accepted: [{ reason: 'Still so' }] } })
    expect((await read('viewer')).content?.accepted).toMatchObject([{ reason: 'Still so' }])
    expect((await accept(' ')).status).toBe(400)
    expect(await accept(null)).toEqual({ status: 200, body: { accepted: [] } })
  })
  it('only: errors have to be mended', async () => {
    expect(await call('editor', `${security.id}/schedule/accepted`, { key: 'speaker-overlap a b c', reason: 'No matter' })).toMatchObject({ status: 400, body: { code: 'not_a_warning' } })
  })
})
