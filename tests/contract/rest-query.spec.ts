import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { collectionNames, collections } from '../../src/delivery/rest/collections.ts'
import { documentSchemas } from '../../src/delivery/rest/documents/toDocument.ts'
import { countSchema, envelopeSchema } from '../../src/delivery/rest/envelope.ts'
import { readRest } from '../support/restReader.ts'
import { sampleId } from '../support/sampleProgramme.ts'
import { startSampleDelivery } from '../support/startSampleDelivery.ts'

import type { ReadDocument as Document } from '../support/restReader.ts'
import type { SampleDelivery } from '../support/startSampleDelivery.ts'

let sample: SampleDelivery
beforeAll(async () => { sample = await startSampleDelivery() })
afterAll(async () => sample[Symbol.asyncDispose]())

const { read, problemOf, numbersOf } = readRest(() => sample.delivery)

const all = Array.from({ length: 25 }, (_, index) => index + 1)
const sorted = (numbers: number[]): number[] => numbers.sort((a, b) => a - b)

describe('select, depth and language', () => {
  it('writes only what is chosen, or all but that', async () => {
    const { docs: [only] } = await read('/api/sessions?event=alpha&limit=1&select[title]=true&select[slots][startsAt]=true&select[track]=true')
    expect(only).toEqual({ id: sampleId('alpha session-1'), title: 'Session 1', track: expect.objectContaining({ slug: 'track-2' }) as object, slots: [{ id: sampleId('alpha slot-1'), startsAt: '2026-03-23T09:01:00Z' }] })
    const whole = await read<Document>('/api/sessions/session-1?event=alpha')
    const { abstract: _abstract, slots: _slots, ...rest } = whole
    expect(await read('/api/sessions/session-1?event=alpha&select[abstract]=false&select[slots]=false')).toEqual(rest)
    expect(await read('/api/sessions/session-1?event=alpha&select[abstract][text]=true')).toEqual({ id: whole.id, abstract: { text: expect.stringContaining('Abstract 1') as string } })
    expect(await read('/api/sessions/session-1?event=alpha&select[id]=true')).toEqual({ id: whole.id })
  })

  it.each([
    ['select[titel]=true', { code: 'unknown_field', suggestion: 'title' }],
    ['select[slots][startAt]=true', { code: 'unknown_field', suggestion: 'startsAt', parameter: 'select[slots][startAt]' }],
    ['select[title]=1', { code: 'invalid_parameter' }],
    ['select[track][name]=true', { code: 'invalid_parameter' }],
    ['select[title]=true&select[slug]=false', { code: 'invalid_parameter' }],
    ['select=title', { code: 'invalid_parameter', detail: expect.stringContaining('select[field]=true') as string }],
    ['select[constructor]=true', { code: 'unknown_field' }],
  ] as const)('refuses %s', async (query, expected) => {
    expect(await problemOf(`/api/sessions?${query}`)).toMatchObject({ status: 400, ...expected })
  })

  it('follows relations two steps at depth 2', async () => {
    expect(await read('/api/sessions/session-2?event=alpha&depth=2')).toMatchObject({
      event: { coLocatedEvents: [{ slug: 'beta', coLocatedEvents: [] }], organizer: { slug: 'organization-1', logo: sampleId('media-logo') } },
      track: { event: { slug: 'alpha', organizer: sampleId('organization-1') } },
      slots: [{ room: { venue: { slug: 'excel' } } }],
      appearances: [{ speaker: { organization: { slug: 'organization-1' }, appearances: expect.arrayContaining([expect.objectContaining({ session: expect.objectContaining({ slug: 'session-2' }) as object })]) as object[] } }],
    })
    const program = await read<{ sessions: Document[] }>('/api/events/alpha/program?depth=2')
    expect(program.sessions[1]).toMatchObject({ event: sampleId('alpha'), track: { event: { slug: 'alpha' } } })
    expect(await problemOf('/api/sessions?depth=3')).toMatchObject({ code: 'invalid_parameter', parameter: 'depth' })
  })

  it('gives the same documents whether they were written before or not', async () => {
    for (const depth of [0, 1, 2]) {
      const one = await read<Document>(`/api/sessions/session-2?event=alpha&depth=${depth}`)
      const { docs } = await read(`/api/sessions?event=alpha&depth=${depth}&limit=100&page=1`)
      expect(docs.find(({ slug }) => slug === 'session-2')).toEqual(one)
      const chosen = await read(`/api/sessions?event=alpha&depth=${depth}&limit=100&select[links]=false`)
      const { links: _links, ...rest } = one
      expect(chosen.docs.find(({ slug }) => slug === 'session-2')).toEqual(rest)
    }
  })

  it('falls back to another language, or to none', async () => {
    const titleOf = async (query: string): Promise<unknown> => (await read<Document>(`/api/tracks/track-1?event=alpha&depth=0&${query}`))
    expect(await titleOf('locale=de')).toMatchObject({ name: 'Spur 1', description: 'The first' })
    expect(await titleOf('locale=de&fallback-locale=none')).toMatchObject({ name: 'Spur 1', description: null })
    expect(await titleOf('locale=de&fallbackLocale=null')).toMatchObject({ name: 'Spur 1', description: null })
    expect(await read('/api/rooms/room-1?event=alpha&locale=de&fallback-locale=none')).toMatchObject({ name: '' })
    expect(await read('/api/sessions?event=alpha&locale=de&where[title][contains]=vortrag&limit=1')).toMatchObject({ totalDocs: 5 })
    expect(await problemOf('/api/sessions?fallback-locale=xx')).toMatchObject({ code: 'invalid_parameter', parameter: 'fallback-locale' })
    expect(await problemOf('/api/sessions?fallback-locale=en&fallbackLocale=en')).toMatchObject({ code: 'repeated_parameter' })
  })
})

