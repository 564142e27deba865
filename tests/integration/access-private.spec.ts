import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { issueKey, signUp, startCms } from './accessCms.ts'
import type { Caller, TestCms } from './accessCms.ts'

const email = 'canary-address@example.org'
const notes = 'canary of the notes'
/** A time of day at which the person can’t come. */
const from = '13:37'
const canaries = [email, notes, from]

let cms: TestCms
let speaker: string
let version: string
let editor: Caller
let strangers: [string, Caller][]

beforeAll(async () => {
  cms = await startCms()
  const event = async (slug: string): Promise<string> =>
    (await cms.payload.create({ collection: 'events', data: { name: slug, slug, startsOn: '2026-03-23T12:00:00.000Z', endsOn: '2026-03-23T12:00:00.000Z', timeZone: 'Europe/London', _status: 'published' } as never, overrideAccess: true })).id
  const [eventA, eventB] = [await event('event-a'), await event('event-b')]
  editor = await signUp(cms, { memberships: [{ event: eventA, role: 'editor' }] })
  strangers = [
    ['a viewer of the event', await signUp(cms, { memberships: [{ event: eventA, role: 'viewer' }] })],
    ['an editor of another event', await signUp(cms, { memberships: [{ event: eventB, role: 'editor' }] })],
    ['a viewer’s key', await issueKey(cms, { memberships: [{ event: eventA, role: 'viewer' }] })],
  ]
  speaker = (await cms.payload.create({ collection: 'speakers', data: { name: 'Ada', slug: 'ada', email, notes, unavailable: [{ on: '2026-03-23', from }], editableBy: [eventA], _status: 'published' } as never, overrideAccess: true })).id
  await cms.payload.create({
    collection: 'sessions',
    data: { event: eventA, title: 'Talk', slug: 'talk', appearances: [{ speaker, role: 'speaker' }], _status: 'published' } as never,
    overrideAccess: true,
  })
  version = (await cms.payload.findVersions({ collection: 'speakers', where: { parent: { equals: speaker } }, overrideAccess: true })).docs[0]?.id ?? ''
}, 60_000)
afterAll(() => cms[Symbol.asyncDispose]())

/** Ways in which a speaker’s private fields could come out. */
const ways: Readonly<Record<string, (caller: Caller) => Promise<{ body: unknown }>>> = {
  'the document': (caller) => cms.rest('GET', `/speakers/${speaker}`, caller),
  'the list': (caller) => cms.rest('GET', '/speakers', caller),
  'a draft': (caller) => cms.rest('GET', `/speakers/${speaker}?draft=true`, caller),
  'a selection': (caller) => cms.rest('GET', `/speakers/${speaker}?select[email]=true&select[notes]=true&select[unavailable]=true`, caller),
  'a session that names them': (caller) => cms.rest('GET', '/sessions?depth=3&populate[speakers][email]=true&populate[speakers][notes]=true&populate[speakers][unavailable]=true', caller),
  GraphQL: (caller) => cms.graphql('{ Speakers { docs { name email notes unavailable { from } } } }', caller),
  'a session in GraphQL': (caller) => cms.graphql('{ Sessions { docs { appearances { speaker { name email notes unavailable { from } } } } } }', caller),
}
const waysOfHistory: typeof ways = {
  versions: (caller) => cms.rest('GET', '/speakers/versions', caller),
  'a version': (caller) => cms.rest('GET', `/speakers/versions/${version}`, caller),
  'versions in GraphQL': (caller) => cms.graphql('{ versionsSpeakers { docs { version { name email notes unavailable { from } } } } }', caller),
}

describe.each(Object.keys({ ...ways, ...waysOfHistory }))('%s', (way) => {
  const ask = (caller: Caller): Promise<{ body: unknown }> => {
    const found = { ...ways, ...waysOfHistory }[way]
    if (found === undefined) throw new Error(way)
    return found(caller)
  }

  it('shows the private fields to an editor, so that there is something to hide', async () => {
    const text = JSON.stringify((await ask(editor)).body)
    for (const canary of canaries) expect(text).toContain(canary)
  })

  it('hides them from everyone else', async () => {
    for (const [name, caller] of strangers) {
      const text = JSON.stringify((await ask(caller)).body)
      for (const canary of canaries) expect([name, text.includes(canary)]).toEqual([name, false])
      if (way in ways) expect([name, text.includes('Ada') || way === 'a selection' || text.includes('"docs":[]')]).toEqual([name, true])
    }
  })
})

/** A filter or an order that is answered says something about each value it compares. */
const oracles = [
  '/speakers?where[email][equals]=canary-address@example.org',
  '/speakers?where[email][like]=canary',
  '/speakers?where[notes][contains]=canary',
  '/speakers?where[email][exists]=true',
  '/speakers?where[or][0][and][0][email][exists]=true',
  '/speakers?sort=email',
  '/speakers?sort=-notes',
  '/speakers/count?where[email][like]=canary',
  '/sessions?where[appearances.speaker.email][like]=canary',
  '/sessions?where[appearances.speaker.notes][exists]=true',
  '/sessions?sort=appearances.speaker.email',
  '/speakers?where[unavailable.from][equals]=13:37',
  '/speakers?where[unavailable.on][exists]=true',
  '/speakers?sort=unavailable.from',
  '/sessions?where[appearances.speaker.unavailable.from][like]=13',
]

describe.each(oracles)('%s', (path) => {
  it('is refused', async () => {
    for (const [name, caller] of strangers) {
      const { status } = await cms.rest('GET', path, caller)
      expect([name, status]).toEqual([name, 400])
    }
  })
})

it('is no oracle over versions or GraphQL either', async () => {
  for (const [name, caller] of strangers) {
    const versions = await cms.rest('GET', '/speakers/versions?where[version.email][like]=canary', caller)
    expect([name, versions.body.docs ?? []]).toEqual([name, []])
    for (const query of [
      '{ Speakers(where: { email: { like: "canary" } }) { totalDocs } }',
      '{ Speakers(sort: "email") { totalDocs } }',
      '{ Speakers(where: { unavailable__from: { like: "13" } }) { totalDocs } }',
      '{ countSpeakers(where: { email: { exists: true } }) { totalDocs } }',
      '{ Sessions(where: { appearances__speaker__email: { like: "canary" } }) { totalDocs } }',
    ]) {
      const { body } = await cms.graphql(query, caller)
      expect([name, query, (body.errors ?? []).length > 0]).toEqual([name, query, true])
      expect(Object.values(body.data ?? {}).every((value) => value === null)).toBe(true)
    }
  }
})
