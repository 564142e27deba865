import type { Payload } from 'payload'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { TestDatabase } from '../support/createTestDatabase.ts'
import { createTestDatabase } from '../support/createTestDatabase.ts'
import { importing } from '../support/importing.ts'
import type { Serving } from '../support/serving.ts'
import { serving } from '../support/serving.ts'
import type { TestPayload } from '../support/startPayload.ts'
import { startPayload } from '../support/startPayload.ts'

let database: TestDatabase
let started: TestPayload
let payload: Payload
let server: Serving
/** What the server of the source gives, by path. */
let pages: Record<string, unknown>

beforeAll(async () => {
  database = await createTestDatabase()
  started = await startPayload(database.url)
  payload = started.payload
  server = await serving(({ url = '' }, response) => {
    const page = pages[url.split('?')[0] ?? '']
    if (page === undefined) response.writeHead(404)
    response.end(page instanceof Uint8Array ? page : JSON.stringify(page))
  })
})
afterAll(async () => {
  await server.close()
  await started.close()
  await database.drop()
})
beforeEach(async () => {
  await database.query('truncate events, venues, rooms, tracks, organizations, speakers, sessions, slots, media cascade')
})
afterEach(() => {
  pages = {}
  server.asked.length = 0
})

const all = { sessions: [{ id: '1', title: 'Opening', startsAt: '2026-03-28T09:00:00', endsAt: '2026-03-28T09:45:00', speakers: [], roomId: 1 }], speakers: [], rooms: [{ id: 1, name: 'Hall' }], categories: [], questions: [] }
const words = ['--event', 'camp', '--create', '--time-zone', 'Europe/Berlin', '--yes']

describe('a programme at an address', () => {
  it('is fetched, once, and the record names the address without its query', async () => {
    pages = { '/view/All': all }
    const run = await importing(payload, ['sessionize', `${server.origin}/view/All?key=secret`, ...words, '--json'], { allowLocal: true })
    expect([run.code, server.asked]).toEqual([0, ['/view/All?key=secret']])
    expect((await payload.find({ collection: 'sessions', overrideAccess: true, draft: true })).docs.map(({ title }) => title)).toEqual(['Opening'])
    const history = await importing(payload, ['--history', '--event', 'camp', '--json'])
    expect(JSON.parse(history.printed)).toMatchObject([{ source: 'sessionize', files: [`${server.origin}/view/All`] }])
  })

  it('is fetched once too where the event says the zone', async () => {
    pages = { '/view/All': all }
    await importing(payload, ['sessionize', `${server.origin}/view/All`, ...words], { allowLocal: true })
    const again = await importing(payload, ['sessionize', `${server.origin}/view/All`, '--event', 'camp', '--yes'], { allowLocal: true })
    expect([again.code, again.told, server.asked.length]).toEqual([0, expect.stringMatching(/nothing was changed/), 2])
  })

  it.each([
    ['is no public host', '/view/All', false, /no public host/],
    ['has nothing there', '/view/None', true, /404/],
  ])('is not read if it %s', async (_what, path, allowLocal, message) => {
    pages = { '/view/All': all }
    // Another port than web servers have would be refused before the host is looked at.
    const origin = allowLocal ? server.origin : 'http://127.0.0.1'
    expect(await importing(payload, ['sessionize', `${origin}${path}`, ...words], { allowLocal })).toMatchObject({ code: 4, told: expect.stringMatching(message) as string })
    expect((await payload.count({ collection: 'events', overrideAccess: true })).totalDocs).toBe(0)
  })
})
