import { serverAudits } from 'graphql-http'
import { describe, expect, it } from 'vitest'
import { buildEdition } from '../../../tests/support/editions.ts'
import { libraryOf, openGraphql } from '../../../tests/support/graphqlRig.ts'
import { sampleProgramme } from '../../../tests/support/sampleProgramme.ts'

const alpha = buildEdition(sampleProgramme({ slug: 'alpha', sessions: 3 }), null, { number: 4 })
const beta = buildEdition(sampleProgramme({ slug: 'beta', sessions: 3 }), null, { number: 2 })
const renamed = buildEdition(sampleProgramme({ slug: 'alpha', sessions: 3, event: { name: { en: 'Alpha' } } }), alpha)
const query = '{ event(slug: "alpha") { name } }'

describe('GraphQL over HTTP', () => {
  const { fetch } = openGraphql(libraryOf([alpha]))
  const audits = serverAudits({ url: 'http://delivery.invalid/api/graphql', fetchFn: (input: string, init?: RequestInit) => fetch(new Request(input, init)) })

  it('is audited in earnest', () => expect(audits.length).toBeGreaterThan(50))

  it.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_name, audit) => {
    expect(await audit.fn()).toMatchObject({ status: 'ok' })
  })
})

describe('answers that are kept', () => {
  it('say from which edition they are, and are the same bytes under the same tag', async () => {
    const graphql = openGraphql(libraryOf([alpha, beta]))
    const [first, second] = [await graphql.get({ query }), await graphql.get({ query })]
    expect(first.headers.get('edition')).toBe('4')
    expect(first.headers.get('surrogate-key')).toBe(`event-${alpha.manifest.scope}`)
    expect(first.headers.get('cache-control')).toContain('s-maxage')
    expect(first.headers.get('vary')).toBe('Accept-Encoding, Accept')
    expect([second.text, second.headers.get('etag')]).toEqual([first.text, first.headers.get('etag')])
    const unchanged = await graphql.get({ query }, { 'if-none-match': first.headers.get('etag') ?? '' })
    expect([unchanged.status, unchanged.text]).toEqual([304, ''])
    const posted = await graphql.ask(query)
    expect([posted.text, posted.headers.get('cache-control')]).toEqual([first.text, 'no-store'])
  })

  it('give way to a new edition of the event they speak of, and of no other', async () => {
    const graphql = openGraphql(libraryOf([alpha, beta], 1))
    const before = await graphql.get({ query })
    expect(before.data).toEqual({ event: { name: 'Event alpha' } })
    const otherBeta = buildEdition(sampleProgramme({ slug: 'beta', sessions: 2 }), beta)
    graphql.swap(libraryOf([alpha, otherBeta], 2))
    expect((await graphql.get({ query })).headers.get('etag')).toBe(before.headers.get('etag'))
    graphql.swap(libraryOf([renamed, otherBeta], 3))
    expect((await graphql.get({ query })).data).toEqual({ event: { name: 'Alpha' } })
  })

  it('are kept apart by variables, operation and media type', async () => {
    const graphql = openGraphql(libraryOf([alpha, beta]))
    const named = 'query A($slug: String!) { event(slug: $slug) { name } } query B { event(slug: "beta") { slug } }'
    const ask = async (operationName: string, slug: string): Promise<unknown> => (await graphql.get({ query: named, operationName, variables: JSON.stringify({ slug }) })).data
    expect(await ask('A', 'alpha')).toEqual({ event: { name: 'Event alpha' } })
    expect(await ask('A', 'beta')).toEqual({ event: { name: 'Event beta' } })
    expect(await ask('B', 'alpha')).toEqual({ event: { slug: 'beta' } })
    expect((await graphql.get({ query }, { accept: 'application/graphql-response+json' })).headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8')
    expect((await graphql.get({ query })).headers.get('content-type')).toBe('application/json; charset=utf-8')
  })
})

it('tells of a fault of ours no more than that there was one, and keeps nothing', async () => {
  const broken = buildEdition(alpha.parts.filter(({ kind }) => kind !== 'organization'))
  const graphql = openGraphql(libraryOf([broken]))
  const answer = await graphql.get({ query: '{ sponsors(event: "alpha") { organization { name } } }' })
  expect(answer.errors).toEqual([expect.objectContaining({ message: 'Something went wrong here. It was noted.', extensions: { code: 'INTERNAL_SERVER_ERROR' } })])
  expect(answer.text).not.toMatch(/promises|node_modules|\.ts/)
  expect(String(graphql.reports[0])).toContain('an edition does not hold what it promises: organization')
  expect(answer.headers.get('cache-control')).toBe('no-store')
})
