import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Event } from '../../src/payload-types.ts'
import { createPreviewRoute } from '../../src/preview/previewRoute.ts'
import type { PreviewRoute } from '../../src/preview/previewRoute.ts'
import { release } from '../../src/publication/actions/release.ts'
import { databaseOf } from '../../src/publication/database.ts'
import { startDelivery } from '../support/startDelivery.ts'
import { startPublication } from './publicationHarness.ts'
import type { Publication } from './publicationHarness.ts'

const keys = { manager: crypto.randomUUID(), editor: crypto.randomUUID(), viewer: crypto.randomUUID(), stranger: crypto.randomUUID() }
type Caller = keyof typeof keys | 'nobody'

let publication: Publication
let event: Event
let preview: PreviewRoute

beforeAll(async () => {
  process.env['PUBLIC_URL'] = 'http://lineup.example'
  process.env['LINEUP_LOCALES'] = 'en,de'
  publication = await startPublication()
  const { make, payload } = publication
  const venue = await make.venue()
  event = await make.event({ name: 'Previewed', slug: 'previewed', publishing: 'release', phase: 'programme-published', venue: venue.id })
  const other = await make.event({ name: 'Another' })
  for (const role of ['manager', 'editor', 'viewer', 'stranger'] as const) {
    const membership = role === 'stranger' ? { event: other.id, role: 'manager' as const } : { event: event.id, role }
    await payload.create({ collection: 'integrations', data: { name: role, enableAPIKey: true, apiKey: keys[role], memberships: [membership] } })
  }
  const room = await make.room(venue)
  const session = await make.session(event, { title: 'Opening' })
  await make.slot(session, { room: room.id })
  await publication.work()
  await release(databaseOf(payload), event.id, { build: null, version: '1.0', note: null, by: null })
  await payload.update({ collection: 'sessions', id: session.id, data: { title: 'Opening, waiting' } })
  await payload.update({ collection: 'sessions', id: session.id, draft: true, data: { title: 'Opening, begun' } })
  await make.session(event, { title: 'Never published', _status: 'draft' })
  await publication.work()
  preview = createPreviewRoute(Promise.resolve(payload.config), '/cms/preview')
})
afterAll(() => publication[Symbol.asyncDispose]())

async function ask(path: string, { caller = 'viewer', ...init }: RequestInit & { caller?: Caller } = {}) {
  const headers = { ...(caller === 'nobody' ? {} : { authorization: `integrations API-Key ${keys[caller]}` }), ...(init.body === undefined ? {} : { 'content-type': 'application/json' }) }
  const response = await preview(new Request(`http://localhost:3000/cms/preview/${path}`, { ...init, headers }))
  return { status: response.status, headers: response.headers, text: await response.text() }
}
const titleIn = async (edition: string) => (JSON.parse((await ask(`${event.id}/${edition}/api/sessions?event=previewed`)).text) as { docs: { title: string }[] }).docs.map(({ title }) => title)

