import { handleEndpoints } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Event } from '../../src/payload-types.ts'
import { startPublication } from './publicationHarness.ts'
import type { Publication } from './publicationHarness.ts'

let publication: Publication
let event: Event
const keys = { manager: crypto.randomUUID(), editor: crypto.randomUUID(), stranger: crypto.randomUUID() }
type Caller = keyof typeof keys | 'nobody'

beforeAll(async () => {
  publication = await startPublication()
  event = await publication.make.event({ publishing: 'release', phase: 'programme-published' })
  const other = await publication.make.event({ name: 'Another' })
  const memberships = { manager: [{ event: event.id, role: 'manager' as const }], editor: [{ event: event.id, role: 'editor' as const }], stranger: [{ event: other.id, role: 'manager' as const }] }
  for (const [name, key] of Object.entries(keys)) {
    await publication.payload.create({
      collection: 'integrations', data: { name, enableAPIKey: true, apiKey: key, memberships: memberships[name as keyof typeof memberships] }, // a name of `keys`
    })
  }
  await publication.work()
})
afterAll(() => publication[Symbol.asyncDispose]())

const call = (caller: Caller, path: string, body?: unknown): ReturnType<typeof callAt> => callAt(caller, `events/${path}`, body)

async function callAt(caller: Caller, path: string, body?: unknown): Promise<{ status: number; body: Record<string, unknown> }> {
  const headers = { ...(caller === 'nobody' ? {} : { authorization: `integrations API-Key ${keys[caller]}` }), 'content-type': 'application/json' }
  const request = new Request(`http://localhost:3000/cms/api/${path}`, { headers, ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }) })
  const response = await handleEndpoints({ config: publication.payload.config, request })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> } // what the assertions look at
}

describe('who may decide', () => {
  it.each(['nobody', 'stranger', 'editor'] as const)('%s may not', async (caller) => {
    for (const path of ['release', 'roll-back', 'hold', 'lift-hold', 'cancel-release', 'dismiss-failure']) {
      expect(await call(caller, `${event.id}/${path}`, path === 'roll-back' ? { to: 1 } : {})).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    }
  })
  it('its team may look', async () => {
    expect(await call('editor', `${event.id}/editions`)).toMatchObject({ status: 200, body: { live: null, editions: [] } })
    expect((await call('stranger', `${event.id}/editions`)).status).toBe(403)
  })
})

describe('a manager', () => {
  it('is told what is wrong with a request', async () => {
    const refused = await call('manager', `${event.id}/release`, { verison: '1' })
    expect(refused).toMatchObject({ status: 400, body: { code: 'bad_request' } })
    expect(refused.body['detail']).toContain('verison')
    expect(await call('manager', `${event.id}/editions?limit=0`)).toMatchObject({ status: 400 })
    expect(await call('manager', `${crypto.randomUUID()}/release`, {})).toMatchObject({ status: 403 })
  })
  it('releases, once', async () => {
    expect(await call('manager', `${event.id}/release`, { version: '1.0' })).toEqual({ status: 200, body: { number: 1 } })
    expect(await call('manager', `${event.id}/release`, {})).toMatchObject({ status: 409, body: { type: '/problems/nothing-staged', code: 'nothing_staged' } })
    expect(await call('manager', `${event.id}/editions`)).toMatchObject({ body: { editions: [{ number: 1, version: '1.0', by: { collection: 'integrations' } }] } })
  })
  it('holds and lifts', async () => {
    expect(await call('manager', `${event.id}/hold`, {})).toMatchObject({ status: 200, body: { hold: { reason: 'asked' } } })
    expect(await call('manager', `${event.id}/lift-hold`, {})).toMatchObject({ status: 200 })
  })
  it('sets a release and calls it off', async () => {
    expect(await call('manager', `${event.id}/release`, { at: '2099-01-01T00:00:00Z', version: '2' })).toMatchObject({ status: 200 })
    expect(await call('manager', `${event.id}/editions`)).toMatchObject({ body: { release: { at: '2099-01-01T00:00:00.000Z', version: '2' } } })
    expect((await call('manager', `${event.id}/cancel-release`, {})).status).toBe(200)
    expect(await call('manager', `${event.id}/cancel-release`, {})).toMatchObject({ status: 409, body: { code: 'no_release_set' } })
  })
})

describe('how a room is', () => {
  const states = (): Promise<unknown[]> => publication.query('select room, state, until from delivery.room_states')
  let room: string
  beforeAll(async () => {
    room = (await publication.make.room(await publication.make.venue(), { name: 'Hall 1', editableBy: [event.id] })).id
  })

  it.each(['nobody', 'stranger'] as const)('%s may not say', async (caller) => {
    expect(await callAt(caller, `rooms/${room}/state`, { state: 'full' })).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    expect(await states()).toEqual([])
  })
  it('is read by all members, and by nobody else', async () => {
    expect(await callAt('stranger', `rooms/${room}/state`)).toEqual({ status: 200, body: { state: 'open', since: null, until: null } })
    expect(await callAt('nobody', `rooms/${room}/state`)).toMatchObject({ status: 403 })
    expect(await callAt('stranger', `rooms/${crypto.randomUUID()}/state`)).toMatchObject({ status: 404, body: { code: 'room_not_found' } })
  })
  it('is said by those who may edit it, and goes on since it was first said', async () => {
    const first = await callAt('editor', `rooms/${room}/state`, { state: 'full' })
    expect(first).toEqual({ status: 200, body: { state: 'full', since: first.body['since'], until: null } })
    expect(first.body['since']).toMatch(/^\d{4}-.+Z$/)
    expect(await callAt('editor', `rooms/${room}/state`, { state: 'full', until: '2099-01-01T10:00:00+01:00' })).toEqual({ status: 200, body: { ...first.body, until: '2099-01-01T09:00:00.000Z' } })
    const left = await callAt('manager', `rooms/${room}/state`, { state: 'evacuate' })
    expect(left.body).toMatchObject({ state: 'evacuate', until: null })
    expect(left.body['since']).not.toBe(first.body['since'])
    expect(await states()).toEqual([{ room, state: 'evacuate', until: null }])
    expect(await callAt('editor', `rooms/${room}/state`, { state: 'open' })).toMatchObject({ body: { state: 'open' } })
    expect(await states()).toEqual([])
    expect(await publication.query('select act, by from publication.decisions where scope = $1 order by at', [room])).toMatchObject(
      ['room-full', 'room-full', 'room-evacuate', 'room-open'].map((act) => ({ act, by: { collection: 'integrations' } })))
  })
  it('lapses by the clock of the database', async () => {
    await publication.query(`insert into delivery.room_states values ($1, 'full', now() - interval '2 hours', now() - interval '1 hour')`, [room])
    expect(await callAt('stranger', `rooms/${room}/state`)).toMatchObject({ body: { state: 'open' } })
  })
  it('is not said of the past, nor in other words', async () => {
    for (const [body, told] of [[{ state: 'full', until: '2020-01-01T00:00:00Z' }, 'is over'], [{ state: 'closed' }, 'state'], [{ state: 'open', until: '2099-01-01T00:00:00Z' }, 'until'], [{ stat: 'full' }, 'stat']] as const) {
      const refused = await callAt('editor', `rooms/${room}/state`, body)
      expect(refused).toMatchObject({ status: 400, body: { code: 'bad_request' } })
      expect(refused.body['detail']).toContain(told)
    }
  })
})
