import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { collectionNames, collections } from '../../src/delivery/rest/collections.ts'
import { documentSchemas } from '../../src/delivery/rest/documents/toDocument.ts'
import { envelopeSchema } from '../../src/delivery/rest/envelope.ts'
import { sampleId } from '../support/sampleProgramme.ts'
import { startSampleDelivery } from '../support/startSampleDelivery.ts'

import type { SampleDelivery } from '../support/startSampleDelivery.ts'

let sample: SampleDelivery
beforeAll(async () => { sample = await startSampleDelivery() })
afterAll(async () => sample[Symbol.asyncDispose]())

type Document = Record<string, unknown> & { id: string; slug: string }
type Page = { docs: Document[]; totalDocs: number } & Record<string, unknown>

async function read<T = Document>(path: string): Promise<T> {
  const response = await sample.delivery.get(path)
  expect(response.status, `${path} ${response.status === 200 ? '' : await response.clone().text()}`).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
  return await response.json() as T
}

async function readProblem(path: string, method = 'GET'): Promise<Record<string, unknown> & { headers: Headers }> {
  const response = await sample.delivery.get(path, {}, method)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const body = await response.json() as Record<string, unknown>
  expect(body).toMatchObject({ status: response.status, type: `/problems/${String(body['code']).replaceAll('_', '-')}` })
  return { ...body, headers: response.headers }
}

describe('lists', () => {
  it.each(collectionNames)('lists %s in documents of its schema, for all events and for one', async (name) => {
    const schema = envelopeSchema(documentSchemas[collections[name].kind])
    const all = schema.parse(await read(`/api/${name}?depth=0&limit=100`))
    expect(all.totalDocs).toBeGreaterThan(0)
    if (name === 'events') return
    const ofBeta = schema.parse(await read(`/api/${name}?depth=0&limit=100&event=beta`))
    expect(ofBeta.totalDocs).toBeGreaterThan(0)
    expect(ofBeta).toEqual(schema.parse(await read(`/api/${name}?depth=0&limit=100&event=${sampleId('beta')}`)))
  })

  it('pages as Payload does', async () => {
    const { docs, ...first } = await read<Page>('/api/sessions?event=alpha')
    expect(docs.map(({ slug }) => slug)).toEqual(['session-1', 'session-2', 'session-3', 'session-4', 'session-6', 'session-7', 'session-8', 'session-9', 'session-10', 'session-11'])
    expect(first).toEqual({ totalDocs: 25, limit: 10, totalPages: 3, page: 1, pagingCounter: 1, hasPrevPage: false, hasNextPage: true, prevPage: null, nextPage: 2 })
    const { docs: last, ...third } = await read<Page>('/api/sessions?event=alpha&page=3')
    expect(last.map(({ slug }) => slug)).toEqual(['session-22', 'session-23', 'session-24', 'session-25', 'session-5'])
    expect(third).toEqual({ totalDocs: 25, limit: 10, totalPages: 3, page: 3, pagingCounter: 21, hasPrevPage: true, hasNextPage: false, prevPage: 2, nextPage: null })
    expect(await read<Page>('/api/sessions?event=alpha&page=9')).toMatchObject({ docs: [], totalDocs: 25, hasNextPage: false, prevPage: 8 })
  })

  it('lists the sessions of all events, each with its own', async () => {
    const { docs } = await read<Page>('/api/sessions?depth=0&limit=100')
    expect(docs.filter(({ event }) => event === sampleId('alpha'))).toHaveLength(25)
    expect(docs.filter(({ event }) => event === sampleId('beta'))).toHaveLength(4)
  })
})