describe('filters', () => {
  it.each([
    ['day=2026-03-23', all.filter((n) => n !== 5)],
    ['day=2026-03-24', []],
    ['track=track-1', [3, 6, 9, 15, 18, 21]],
    [`track=${sampleId('alpha track-1')}`, [3, 6, 9, 15, 18, 21]],
    ['track=track-1,track-2', [1, 3, 6, 7, 9, 10, 13, 15, 18, 19, 21, 22, 25]],
    ['room=room-1', all.filter((n) => n % 2 === 0)],
    ['speaker=speaker-3', [2, 8, 14, 20]],
    ['speaker=speaker-3&room=room-1&track=track-3', [2, 14]],
    ['topic=topic-1', all.filter((n) => n % 2 === 0)],
    ['organization=organization-1', all],
    ['organization=organization-2', []],
    ['kind=talk', all],
    ['kind=keynote,panel', []],
    ['level=any', all],
    ['audience=everyone', all],
    ['language=en', all],
    ['language=de', []],
    ['state=cancelled', [3]],
    ['state=cancelled,replaced', [3, 6]],
    ['q=session%202&sort=slug', null],
  ] as const)('%s', async (query, expected) => {
    const found = await numbersOf(query)
    if (expected === null) expect(found).toEqual(sorted([...found]))
    else expect(sorted(found)).toEqual(expected)
  })

  it('searches, the best first, together with all else', async () => {
    const { docs: [best], totalDocs } = await read('/api/sessions?event=alpha&q=Session%2025')
    expect([best?.slug, totalDocs > 0]).toEqual(['session-25', true])
    expect(sorted(await numbersOf('q=sesion&state=cancelled'))).toEqual([3])
    expect(sorted(await numbersOf('q=session&where[slug][in]=session-1,session-2'))).toEqual([1, 2])
    expect(await read('/api/sessions?event=alpha&q=zzzzqqqq')).toMatchObject({ totalDocs: 0 })
    expect(await read('/api/speakers?q=speaker%202')).toMatchObject({ docs: [{ slug: 'speaker-2' }] })
    expect(await read('/api/events?q=beta')).toMatchObject({ totalDocs: 1, docs: [{ slug: 'beta' }] })
  })

  it('knows the others too', async () => {
    expect(await read('/api/events?parent=alpha')).toMatchObject({ totalDocs: 1, docs: [{ slug: 'beta' }] })
    expect(await read('/api/events?kind=conference')).toMatchObject({ totalDocs: 1, docs: [{ slug: 'alpha' }] })
    expect(await read('/api/events?phase=live,archived')).toMatchObject({ totalDocs: 0 })
    const [upcoming, over] = await Promise.all([read('/api/events?upcoming=true'), read('/api/events?upcoming=false')])
    expect([upcoming.totalDocs, over.totalDocs]).toEqual(new Date().toISOString().slice(0, 10) <= '2026-03-24' ? [2, 0] : [0, 2])
    expect(await read('/api/speakers?event=alpha&track=track-1')).toMatchObject({ totalDocs: 2 })
    expect(await read('/api/speakers?organization=organization-1')).toMatchObject({ totalDocs: 6 })
    expect(await read('/api/speakers?event=beta&topic=topic-1')).toMatchObject({ totalDocs: 2 })
    expect(await read('/api/sponsors?event=alpha&tier=gold')).toMatchObject({ totalDocs: 1 })
    expect(await read('/api/sponsors?tier=gold')).toMatchObject({ totalDocs: 2 })
    expect(await read('/api/sponsors?event=alpha&tier=silver')).toMatchObject({ totalDocs: 0 })
    expect(await read('/api/sponsors?organization=organization-2')).toMatchObject({ totalDocs: 2 })
    expect(await read('/api/rooms?venue=excel')).toMatchObject({ totalDocs: 2 })
  })

  it.each([
    ['/api/sessions?event=alpha&track=trak-1', { status: 404, code: 'not_found', parameter: 'track', suggestion: 'track-1' }],
    ['/api/sessions?track=track-1', { status: 400, code: 'missing_parameter', parameter: 'event' }],
    ['/api/sessions?event=alpa', { status: 404, code: 'not_found', parameter: 'event', suggestion: 'alpha' }],
    ['/api/sessions?event=alpha&speaker=speker-1', { status: 404, suggestion: 'speaker-1' }],
    ['/api/sessions?event=alpha&state=canceled', { status: 400, code: 'invalid_parameter', parameter: 'state', suggestion: 'cancelled' }],
    ['/api/sessions?event=alpha&kind=talk,lunch', { status: 400, code: 'invalid_parameter' }],
    ['/api/sessions?event=alpha&day=monday', { status: 400, code: 'invalid_parameter', parameter: 'day' }],
    ['/api/sessions?q=', { status: 400, code: 'invalid_parameter', parameter: 'q' }],
    ['/api/sponsors?event=alpha&tier=golt', { status: 404, parameter: 'tier', suggestion: 'gold' }],
    ['/api/events?parent=alpa', { status: 404, parameter: 'parent', suggestion: 'alpha' }],
    ['/api/events?upcoming=maybe', { status: 400, parameter: 'upcoming' }],
    ['/api/sessions?limit[x]=1', { status: 400, code: 'unknown_parameter' }],
    ['/api/sessions?pagination=false', { status: 400, code: 'unknown_parameter', detail: expect.stringContaining('limit') as string }],
    ['/api/sessions?draft=true', { status: 400, code: 'unknown_parameter', detail: expect.stringContaining('not public') as string }],
    ['/api/sessions?=1', { status: 400, code: 'unknown_parameter' }],
  ])('tells what is wrong with %s', async (path, expected) => {
    expect(await problemOf(path)).toMatchObject(expected)
  })

  it('leads from former slugs to those of today, wherever they stand', async () => {
    const leads = {
      '/api/sessions?q=old-beta&event=old-beta': '/api/sessions?q=old-beta&event=beta',
      '/api/events?parent=old-alpha': '/api/events?parent=alpha',
      '/api/sessions?where[event.slug][equals]=old-beta': '/api/sessions?where%5Bevent.slug%5D%5Bequals%5D=beta',
      '/api/events?where[slug][in]=beta,old-alpha': '/api/events?where%5Bslug%5D%5Bin%5D=beta%2Calpha',
      '/api/sessions?event=alpha&where[slug][equals]=session-one': '/api/sessions?event=alpha&where%5Bslug%5D%5Bequals%5D=session-1',
      '/api/sessions/count?event=old-alpha': '/api/sessions/count?event=alpha',
    }
    for (const [from, to] of Object.entries(leads)) {
      const response = await sample.delivery.get(from)
      expect([response.status, response.headers.get('location')], from).toEqual([308, to])
      expect((await sample.delivery.get(to)).status).toBe(200)
    }
  })
})

