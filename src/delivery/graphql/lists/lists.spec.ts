import { describe, expect, it } from 'vitest'
import { buildEdition } from '../../../../tests/support/editions.ts'
import { codesOf, libraryOf, openGraphql } from '../../../../tests/support/graphqlRig.ts'
import { sampleId, sampleProgramme } from '../../../../tests/support/sampleProgramme.ts'

const before = buildEdition(sampleProgramme({ slug: 'conf', sessions: 9 }))
const gone = before.parts.find((part) => part.kind === 'track' && part.entity.slug === 'track-3') ?? expect.fail('there is a third track')
const changed = before.parts.filter((part) => part !== gone)
  .map((part) => (part.kind === 'session' ? { ...part, entity: { ...part.entity, track: part.entity.track === gone.entity.id ? null : part.entity.track, ...(part.entity.slug === 'session-8' ? { title: { en: 'Zürich, and a new title' } } : {}) } } : part))
const conference = buildEdition(changed, before)
const side = buildEdition(sampleProgramme({ slug: 'side', sessions: 4, parent: sampleId('conf'), event: { startsOn: '2026-03-20', endsOn: '2026-03-24' } })
  .map((part) => (part.kind === 'track' && part.entity.slug === 'track-1' ? { ...part, entity: { ...part.entity, slug: 'only-here' } } : part)))
const graphql = openGraphql(libraryOf([conference, side]))
const slugsOf = async (filter: string, rest = ''): Promise<unknown> => {
  const { data, errors } = await graphql.ask(`{ sessions(event: "conf", filter: ${filter}${rest}) { nodes { slug } } }`)
  expect(errors).toBeUndefined()
  return (data as { sessions: { nodes: { slug: string }[] } }).sessions.nodes.map(({ slug }) => slug.replace('session-', ''))
}

describe('a name that a filter cannot find', () => {
  it.each([
    ['sessions(event: "conf", filter: { tracks: ["trak-1"] }) { totalCount }', 'tracks', 'track-1'],
    ['sessions(event: "conf", filter: { rooms: ["Room-1"] }) { totalCount }', 'rooms', 'room-1'],
    ['sessions(filter: { speakers: ["speaker-x"] }) { totalCount }', 'speakers', 'speaker-1'],
    ['sessions(filter: { events: ["cnf"] }) { totalCount }', 'events', 'conf'],
    ['speakers(event: "conf", filter: { organizations: ["organisation-1"] }) { totalCount }', 'organizations', 'organization-1'],
    ['events(filter: { parents: ["con"] }) { totalCount }', 'parents', 'conf'],
    ['events(filter: { venues: ["exel"] }) { totalCount }', 'venues', 'excel'],
    ['sessions(filter: { sponsors: ["organization-22"] }) { totalCount }', 'sponsors', 'organization-2'],
  ])('is an error that suggests another: %s', async (field, argument, suggestion) => {
    const { data, errors } = await graphql.ask(`{ ${field} event(slug: "conf") { slug } }`)
    expect(errors).toEqual([expect.objectContaining({ extensions: expect.objectContaining({ code: 'UNKNOWN_FILTER_VALUE', argument: `filter.${argument}`, suggestion }) as unknown })])
    expect(errors?.[0]?.message).toContain(`Did you mean \`${suggestion}\`?`)
    // Only that field is null.
    expect(data).toMatchObject({ event: { slug: 'conf' } })
  })

  it('is none if it is found elsewhere, was taken off, or is one of the things that are listed', async () => {
    expect(await slugsOf('{ tracks: ["only-here"] }')).toEqual([])
    expect(await slugsOf('{ tracks: ["track-3"] }')).toEqual([])
    expect(await slugsOf(`{ tracks: ["${gone.entity.id}"] }`)).toEqual([])
    expect(await slugsOf('{ slugs: ["session-2", "nowhere", "session-one"] }')).toEqual(['1', '2'])
    expect(await slugsOf('{ ids: [] }')).toEqual([])
    expect(await slugsOf('{ ids: null, tracks: null }')).toHaveLength(9)
  })
})

