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

async function call(caller: Caller, path: string, body?: unknown): Promise<{ status: number; body: Record<string, unknown> }> {
  const headers = { ...(caller === 'nobody' ? {} : { authorization: `integrations API-Key ${keys[caller]}` }), 'content-type': 'application/json' }
  const request = new Request(`http://localhost:3000/cms/api/events/${path}`, { headers, ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }) })
  const response = await handleEndpoints({ config: publication.payload.config, request })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> } // what the assertions look at
}

describe('who may decide', () => {
  it.each(['nobody', 'stranger', 'editor'] as const)('%s may not', async (caller) => {
    for (const path of ['release', 'roll-back', 'hold', 'lift-hold', 'cancel-release']) {
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