describe('count, pages, editions', () => {
  it.each(collectionNames)('counts %s as it lists them', async (name) => {
    const counted = countSchema.parse(await read(`/api/${name}/count`))
    expect(counted.totalDocs).toBe((await read(`/api/${name}?limit=1`)).totalDocs)
    expect(envelopeSchema(documentSchemas[collections[name].kind]).safeParse(await read(`/api/${name}?depth=0`)).success).toBe(true)
  })

  it('counts what conditions and filters leave, and takes nothing that is about pages', async () => {
    expect(await read('/api/sessions/count?event=alpha&state=cancelled')).toEqual({ totalDocs: 1 })
    expect(await read('/api/sessions/count?where[event.slug][equals]=alpha&where[track][exists]=false')).toEqual({ totalDocs: 6 })
    expect(await problemOf('/api/sessions/count?limit=1')).toMatchObject({ code: 'unknown_parameter' })
  })

  it('names the pages around one', async () => {
    const linkOf = async (path: string): Promise<string | null> => (await sample.delivery.get(path)).headers.get('link')
    const second = await linkOf('/api/sessions?page=2&event=alpha')
    const links = Object.fromEntries((second ?? '').split(', ').map((link) => /^<(.*)>; rel="(.*)"$/.exec(link)).map((match) => [match?.[2] ?? '', match?.[1] ?? '']))
    expect(Object.keys(links)).toEqual(['first', 'prev', 'next', 'last'])
    for (const [relation, page] of [['first', 1], ['prev', 1], ['next', 3], ['last', 3]] as const) expect(await read(links[relation] ?? '')).toMatchObject({ page, totalDocs: 25 })
    expect(await linkOf('/api/sessions?event=alpha&page=1')).not.toContain('prev')
  })

  it('answers equal requests from one kept answer, however they are written', async () => {
    const same = [
      '/api/sessions?event=beta&limit=3&where[slug][in]=session-1,session-2&where[title][contains]=e',
      '/api/sessions?limit=3&where[and][0][title][contains]=e&where[and][1][slug][in][0]=session-2&where[and][1][slug][in][1]=session-1&event=beta&page=1&depth=1&locale=en',
    ]
    const answers = await Promise.all(same.map(async (path) => (await sample.delivery.get(path)).text()))
    expect(new Set(answers).size).toBe(1)
  })

  it('reads a given edition of an event, the same for ever', async () => {
    const before = await sample.delivery.get('/api/sessions?event=alpha&edition=1&limit=100&depth=0')
    expect([before.status, before.headers.get('edition'), before.headers.get('cache-control')]).toEqual([200, '1', 'public, max-age=31536000, immutable'])
    expect(await before.json()).toMatchObject({ totalDocs: 26 })
    expect(await read('/api/sessions/session-26?event=alpha&edition=1')).toMatchObject({ title: 'Session 26' })
    expect(await read('/api/sessions/count?event=alpha&edition=1')).toEqual({ totalDocs: 26 })
    expect(await read('/api/events/alpha?edition=1')).toMatchObject({ edition: { number: 1 } })
    expect((await read<{ sessions: unknown[] }>('/api/events/alpha/program?edition=1')).sessions).toHaveLength(26)
    expect(await read('/api/sessions?event=alpha&edition=2&limit=1')).toMatchObject({ totalDocs: 25 })
    expect(await problemOf('/api/sessions?event=alpha&edition=99')).toMatchObject({ status: 404, code: 'edition_not_found' })
    expect(await problemOf('/api/sessions?edition=1')).toMatchObject({ status: 400, code: 'missing_parameter', parameter: 'event' })
    expect(await problemOf('/api/events?edition=1')).toMatchObject({ status: 400, code: 'unknown_parameter' })
  })
})