describe('lists', () => {
  it('say what changed since an edition', async () => {
    expect(await slugsOf('{ changedSince: 1 }', ', orderBy: CHANGED_DESC')).toEqual(['2', '8', '5'])
    expect(await slugsOf('{ changedSince: 2 }')).toEqual([])
  })

  it('search, in the order of the programme or of the hits', async () => {
    expect(await slugsOf('{ q: "zurich" }')).toEqual(['8'])
    expect(await slugsOf('{ q: "speaker 2" }', ', orderBy: RELEVANCE')).toContain('1')
    expect(await slugsOf('{ q: "session", hasSlot: false }', ', orderBy: RELEVANCE')).toEqual(['5'])
    const { data } = await graphql.ask('{ speakers(filter: { q: "speaker 2" }, orderBy: RELEVANCE, first: 1) { nodes { slug } } events(filter: { q: "side" }) { nodes { slug } } organizations(filter: { q: "organization 2" }) { nodes { slug sponsorships { tier { slug } } speakers { totalCount } } } }')
    expect(data).toEqual({
      speakers: { nodes: [{ slug: 'speaker-2' }] }, events: { nodes: [{ slug: 'side' }] },
      organizations: { nodes: [{ slug: 'organization-2', sponsorships: [{ tier: { slug: 'gold' } }, { tier: { slug: 'gold' } }], speakers: { totalCount: 0 } }] },
    })
  })

  it('of events are chosen by day, kind and conference', async () => {
    const { data } = await graphql.ask(`{ on: events(filter: { on: "2026-03-20" }) { nodes { slug } } from: events(filter: { from: "2026-03-25" }) { totalCount } until: events(filter: { until: "2026-03-20" }) { totalCount }
      beside: events(filter: { parents: ["old-conf"], kinds: [CO_LOCATED] }) { nodes { slug } } back: events(orderBy: STARTS_ON_DESC) { nodes { slug } } byName: events(orderBy: NAME_DESC, locale: DE) { nodes { name } } }`)
    expect(data).toEqual({
      on: { nodes: [{ slug: 'side' }] }, from: { totalCount: 0 }, until: { totalCount: 1 }, beside: { nodes: [{ slug: 'side' }] },
      back: { nodes: [{ slug: 'conf' }, { slug: 'side' }] }, byName: { nodes: [{ name: 'Veranstaltung side' }, { name: 'Veranstaltung conf' }] },
    })
  })

  it('of topics, rooms and organizations are of all events, or of one', async () => {
    const { data } = await graphql.ask(`{ topic(slug: "topic-1") { all: sessions { totalCount } one: sessions(event: "side") { totalCount } } room(slug: "room-1") { sessions(event: "conf", first: 1) { totalCount nodes { event { slug } } } }
      organization(slug: "organization-1") { speakers(event: "conf") { totalCount } sponsorships { id } } track(event: "conf", slug: "track-1") { sessions(filter: { hasSlot: true }) { totalCount } } }`)
    expect(data).toEqual({
      topic: { all: { totalCount: 6 }, one: { totalCount: 2 } }, room: { sessions: { totalCount: 4, nodes: [{ event: { slug: 'conf' } }] } },
      organization: { speakers: { totalCount: 6 }, sponsorships: [] }, track: { sessions: { totalCount: 3 } },
    })
  })

  it('hold a cursor to its list, filter and order, in whatever words the filter is put', async () => {
    const page = async (rest: string, event = 'conf') => graphql.ask(`{ sessions(event: "${event}", first: 2${rest}) { nodes { slug } pageInfo { endCursor } } }`)
    const cursorIn = ({ data }: Awaited<ReturnType<typeof page>>): string => (data as { sessions: { pageInfo: { endCursor: string } } }).sessions.pageInfo.endCursor
    const after = cursorIn(await page(', filter: { tracks: ["track-1", "track-2"], ids: null }'))
    expect((await page(`, filter: { tracks: ["track-2", "track-1", "track-1"] }, after: "${after}"`)).errors).toBeUndefined()
    for (const answer of [await page(`, after: "${after}"`), await page(`, filter: { tracks: ["track-1", "track-2"] }, orderBy: TITLE, after: "${after}"`), await page(`, filter: { tracks: ["track-2"] }, after: "${after}"`, 'side')]) {
      expect(codesOf(answer)).toEqual(['BAD_ARGUMENT'])
      expect(answer.errors?.[0]?.message).toContain('of another list, or of another filter or order')
    }
  })
})