describe('documents', () => {
  it('puts other documents in place at depth 1, and their ids at depth 0', async () => {
    const flat = await read('/api/sessions/session-2?event=alpha&depth=0')
    expect(flat).toMatchObject({ event: sampleId('alpha'), track: sampleId('alpha track-3'), appearances: [{ speaker: sampleId('speaker-3'), organization: sampleId('organization-1') }], slots: [{ room: sampleId('room-1') }] })
    const deep = await read('/api/sessions/session-2?event=alpha')
    expect(deep).toMatchObject({
      event: { slug: 'alpha', coLocatedEvents: [sampleId('beta')] }, track: { slug: 'track-3', event: sampleId('alpha') },
      appearances: [{ speaker: { slug: 'speaker-3', organization: sampleId('organization-1') }, jobTitle: 'Engineer', organization: { slug: 'organization-1' } }],
      slots: [{ room: { slug: 'room-1', venue: sampleId('venue') } }], sponsor: { organization: sampleId('organization-2'), tier: { slug: 'gold', name: 'Gold' } }, topics: [{ slug: 'topic-1' }],
    })
    expect(await read('/api/sessions/session-2?event=alpha&depth=1')).toEqual(deep)
  })

  it('gives times in UTC and on the event’s clock, keeps what is cancelled, tells what moved', async () => {
    const { slots: [cancelled], state } = await read<{ slots: Record<string, unknown>[]; state: string }>('/api/sessions/session-3?event=alpha&depth=0')
    expect(state).toBe('cancelled')
    expect(cancelled).toMatchObject({ state: 'cancelled', startsAt: '2026-03-23T10:01:00Z', startsAtLocal: '2026-03-23T10:01:00+00:00', endsAtLocal: '2026-03-23T10:26:00+00:00', timeZone: 'Europe/London', day: '2026-03-23' })
    const moved = await read('/api/sessions/session-4?event=alpha&depth=0')
    expect(moved).toMatchObject({ slots: [{ sequence: 1, movedFrom: { startsAt: '2026-03-23T08:00:00Z', startsAtLocal: '2026-03-23T08:00:00+00:00' } }] })
    expect(await read('/api/sessions/session-6?event=alpha')).toMatchObject({ state: 'replaced', replacedBy: { slug: 'session-7' } })
  })

  it('gives texts in one language, in the first one where it was not written', async () => {
    expect(await read('/api/sessions/session-2?event=alpha&locale=de')).toMatchObject({ title: 'Vortrag 2', abstract: { text: expect.stringContaining('Abstract 2') as string } })
    expect(await read('/api/sessions/session-1?event=alpha&locale=de')).toMatchObject({ title: 'Session 1' })
    const response = await sample.delivery.get('/api/events/alpha?locale=de')
    expect(response.headers.get('content-language')).toBe('de')
    expect(await response.json()).toMatchObject({ name: 'Veranstaltung alpha', edition: { number: 2, version: '1.1 Keynotes', note: 'Rooms' } })
  })

  it('shows where a speaker appears: in all events, or in the one that was asked for', async () => {
    const everywhere = await read<{ appearances: { event: { slug: string }; session: { slug: string } }[] }>('/api/speakers/speaker-1')
    expect(everywhere.appearances.filter(({ event }) => event.slug === 'beta')).toHaveLength(0)
    const both = await read<{ appearances: { event: { slug: string } }[] }>('/api/speakers/speaker-2')
    expect(new Set(both.appearances.map(({ event }) => event.slug))).toEqual(new Set(['alpha', 'beta']))
    const here = await read<{ appearances: { event: { slug: string } }[] }>('/api/speakers/speaker-2?event=beta')
    expect(here.appearances.map(({ event }) => event.slug)).toEqual(['beta'])
  })

  it('gives pictures with an address for each size', async () => {
    expect(await read('/api/speakers/speaker-1?event=alpha')).toMatchObject({
      photo: { alt: 'The portrait', url: expect.stringMatching(/^http:\/\/lineup\.example\/media\/[0-9a-f]{16}\.png$/) as string, width: 640, sizes: [{ width: 320, url: expect.stringContaining('-320x240.png') as string }] },
    })
  })

  it('finds by id and by slug', async () => {
    const id = sampleId('alpha session-2')
    expect(await read(`/api/sessions/${id}`)).toEqual(await read('/api/sessions/session-2?event=alpha'))
    expect(await read(`/api/sessions/${id.toUpperCase()}?event=alpha`)).toMatchObject({ id })
    for (const [kind, slug] of [['events', 'alpha'], ['speakers', 'speaker-2'], ['organizations', 'organization-1'], ['topics', 'topic-1']] as const) {
      const bySlug = await read(`/api/${kind}/${slug}`)
      expect(await read(`/api/${kind}/${bySlug.id}`)).toEqual(bySlug)
    }
    expect(await read('/api/sponsors/organization-2?event=alpha')).toMatchObject({ id: sampleId('alpha sponsor-1'), booth: 'B1' })
    expect(await read('/api/rooms/room-1?event=alpha')).toMatchObject({ venue: { slug: 'excel' } })
  })

  it('gives the whole of an event in one document', async () => {
    const program = await read<Record<string, Document[]>>('/api/events/alpha/program')
    expect(Object.fromEntries(Object.entries(program).filter(([, value]) => Array.isArray(value)).map(([name, list]) => [name, list.length])))
      .toEqual({ days: 2, tracks: 3, rooms: 2, venues: 1, topics: 2, sessions: 25, speakers: 6, organizations: 2, sponsors: 1, media: 2 })
    expect(program['event']).toMatchObject({ slug: 'alpha', edition: { number: 2 } })
    for (const session of program['sessions'] ?? []) documentSchemas.session.parse(session)
    expect(program['days']?.[0]).toMatchObject({ date: '2026-03-23', startsAt: '2026-03-23T04:00:00Z', endsAt: '2026-03-24T04:00:00Z' })
    const deep = await read<{ sessions: Document[] }>('/api/events/alpha/program?depth=1')
    expect(deep.sessions[1]).toMatchObject({ event: sampleId('alpha'), track: { slug: 'track-3' }, appearances: [{ speaker: { name: 'Speaker 3' } }] })
  })

  it('gives the schedule for apps', async () => {
    const response = await sample.delivery.get('/api/events/alpha/schedule.json')
    expect(response.headers.get('content-disposition')).toBe(`inline; filename*=UTF-8''alpha-schedule.json`)
    expect(await response.json()).toMatchObject({ schedule: { version: '1.1 Keynotes', conference: { title: 'Event alpha' } } })
  })
})