describe('an edition as the public would get it', () => {
  it('is for those who may see drafts of the event', async () => {
    for (const edition of ['staged', 'live', '1']) {
      const statuses = await Promise.all((['manager', 'editor', 'viewer', 'stranger', 'nobody'] as const).map(async (caller) => [caller, (await ask(`${event.id}/${edition}/api/events/previewed/program`, { caller })).status]))
      expect(Object.fromEntries(statuses)).toEqual({ manager: 200, editor: 200, viewer: 200, stranger: 403, nobody: 403 })
    }
  })

  it('shows what waits, what is live and what was; drafts in none', async () => {
    expect(await titleIn('staged')).toEqual(['Opening, waiting'])
    expect(await titleIn('live')).toEqual(['Opening'])
    expect(await titleIn('1')).toEqual(['Opening'])
    const page = await ask(`${event.id}/staged/events/previewed`)
    expect(page.text).toContain('Opening, waiting')
    expect(page.text).toContain('Not public: what waits for a release')
    expect(page.text).not.toMatch(/Opening, begun|Never published/)
    expect((await ask(`${event.id}/1/events/previewed`)).text).toContain('Edition 1 “1.0”, as the public saw it')
  })

  it('is, but for addresses, the same bytes as delivery gives', async () => {
    await using delivery = await startDelivery({ databaseUrl: publication.url })
    for (const path of ['program', 'program?depth=1&locale=de', 'calendar.ics', 'schedule.xml', 'schedule.json', 'sessions.csv'].map((name) => `/api/events/previewed/${name}`).concat('/api/sessions?event=previewed&where[title][contains]=open')) {
      const [mine, theirs] = [await ask(`${event.id}/live${path}`), await delivery.get(path)]
      expect([path, theirs.status, mine.status]).toEqual([path, 200, 200])
      // Calendars fold long lines: the address is longer.
      expect(mine.text.replaceAll('\r\n ', '').replaceAll(`/cms/preview/${event.id}/live/`, '/')).toBe((await theirs.text()).replaceAll('\r\n ', ''))
    }
  })

  it('answers GraphQL, of that edition alone', async () => {
    const query = '{ events { nodes { name sessions(first: 5) { nodes { title } } } } }'
    const byPost = await ask(`${event.id}/staged/api/graphql`, { method: 'POST', body: JSON.stringify({ query }) })
    const byGet = await ask(`${event.id}/staged/api/graphql?query=${encodeURIComponent(query)}`)
    expect(byPost.status).toBe(200)
    expect(JSON.parse(byPost.text)).toMatchObject({ data: { events: { nodes: [{ name: 'Previewed', sessions: { nodes: [{ title: 'Opening, waiting' }] } }] } } })
    expect(byGet.text).toBe(byPost.text)
  })

  it('is kept by nobody and found by nobody', async () => {
    for (const path of ['events/previewed', 'api/events/previewed/program', 'api/events/none']) {
      const { headers } = await ask(`${event.id}/staged/${path}`)
      expect([headers.get('cache-control'), headers.get('x-robots-tag'), headers.get('etag')]).toEqual(['no-store', 'noindex', null])
    }
  })

  it('follows what waits', async () => {
    const room = (await publication.payload.find({ collection: 'rooms', depth: 0, limit: 1 })).docs[0]
    expect(await titleIn('staged')).toEqual(['Opening, waiting'])
    await publication.make.slot(await publication.make.session(event, { title: 'Added <b>&' }), { room: room?.id ?? null, startsAt: '2026-04-01T13:00:00Z', endsAt: '2026-04-01T13:30:00Z' })
    await publication.work()
    expect(await titleIn('staged')).toEqual(['Opening, waiting', 'Added <b>&'])
    const { text } = await ask(`${event.id}/staged/events/previewed`)
    expect(text).toContain('Added &#60;b&#62;&#38;')
  })

  it('leads to files behind the login, and from its root to the programme', async () => {
    const root = await ask(`${event.id}/staged`)
    expect([root.status, root.headers.get('location')]).toEqual([307, `/cms/preview/${event.id}/staged/events/previewed`])
    const media = await ask(`${event.id}/staged/media/a.png`)
    expect([media.status, media.headers.get('location')]).toEqual([307, '/cms/api/media/file/a.png'])
  })

  it.each([
    ['no-event/staged/api/sessions', 400, 'bad_request'], ['{event}/newest/api/sessions', 400, 'bad_request'], ['{event}/7/api/sessions', 404, 'edition_not_found'],
    ['{event}/staged/admin', 404, 'not_found'], ['{event}/staged/docs', 404, 'not_found'], ['{event}/staged/api/live', 404, 'not_found'], ['{event}/staged/api/sessions?wrong=1', 400, 'unknown_parameter'],
  ])('%s: %i %s', async (path, status, code) => {
    const answer = await ask(path.replace('{event}', event.id))
    expect([answer.status, (JSON.parse(answer.text) as { code: string }).code]).toEqual([status, code])
  })

  it('says that nothing waits', async () => {
    await release(databaseOf(publication.payload), event.id, { build: null, version: null, note: null, by: null })
    const answer = await ask(`${event.id}/staged/api/sessions`)
    expect([answer.status, JSON.parse(answer.text)]).toMatchObject([409, { code: 'nothing_staged' }])
  })
})
