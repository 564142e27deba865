import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { handleEndpoints } from 'payload'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { programmeCollections } from '../../src/program/importing/importedCollections.ts'
import { locksAnswerSchema } from '../../src/program/importing/locksAnswer.ts'
import type { TestDatabase } from '../support/createTestDatabase.ts'
import { createTestDatabase } from '../support/createTestDatabase.ts'
import { importing } from '../support/importing.ts'
import type { TestPayload } from '../support/startPayload.ts'
import { startPayload } from '../support/startPayload.ts'

const keys = { manager: crypto.randomUUID(), editor: crypto.randomUUID(), viewer: crypto.randomUUID(), stranger: crypto.randomUUID() }
type Caller = keyof typeof keys | 'nobody'
const callers: readonly Caller[] = ['manager', 'editor', 'viewer', 'stranger', 'nobody']

let database: TestDatabase
let started: TestPayload
let payload: Payload
let folder: string
let event: string
let ids: Record<string, string>

const programme = (more: { title?: string; description?: string; bio?: string; room?: string } = {}): string => JSON.stringify({
  sessions: [{ id: '1', title: more.title ?? 'Opening', description: more.description ?? '', startsAt: '2026-03-28T09:00:00', endsAt: '2026-03-28T09:45:00', speakers: ['a'], categoryItems: [1], roomId: 1, status: 'Accepted' }],
  speakers: [{ id: 'a', fullName: 'Ada Okafor', bio: more.bio ?? 'Builds.', tagLine: '', links: [] }], rooms: [{ id: 1, name: more.room ?? 'Hall', capacity: 100 }], categories: [{ title: 'Track', items: [{ id: 1, name: 'Web' }] }],
})
async function bring(content: string, ...words: string[]) {
  const file = path.join(folder, 'all.json')
  await writeFile(file, content)
  const run = await importing(payload, ['sessionize', file, '--event', 'camp', '--create', '--time-zone', 'Europe/Berlin', '--yes', '--json', ...words])
  expect([run.code, run.told]).toEqual([0, expect.any(String)])
  return (JSON.parse(run.printed) as { plan: { differences: { kind: string; changed: { field: string }[]; kept: { field: string }[] }[] } }).plan.differences
}

beforeAll(async () => {
  database = await createTestDatabase()
  started = await startPayload(database.url)
  payload = started.payload
  folder = await mkdtemp(path.join(tmpdir(), 'lineup-import-'))
  await bring(programme())
  const idOf = async (collection: (typeof programmeCollections)[number]): Promise<string> => (await payload.find({ collection, draft: true, depth: 0, overrideAccess: true })).docs[0]?.id ?? expect.fail(`no ${collection}`)
  ids = Object.fromEntries(await Promise.all(programmeCollections.map(async (collection) => [collection, await idOf(collection)] as const)))
  event = ids['events'] ?? ''
  const other = await payload.create({ collection: 'events', data: { name: 'Another', slug: 'another', kind: 'conference', publishing: 'continuous', startsOn: '2026-01-01', endsOn: '2026-01-01', timeZone: 'UTC', dayEndsAtHour: 4, rasterMinutes: 5, phase: 'announced', _status: 'draft' }, overrideAccess: true })
  for (const role of ['manager', 'editor', 'viewer', 'stranger'] as const) {
    const membership = role === 'stranger' ? { event: other.id, role: 'manager' as const } : { event, role }
    await payload.create({ collection: 'integrations', data: { name: role, enableAPIKey: true, apiKey: keys[role], memberships: [membership] } })
  }
})
afterAll(async () => {
  await started.close()
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

async function call(caller: Caller, address: string, body?: unknown): Promise<{ status: number; body: unknown }> {
  const headers = { ...(caller === 'nobody' ? {} : { authorization: `integrations API-Key ${keys[caller]}` }), 'content-type': 'application/json' }
  const request = new Request(`http://localhost:3000/cms/api/${address}`, { headers, ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }) })
  const response = await handleEndpoints({ config: payload.config, request })
  return { status: response.status, body: await response.json() }
}
const statusesOf = async (address: string, body?: unknown) => Object.fromEntries(await Promise.all(callers.map(async (caller) => [caller, (await call(caller, address, body)).status] as const)))
const locksOf = async (collection: string, caller: Caller = 'editor') => locksAnswerSchema.parse((await call(caller, `${collection}/${ids[collection] ?? ''}/locks`)).body)
const fieldsOf = async (collection: string, caller?: Caller): Promise<string[]> => (await locksOf(collection, caller)).locks.map(({ field }) => field)
const id = (collection: string): string => ids[collection] ?? ''