it.each([
  ['sessions(filter: { changedSince: 1 }) { totalCount }', 'BAD_ARGUMENT', 'counts the editions of one event'],
  ['sessions(orderBy: CHANGED_DESC) { totalCount }', 'BAD_ARGUMENT', 'counts the editions of one event'],
  ['sessions(orderBy: RELEVANCE) { totalCount }', 'BAD_ARGUMENT', 'needs words'],
  ['sessions(filter: { q: "" }) { totalCount }', 'ARGUMENT_OUT_OF_RANGE', '1 to 100 characters'],
  ['sessions(filter: { languages: ["en_US"] }) { totalCount }', 'BAD_ARGUMENT', 'tags such as'],
  ['sessions(first: 1, last: 1) { totalCount }', 'BAD_ARGUMENT', 'not both'],
  ['session(slug: "session-1") { slug }', 'BAD_ARGUMENT', '`event` and `slug`, or by `id`'],
  ['event { slug }', 'BAD_ARGUMENT', '`slug` or `id`'],
  ['speaker(slug: "a", id: "b") { slug }', 'BAD_ARGUMENT', '`slug` or `id`'],
  ['tracks(event: "cnf") { slug }', 'NOT_FOUND', 'Did you mean `conf`?'],
  ['events(locale: DE, fallbackLocale: JA) { totalCount }', 'LOCALE_NOT_SERVED', 'EN, DE'],
])('%s: %s', async (field, code, message) => {
  const answer = await graphql.ask(`{ wrong: ${field} right: event(slug: "conf") { slug } }`)
  expect(codesOf(answer)).toEqual([code])
  expect(answer.errors?.[0]?.message).toContain(message)
  expect(answer.data).toEqual({ wrong: null, right: { slug: 'conf' } })
})

it('finds single things by id as by slug', async () => {
  const id = (name: string): string => sampleId(name)
  const { data } = await graphql.ask(`{ event(id: "${id('conf')}") { slug } session(id: "${id('side session-2')}") { slug event { slug } } speaker(id: "${id('speaker-1').toUpperCase()}") { slug }
    topic(id: "${id('topic-1')}") { slug } room(event: "conf", id: "${id('room-1')}") { slug } track(id: "${id('side track-2')}") { slug } organization(id: "${id('nobody')}") { slug } }`)
  expect(data).toEqual({ event: { slug: 'conf' }, session: { slug: 'session-2', event: { slug: 'side' } }, speaker: { slug: 'speaker-1' }, topic: { slug: 'topic-1' }, room: { slug: 'room-1' }, track: { slug: 'track-2' }, organization: null })
})

it('says in which languages there is a text, and which one it gave', async () => {
  const { data } = await graphql.ask('{ event(slug: "conf", locale: DE) { locales description { locale } } session(event: "conf", slug: "session-1", locale: DE, fallbackLocale: EN) { locales title } }')
  expect(data).toEqual({ event: { locales: ['EN', 'DE'], description: { locale: 'EN' } }, session: { locales: ['EN'], title: 'Session 1' } })
})

it('gives pictures by width, by format, and for the attribute srcset', async () => {
  const { data } = await graphql.ask('{ event(slug: "conf") { logo { srcSet sizes { width height mimeType fileSize } url(width: 300) none: sizes(format: AVIF) { width } } } }')
  expect(data).toEqual({ event: { logo: {
    srcSet: expect.stringMatching(/^https:\/\/lineup\.example\/media\/\w{16}-320x240\.png 320w, https:\/\/lineup\.example\/media\/\w{16}\.png 640w$/) as unknown,
    sizes: [{ width: 640, height: 480, mimeType: 'image/png', fileSize: 2_048 }, { width: 320, height: 240, mimeType: 'image/png', fileSize: 1_024 }],
    url: expect.stringMatching(/-320x240\.png$/) as unknown, none: [{ width: 640 }, { width: 320 }],
  } } })
})
