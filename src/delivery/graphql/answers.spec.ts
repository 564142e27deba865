import { describe, expect, it } from 'vitest'
import { buildEdition } from '../../../tests/support/editions.ts'
import { codesOf, libraryOf, openGraphql } from '../../../tests/support/graphqlRig.ts'
import { sampleId, sampleProgramme } from '../../../tests/support/sampleProgramme.ts'

const conference = buildEdition(sampleProgramme({ slug: 'conf', sessions: 7, speakers: 3 }), null, { version: '1.1 Keynotes', note: 'Two keynotes', number: 4 })
const neighbour = buildEdition(sampleProgramme({ slug: 'side', sessions: 2, speakers: 2, parent: sampleId('conf') }), null, { number: 9 })
const other = buildEdition(sampleProgramme({ slug: 'other', sessions: 1, speakers: 1 }))
const graphql = openGraphql(libraryOf([conference, neighbour, other]))

it('answers what a site asks most', async () => {
  const { status, data, errors, extensions } = await graphql.ask(`{ event(slug: "conf") { name coLocatedEvents { name slug
    days { date slots { startsAt endsAt room { name } session { title slug track { name color } appearances { speaker { name slug photo { url(width: 96) } } organization { name } } } } }
    tiers { name sponsors { organization { name } url logo { url(width: 320) } } } } } }`)
  expect({ status, errors }).toEqual({ status: 200, errors: undefined })
  const session = (number: number, track: number, speaker: number, photo: object | null): object => ({
    title: `Session ${number}`, slug: `session-${number}`, track: { name: `Track ${track}`, color: '#7a3cff' },
    appearances: [{ speaker: { name: `Speaker ${speaker}`, slug: `speaker-${speaker}`, photo }, organization: { name: 'Organization 1' } }],
  })
  const portrait = { url: expect.stringMatching(/^https:\/\/lineup\.example\/media\/[0-9a-f]{16}-320x240\.png$/) as unknown }
  expect(data).toEqual({ event: { name: 'Event conf', coLocatedEvents: [{
    name: 'Event side', slug: 'side',
    days: [
      { date: '2026-03-23', slots: [
        { startsAt: '2026-03-23T09:01:00Z', endsAt: '2026-03-23T09:26:00Z', room: { name: 'Room 2' }, session: session(1, 2, 2, null) },
        { startsAt: '2026-03-23T09:30:00Z', endsAt: '2026-03-23T09:55:00Z', room: { name: 'Room 1' }, session: session(2, 3, 1, portrait) },
      ] },
      { date: '2026-03-24', slots: [] },
    ],
    tiers: [
      { name: 'Gold', sponsors: [{ organization: { name: 'Organization 2' }, url: 'https://example.org/gold', logo: { url: expect.stringContaining('-320x240.png') as unknown } }] },
      { name: 'Silver', sponsors: [] },
    ],
  }] } })
  expect(extensions).toEqual({ editions: { events: [{ event: 'conf', number: 4 }, { event: 'side', number: 9 }] } })
})

it('tells times in UTC, on the clock of the event, and on any other', async () => {
  const { data } = await graphql.ask('{ session(event: "conf", slug: "session-4") { slots { startsAt startsAtLocal tokyo: startsAt(timeZone: "Asia/Tokyo") duration day sequence movedFrom { startsAt room { name } } } } }')
  expect(data?.['session']).toEqual({ slots: [{
    startsAt: '2026-03-23T10:30:00Z', startsAtLocal: '2026-03-23T10:30:00+00:00', tokyo: '2026-03-23T19:30:00+09:00', duration: 'PT25M', day: '2026-03-23', sequence: 1,
    movedFrom: { startsAt: '2026-03-23T08:00:00Z', room: { name: 'Room 1' } },
  }] })
})

it('lists what a speaker does in all events, or in one', async () => {
  const { data, extensions } = await graphql.ask('{ speaker(slug: "speaker-2") { all: appearances { session { event { slug } title } role jobTitle } side: appearances(event: "side") { session { slug } } } }')
  const at = (slug: string, number: number): object => ({ session: { event: { slug }, title: `Session ${number}` }, role: 'SPEAKER', jobTitle: 'Engineer' })
  expect(data).toEqual({ speaker: { all: [at('conf', 1), at('conf', 4), at('conf', 7), at('side', 1)], side: [{ session: { slug: 'session-1' } }] } })
  expect(extensions).toEqual({ editions: { events: [{ event: 'conf', number: 4 }, { event: 'side', number: 9 }], catalogue: 1 } })
})

it('gives rich text in three forms, cut where asked', async () => {
  const { data } = await graphql.ask('{ session(event: "conf", slug: "session-1") { abstract { html markdown text(maxLength: 18) } } }')
  expect(data).toEqual({ session: { abstract: { html: expect.stringMatching(/^<p><strong>Abstract 1<\/strong> /) as unknown, markdown: expect.stringMatching(/^\*\*Abstract 1\*\* /) as unknown, text: 'Abstract 1 chain…' } } })
})

it('speaks the language that is asked for, as far as it was written', async () => {
  const { data } = await graphql.ask('{ de: event(slug: "conf", locale: DE) { name tagline session: sessions(first: 2) { nodes { title track { name } } } } en: event(slug: "conf") { name } }')
  expect(data).toEqual({
    de: { name: 'Veranstaltung conf', tagline: 'Where it all comes together', session: { nodes: [{ title: 'Session 1', track: { name: 'Spur 2' } }, { title: 'Vortrag 2', track: { name: 'Spur 3' } }] } },
    en: { name: 'Event conf' },
  })
})