describe('who may ask', () => {
  it.each(programmeCollections)('locks of %s: who may read the drafts; to give them back: who may edit it', async (collection) => {
    // Profiles and rooms are every member’s to read; of the drafts of an event a stranger learns nothing.
    const stranger = collection === 'rooms' || collection === 'speakers' ? { read: 200, release: 403 } : { read: 404, release: 404 }
    expect(await statusesOf(`${collection}/${id(collection)}/locks`)).toEqual({ manager: 200, editor: 200, viewer: 200, stranger: stranger.read, nobody: 403 })
    expect(await statusesOf(`${collection}/${id(collection)}/locks/release`, { fields: ['name'] })).toEqual({ manager: 200, editor: 200, viewer: 403, stranger: stranger.release, nobody: 403 })
  })
  it('documents that are none, and bodies that ask for something else', async () => {
    expect((await call('editor', `sessions/${crypto.randomUUID()}/locks`)).body).toMatchObject({ status: 404, code: 'document_not_found' })
    expect((await call('editor', 'sessions/none/locks')).status).toBe(404)
    expect((await call('editor', `sessions/${id('sessions')}/locks/release`, { fields: [] })).body).toMatchObject({ status: 400, code: 'bad_request' })
    expect((await call('editor', `sessions/${id('sessions')}/locks/release`, { all: true })).status).toBe(400)
    expect((await call('editor', `sessions/${id('sessions')}/locks?all=1`)).status).toBe(400)
  })
})

describe('a field that an editor changed', () => {
  it('is none before anybody changed anything', async () => {
    for (const collection of programmeCollections) expect(await locksOf(collection)).toEqual({ locks: [], mayRelease: false })
  })

  it('is told in every collection, with the source; publishing is no field', async () => {
    const system = { overrideAccess: true } as const
    await payload.update({ ...system, collection: 'sessions', id: id('sessions'), data: { title: 'A better title', kind: 'keynote', _status: 'draft' } })
    await payload.update({ ...system, collection: 'sessions', id: id('sessions'), data: { title: 'The best title', _status: 'published' } })
    await payload.update({ ...system, collection: 'speakers', id: id('speakers'), data: { jobTitle: 'Chair', _status: 'published' } })
    await payload.update({ ...system, collection: 'tracks', id: id('tracks'), data: { color: '#112233', _status: 'draft' } })
    await payload.update({ ...system, collection: 'slots', id: id('slots'), data: { endsAt: '2026-03-28T09:00:00.000Z' } })
    await payload.update({ ...system, collection: 'rooms', id: id('rooms'), data: { capacity: 80 } })
    await payload.update({ ...system, collection: 'events', id: event, data: { rasterMinutes: 10, _status: 'draft' } })
    const found = Object.fromEntries(await Promise.all(programmeCollections.map(async (collection) => [collection, await fieldsOf(collection)] as const)))
    expect(found).toEqual({ events: ['rasterMinutes'], tracks: ['color'], sessions: ['title', 'kind'], slots: ['endsAt'], speakers: ['jobTitle'], rooms: ['capacity'] })
    const { docs: versions } = await payload.findVersions({ collection: 'sessions', where: { parent: { equals: id('sessions') }, 'version.title': { equals: 'A better title' } }, overrideAccess: true })
    const { locks, mayRelease } = await locksOf('sessions')
    expect(locks.map(({ field, source, event: at, since }) => [field, source, at, since])).toEqual(['title', 'kind'].map((field) => [field, 'sessionize', { id: event, name: 'camp' }, versions[0]?.updatedAt]))
    expect([mayRelease, (await locksOf('sessions', 'viewer')).mayRelease]).toEqual([true, false])
    // Rooms have no versions: nothing tells since when.
    expect((await locksOf('rooms')).locks).toMatchObject([{ since: null }])
  })

  it('is told only to those who have a role at the event of the import', async () => {
    expect(await locksOf('rooms', 'stranger')).toEqual({ locks: [], mayRelease: false })
  })

  it('is kept by the next import until it is given back, and then follows the source', async () => {
    const changed = programme({ title: 'Title of the source', bio: 'Builds more.' })
    const sessionIn = (differences: Awaited<ReturnType<typeof bring>>) => differences.find(({ kind }) => kind === 'sessions')
    expect(sessionIn(await bring(changed))).toMatchObject({ changed: [], kept: [{ field: 'title' }, { field: 'kind' }] })
    expect((await call('editor', `sessions/${id('sessions')}/locks/release`, { fields: ['title', 'never'] })).body).toMatchObject({ locks: [{ field: 'kind' }], mayRelease: true })
    // Nothing of the document changed by that.
    expect((await payload.findByID({ collection: 'sessions', id: id('sessions'), draft: true, overrideAccess: true })).title).toBe('The best title')
    expect(sessionIn(await bring(changed))).toMatchObject({ changed: [{ field: 'title' }], kept: [{ field: 'kind' }] })
    expect(await fieldsOf('sessions')).toEqual(['kind'])
  })

  it('is looked for in the language of the import', async () => {
    await bring(programme({ title: 'Eröffnung', bio: 'Baut.' }), '--locale', 'de')
    await call('editor', `sessions/${id('sessions')}/locks/release`, { fields: ['title', 'kind', 'abstract'] })
    expect(await fieldsOf('sessions')).toEqual([])
    await payload.update({ collection: 'sessions', id: id('sessions'), data: { title: 'Another in English', _status: 'draft' }, locale: 'en', overrideAccess: true })
    expect(await fieldsOf('sessions')).toEqual([])
    await payload.update({ collection: 'sessions', id: id('sessions'), data: { title: 'Begrüßung', _status: 'draft' }, locale: 'de', overrideAccess: true })
    expect(await fieldsOf('sessions')).toEqual(['title'])
  })
})
