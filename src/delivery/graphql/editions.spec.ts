import { expect, it } from 'vitest'
import { buildEdition } from '../../../tests/support/editions.ts'
import { codesOf, libraryOf, openGraphql } from '../../../tests/support/graphqlRig.ts'
import { sampleId, sampleProgramme } from '../../../tests/support/sampleProgramme.ts'

const first = buildEdition(sampleProgramme({ slug: 'conf', sessions: 3 }), null, { version: '0.9' })
const second = buildEdition(sampleProgramme({ slug: 'conf', sessions: 5, event: { slug: 'conf-2026', formerSlugs: ['conf'] } }), first)
const side = buildEdition(sampleProgramme({ slug: 'side', sessions: 2, parent: sampleId('conf') }))
const open = () => openGraphql(libraryOf([second, side]), ['en', 'de'], [first])

it('reads an edition by number, with all below it, beside the live one', async () => {
  const graphql = open()
  const all = '{ edition { number version } sessions { totalCount nodes { event { edition { number } } } } speakers(first: 1) { nodes { appearances { session { slug } } } } coLocatedEvents { slug } }'
  const { data, errors, extensions } = await graphql.ask(`{ then: event(slug: "conf", edition: 1) ${all} now: event(slug: "conf") ${all} }`)
  expect(errors).toBeUndefined()
  expect(data).toMatchObject({
    then: { edition: { number: 1, version: '0.9' }, sessions: { totalCount: 3, nodes: Array.from({ length: 3 }, () => ({ event: { edition: { number: 1 } } })) }, coLocatedEvents: [] },
    now: { edition: { number: 2, version: null }, sessions: { totalCount: 5 }, coLocatedEvents: [{ slug: 'side' }] },
  })
  // Nothing of other events, or of now, shines through: speaker-1 is in sessions of the neighbour too.
  expect(JSON.stringify(data?.['then'])).not.toContain('side')
  expect(extensions).toMatchObject({ editions: { pinned: [{ event: 'conf', number: 1 }] } })
})

it('finds the event by its slug of now, of then, and by id', async () => {
  const { data } = await open().ask(`{ a: event(slug: "conf-2026", edition: 1) { slug } b: event(slug: "conf", edition: 1) { slug } c: event(id: "${sampleId('conf')}", edition: 2) { slug } }`)
  expect(data).toEqual({ a: { slug: 'conf' }, b: { slug: 'conf' }, c: { slug: 'conf-2026' } })
})

it('searches and filters within it', async () => {
  const { data, errors } = await open().ask('{ event(slug: "conf", edition: 1) { sessions(filter: { q: "session", tracks: ["track-1"] }) { nodes { slug } } } }')
  expect(errors).toBeUndefined()
  expect(data).toEqual({ event: { sessions: { nodes: [{ slug: 'session-3' }] } } })
})

it.each([
  ['{ event(slug: "conf", edition: 3) { name } }', 'EDITION_NOT_FOUND'],
  ['{ event(slug: "conf", edition: 0) { name } }', 'ARGUMENT_OUT_OF_RANGE'],
  ['{ event(slug: "side", edition: 1) { name } other: event(slug: "conf", edition: -1) { name } }', 'ARGUMENT_OUT_OF_RANGE'],
])('%s: %s', async (query, code) => expect(codesOf(await open().ask(query))).toEqual([code]))

it('is null for an event that never was, and lets the rest of the answer live', async () => {
  const { data, errors } = await open().ask('{ nope: event(slug: "nope", edition: 1) { name } conf: event(slug: "conf") { slug } }')
  expect({ data, errors }).toEqual({ data: { nope: null, conf: { slug: 'conf-2026' } }, errors: undefined })
})

it('does not keep that an edition could not be had', async () => {
  const third = buildEdition(sampleProgramme({ slug: 'conf', sessions: 6 }), second)
  const graphql = openGraphql(libraryOf([third]), ['en'], [first])
  const query = '{ event(slug: "conf", edition: 2) { name } }'
  const answer = await graphql.get({ query })
  expect([codesOf(answer), answer.headers.get('cache-control')]).toEqual([['EDITION_UNAVAILABLE'], 'no-store'])
  expect((await graphql.get({ query: query.replace('2', '1') })).headers.get('cache-control')).toContain('public')
  expect(graphql.reports).toEqual([])
})

it('makes a kept answer anew once the event is taken off', async () => {
  const graphql = open()
  const query = '{ event(slug: "conf", edition: 1) { slug } }'
  expect((await graphql.get({ query })).data).toEqual({ event: { slug: 'conf' } })
  graphql.swap(libraryOf([side], 2))
  expect((await graphql.get({ query })).data).toEqual({ event: null })
})