it('marks what is cancelled, replaced, without a slot', async () => {
  const { data } = await graphql.ask('{ sessions(event: "conf") { nodes { slug state replacedBy { slug } slots { state } } } }')
  expect(data).toEqual({ sessions: { nodes: [
    { slug: 'session-1', state: 'CONFIRMED', replacedBy: null, slots: [{ state: 'CONFIRMED' }] },
    { slug: 'session-2', state: 'CONFIRMED', replacedBy: null, slots: [{ state: 'CONFIRMED' }] },
    { slug: 'session-3', state: 'CANCELLED', replacedBy: null, slots: [{ state: 'CANCELLED' }] },
    { slug: 'session-4', state: 'CONFIRMED', replacedBy: null, slots: [{ state: 'CONFIRMED' }] },
    { slug: 'session-6', state: 'REPLACED', replacedBy: { slug: 'session-7' }, slots: [{ state: 'CONFIRMED' }] },
    { slug: 'session-7', state: 'CONFIRMED', replacedBy: null, slots: [{ state: 'CONFIRMED' }] },
    { slug: 'session-5', state: 'CONFIRMED', replacedBy: null, slots: [] },
  ] } })
})

it('lays a day out room by room, and narrows it', async () => {
  const room = sampleId('room-1')
  const { data } = await graphql.ask(`{ event(slug: "conf") { days(date: "2026-03-23") { rooms { room { slug } slots { number } } slots(filter: { rooms: ["${room}"] }) { number } } edition { number version note } parent { slug } } }`)
  expect(data).toEqual({ event: {
    days: [{ rooms: [{ room: { slug: 'room-1' }, slots: [{ number: 1002 }, { number: 1004 }, { number: 1006 }] }, { room: { slug: 'room-2' }, slots: [{ number: 1001 }, { number: 1003 }, { number: 1007 }] }], slots: [{ number: 1002 }, { number: 1004 }, { number: 1006 }] }],
    edition: { number: 4, version: '1.1 Keynotes', note: 'Two keynotes' }, parent: null,
  } })
})

it('finds words wherever they stand, titles first', async () => {
  const { data } = await graphql.ask('{ search(event: "conf", text: "SPEAKER 1", first: 3) { kind title event { slug } item { __typename ... on Speaker { slug } ... on Session { slug } } } }')
  expect(data).toMatchObject({ search: [{ kind: 'SPEAKER', title: 'Speaker 1', event: { slug: 'conf' }, item: { __typename: 'Speaker', slug: 'speaker-1' } }, { kind: 'SESSION' }, { kind: 'SPEAKER' }] })
  const none = await graphql.ask('{ search(text: "speaker nowhere") { title } }')
  expect(none.data).toEqual({ search: [] })
})

describe('slugs', () => {
  it('finds what had the slug before', async () => {
    const { data } = await graphql.ask('{ event(slug: "old-conf") { slug } session(event: "old-conf", slug: "session-one") { slug } }')
    expect(data).toEqual({ event: { slug: 'conf' }, session: { slug: 'session-1' } })
  })

  it('is null where there is nothing', async () => {
    const { data, errors } = await graphql.ask('{ event(slug: "nope") { slug } session(event: "conf", slug: "nope") { slug } speaker(slug: "__proto__") { slug } organization(slug: "") { slug } }')
    expect({ data, errors }).toEqual({ data: { event: null, session: null, speaker: null, organization: null }, errors: undefined })
  })

  it('says that an event of which it was asked more is not there', async () => {
    const answer = await graphql.ask('{ sponsors(event: "nope") { url } }')
    expect(codesOf(answer)).toEqual(['NOT_FOUND'])
    expect(answer.status).toBe(200)
  })

  it('says that a session was taken off', async () => {
    const before = buildEdition(sampleProgramme({ slug: 'conf', sessions: 3 }))
    const after = buildEdition(sampleProgramme({ slug: 'conf', sessions: 2 }), before)
    const answer = await openGraphql(libraryOf([after])).ask('{ session(event: "conf", slug: "session-3") { title } }')
    expect(answer.data).toEqual({ session: null })
    expect(codesOf(answer)).toEqual(['GONE'])
  })
})

describe('arguments', () => {
  it.each([
    ['{ events(first: -1) { totalCount } }', 'ARGUMENT_OUT_OF_RANGE'],
    ['{ events(first: 2001) { totalCount } }', 'ARGUMENT_OUT_OF_RANGE'],
    ['{ events(after: "nonsense") { totalCount } }', 'BAD_ARGUMENT'],
    ['{ search(text: "") { title } }', 'ARGUMENT_OUT_OF_RANGE'],
    ['{ search(text: "a", first: 51) { title } }', 'ARGUMENT_OUT_OF_RANGE'],
    ['{ event(slug: "conf", edition: 3) { name } }', 'EDITION_UNAVAILABLE'],
    ['{ event(slug: "conf", locale: FR) { name } }', 'LOCALE_NOT_SERVED'],
    ['{ event(slug: "conf") { logo { url(width: 0) } } }', 'ARGUMENT_OUT_OF_RANGE'],
    ['{ event(slug: "conf") { days(date: "2026-02-30") { date } } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ session(event: "conf", slug: "session-1") { slots { startsAt(timeZone: "Mars/Base") } } }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('%s: %s', async (query, code) => expect(codesOf(await graphql.ask(query))).toEqual([code]))

  it('takes the number of the live edition', async () => {
    expect((await graphql.ask('{ event(slug: "conf", edition: 4) { slug } }')).data).toEqual({ event: { slug: 'conf' } })
  })
})

it('gives two processes the same bytes', async () => {
  const query = '{ events { nodes { slug sessions { edges { cursor node { id } } } } } search(text: "session") { title } }'
  const twin = openGraphql(libraryOf([other, neighbour, conference], 7))
  expect((await twin.ask(query)).text).toBe((await graphql.ask(query)).text)
})