describe('what is not there', () => {
  it('leads from a former slug to the one of today, query and all', async () => {
    const leads = { '/api/events/old-alpha': '/api/events/alpha', '/api/events/old-alpha/program?locale=de': '/api/events/alpha/program?locale=de', '/api/sessions?event=old-beta&limit=2': '/api/sessions?event=beta&limit=2', '/api/sessions/session-one?event=alpha': '/api/sessions/session-1?event=alpha', '/api/events/old-alpha/schedule.json': '/api/events/alpha/schedule.json' }
    for (const [from, to] of Object.entries(leads)) {
      const response = await sample.delivery.get(from)
      expect([response.status, response.headers.get('location')], from).toEqual([308, to])
    }
    expect((await sample.delivery.get('/api/events/')).headers.get('location')).toBe('/api/events')
    expect((await sample.delivery.get('//evil.example/')).headers.get('location')).toBe('/evil.example')
  })

  it('says what is gone, what never was, and what was probably meant', async () => {
    expect(await readProblem(`/api/sessions/session-26?event=alpha`)).toMatchObject({ status: 410, code: 'gone', goneIn: 2 })
    expect(await readProblem(`/api/sessions/${sampleId('alpha session-26')}`)).toMatchObject({ status: 410 })
    expect(await readProblem('/api/sessions/session-99?event=alpha')).toMatchObject({ status: 404, code: 'not_found' })
    expect(await readProblem('/api/events/alpa')).toMatchObject({ status: 404, suggestion: 'alpha' })
    expect(await readProblem('/api/nothing')).toMatchObject({ status: 404 })
    expect(await readProblem('/api/sessions/session-1')).toMatchObject({ status: 400, code: 'missing_parameter', parameter: 'event' })
  })

  it.each([
    ['/api/sessions?lmit=20', { code: 'unknown_parameter', parameter: 'lmit', suggestion: 'limit', allowed: expect.arrayContaining(['event', 'where', 'sort', 'limit', 'page']) as string[] }],
    ['/api/sessions?limit[gt]=x', { code: 'unknown_parameter', parameter: 'limit[gt]' }],
    ['/api/sessions?trash=true', { code: 'unknown_parameter' }],
    ['/api/sessions?pagination=false', { code: 'unknown_parameter' }],
    ['/api/sessions?__proto__=1', { code: 'unknown_parameter' }],
    ['/api/sessions?constructor=1', { code: 'unknown_parameter' }],
    ['/api/events?event=alpha', { code: 'unknown_parameter' }],
    ['/api/events/alpha/schedule.json?depth=1', { code: 'unknown_parameter', allowed: expect.arrayContaining(['locale']) as string[] }],
    ['/api/sessions?limit=0', { code: 'invalid_parameter', parameter: 'limit', detail: '`limit` must be a whole number from 1 to 100.' }],
    ['/api/sessions?limit=101', { code: 'invalid_parameter' }],
    ['/api/sessions?limit=-1', { code: 'invalid_parameter' }],
    ['/api/sessions?limit=1e1', { code: 'invalid_parameter' }],
    ['/api/sessions?limit=', { code: 'invalid_parameter' }],
    ['/api/sessions?page=0', { code: 'invalid_parameter' }],
    ['/api/sessions?page=99999999999999999999', { code: 'invalid_parameter' }],
    ['/api/sessions?depth=3', { code: 'invalid_parameter', parameter: 'depth' }],
    ['/api/sessions?locale=fr', { code: 'invalid_parameter', detail: '`locale` must be one of: en, de.' }],
    ['/api/sessions?limit=1&limit=1', { code: 'repeated_parameter' }],
    ['/api/sessions/%00', { code: 'malformed_request' }],
    ['/api/sessions/%ff', { code: 'malformed_request' }],
  ])('refuses %s', async (path, expected) => {
    expect(await readProblem(path)).toMatchObject({ status: 400, ...expected })
  })

  it('sends those who look for Payload’s API to it', async () => {
    for (const [method, path, code, status] of [
      ['POST', '/api/events', 'read_only', 405], ['PATCH', '/api/events/1', 'read_only', 405], ['DELETE', '/api/sessions/1', 'read_only', 405], ['PUT', '/api/speakers/1', 'read_only', 405],
      ['POST', '/api/users/login', 'managed_elsewhere', 404], ['GET', '/api/users/me', 'managed_elsewhere', 404], ['GET', '/api/access', 'managed_elsewhere', 404], ['GET', '/api/globals/header', 'managed_elsewhere', 404], ['GET', '/api/media', 'managed_elsewhere', 404],
    ] as const) {
      const problem = await readProblem(path, method)
      expect(problem, `${method} ${path}`).toMatchObject({ code, status, address: `/cms${path}`, detail: expect.stringContaining(`/cms${path}`) as string })
      if (status === 405) expect(problem.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
    }
  })
})
