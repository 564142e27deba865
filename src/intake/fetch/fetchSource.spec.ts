import type { ServerResponse } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { serving } from '../../../tests/support/serving.ts'
import type { Serving } from '../../../tests/support/serving.ts'
import { readPretalx } from '../sources/pretalx/readPretalx.ts'
import type { SourceFetchOptions } from './fetchSource.ts'
import { fetchSource, isAddress } from './fetchSource.ts'

let server: Serving | null = null
afterEach(async () => {
  await server?.close()
  server = null
})

/** Serves JSON, or a status, by path and query; `HOST` in it is the server's own address. */
async function serve(pages: Record<string, unknown>): Promise<Serving> {
  const answer = (response: ServerResponse, page: unknown, host: string): void => {
    if (page === undefined || typeof page === 'number') response.writeHead(page ?? 404).end()
    else response.end(JSON.stringify(page).replaceAll('HOST', host).replaceAll('SECURE', host.replace('http:', 'https:')))
  }
  server = await serving(({ url = '', headers }, response) => { answer(response, pages[url], `http://${headers.host ?? ''}`) })
  return server
}

function options(more: Partial<SourceFetchOptions> = {}): SourceFetchOptions & { told: string[] } {
  const told: string[] = []
  return { maxBytes: 1024 * 1024, allowLocal: true, tell: (message) => void told.push(message), told, ...more }
}

const submission = (code: string) => ({ code, title: `Session ${code}`, state: 'confirmed', content_locale: 'en', submission_type: 1, track: 3, speakers: ['ADA'], slots: [code] })
const lists = {
  '/api/events/camp/submissions/': { count: 2, next: 'HOST/api/events/camp/submissions/?page=2', results: [submission('A')] },
  '/api/events/camp/submissions/?page=2': { count: 2, next: null, results: [submission('B')] },
  '/api/events/camp/speakers/': { next: null, results: [{ code: 'ADA', name: 'Ada', biography: 'Builds.', avatar_url: null }] },
  '/api/events/camp/slots/': { next: null, results: [{ id: 'A', room: 1, start: '2026-03-28T09:00:00+01:00', end: '2026-03-28T10:00:00+01:00' }] },
  '/api/events/camp/rooms/': { next: null, results: [{ id: 1, name: { en: 'Hall' }, capacity: 100 }] },
  '/api/events/camp/tracks/': { next: null, results: [{ id: 3, name: { en: 'Security' }, color: '#ff0000' }] },
  '/api/events/camp/submission-types/': 401,
}

describe('fetchSource', () => {
  it('fetches a file, named after its address', async () => {
    const { origin } = await serve({ '/event/schedule.json?v=2': { a: 1 } })
    expect(await fetchSource('frab-json', `${origin}/event/schedule.json?v=2`, options())).toEqual([{ name: 'schedule.json', bytes: Buffer.from('{"a":1}') }])
    expect([isAddress('https://a.example'), isAddress('HTTP://a.example'), isAddress('schedule.json'), isAddress('/a/https://b')]).toEqual([true, true, false, false])
  })

  it.each(['/api/events/camp/', '/api/events/camp'])('fetches all pages of all lists of an event of pretalx: %s', async (path) => {
    const { origin, asked } = await serve(lists)
    const given = options()
    const files = await fetchSource('pretalx', `${origin}${path}`, given)
    expect(files.map(({ name }) => name)).toEqual(['submissions', 'submissions page 2', 'speakers', 'slots', 'rooms', 'tracks'])
    expect(asked).toEqual(Object.keys(lists))
    expect(given.told).toEqual([`${origin}/api/events/camp/submission-types/ is passed over: the server answers with 401.`])
    const programme = readPretalx(files, { slug: 'camp', timeZone: 'Europe/Berlin', maxRows: 10 })
    expect(programme.sessions.map(({ title, track, placings }) => [title, track, placings.map(({ startsAt }) => startsAt)])).toEqual([['Session A', 'Security', ['2026-03-28T08:00:00Z']], ['Session B', 'Security', []]])
    expect(programme.people.map(({ name }) => name)).toEqual(['Ada'])
  })

  it('fetches one list of pretalx with its pages', async () => {
    const { origin } = await serve(lists)
    expect((await fetchSource('pretalx', `${origin}/api/events/camp/submissions/`, options())).map(({ name }) => name)).toEqual(['submissions', 'submissions page 2'])
  })

  it.each([
    ['another host', 'http://192.0.2.1/submissions/?page=2', /on another host \(192\.0\.2\.1\)/],
    ['another port', 'http://127.0.0.1:1/submissions/?page=2', /on another host/],
    ['no address', 'http://', /on another host/],
    ['a file', 'file:///etc/passwd', /on another host/],
    ['itself', 'HOST/api/events/camp/submissions/', /round in a circle/],
  ])('does not follow a next page that is %s', async (_what, next, message) => {
    const { origin, asked } = await serve({ '/api/events/camp/submissions/': { next, results: [submission('A')] } })
    await expect(fetchSource('pretalx', `${origin}/api/events/camp/submissions/`, options())).rejects.toMatchObject({ name: 'SourceError', message: expect.stringMatching(message) as string })
    expect(asked).toHaveLength(1)
  })

  it('stays with its own protocol where a server behind a proxy names another', async () => {
    const { origin, asked } = await serve({ ...lists, '/api/events/camp/submissions/': { next: 'SECURE/api/events/camp/submissions/?page=2', results: [submission('A')] } })
    await fetchSource('pretalx', `${origin}/api/events/camp/submissions/`, options())
    expect(asked).toEqual(['/api/events/camp/submissions/', '/api/events/camp/submissions/?page=2'])
  })

  it('bounds a list that never ends, in pages and in bytes', async () => {
    let page = 1
    server = await serving((_request, response) => void response.end(JSON.stringify({ next: `/list/?page=${(page += 1)}`, results: [] })))
    await expect(fetchSource('pretalx', `${server.origin}/list/`, options())).rejects.toThrow(/more than 400 pages/)
    expect(server.asked).toHaveLength(400)
    await expect(fetchSource('pretalx', `${server.origin}/list/`, options({ maxBytes: 2_000 }))).rejects.toThrow(/larger than .* MB\. .*--max-size/)
  })

  it('needs the submissions, and says what is wrong', async () => {
    const { origin } = await serve({ ...lists, '/api/events/camp/submissions/': 403 })
    await expect(fetchSource('pretalx', `${origin}/api/events/camp/`, options())).rejects.toMatchObject({ name: 'SourceError', message: expect.stringMatching(/403, it wants to know who asks/) as string })
    await expect(fetchSource('sessionize', 'http://127.0.0.1/a', options({ allowLocal: false }))).rejects.toMatchObject({ name: 'SourceError', message: expect.stringMatching(/no public host/) as string })
  })
})
