import { getIntrospectionQuery } from 'graphql'
import { describe, expect, it } from 'vitest'
import { buildEdition } from '../../../../tests/support/editions.ts'
import { codesOf, libraryOf, openGraphql } from '../../../../tests/support/graphqlRig.ts'
import { sampleId, sampleProgramme } from '../../../../tests/support/sampleProgramme.ts'
import { freeMeter } from '../../limits/meter.ts'
import { limits } from './limits.ts'

const conference = buildEdition(sampleProgramme({ slug: 'conf', sessions: 4 }))
const neighbour = buildEdition(sampleProgramme({ slug: 'side', sessions: 1_007, speakers: 571, parent: sampleId('conf'), words: 200 }))
const graphql = openGraphql(libraryOf([conference, neighbour]))

const nest = (levels: number, open: string, leaf: string): string => open.repeat(levels) + leaf + '}'.repeat(levels)
/** As deep as that: 1 for `event`, 2 a round, 1 for the leaf. */
const deep = (rounds: number): string => `{ event(slug: "conf") { ${nest(rounds, 'parent { coLocatedEvents { ', 'slug').replaceAll('}', '} ')} ${'} '.repeat(rounds)} } }`
const doubling = (count: number, body: (n: number) => string): string => Array.from({ length: count }, (_, n) => `fragment F${n} on Event { ${body(n)} }`).join('\n')

/** What must be refused, and with which code: each within a moment. */
const attacks: [string, string, string][] = [
  ['depth', deep(6), 'DEPTH_LIMIT_EXCEEDED'],
  ['depth through fragments', `{ event(slug: "conf") { ...F0 } } ${doubling(12, (n) => `parent { ${n === 11 ? 'slug' : `...F${n + 1}`} }`)}`, 'DEPTH_LIMIT_EXCEEDED'],
  ['depth through inline fragments', `{ event(slug: "conf") { ${nest(12, 'parent { ... on Event { ', 'slug').replaceAll('}', '} } ')} } }`, 'DEPTH_LIMIT_EXCEEDED'],
  ['hundreds of brackets', `{ ${nest(600, 'a{', 'x')} }`, 'DEPTH_LIMIT_EXCEEDED'],
  ['aliases', `{ event(slug: "conf") { ${Array.from({ length: 16 }, (_, n) => `a${n}: name`).join(' ')} } }`, 'ALIAS_LIMIT_EXCEEDED'],
  ['aliases in a fragment', `{ event(slug: "conf") { ...A } } fragment A on Event { ${Array.from({ length: 16 }, (_, n) => `a${n}: name`).join(' ')} }`, 'ALIAS_LIMIT_EXCEEDED'],
  ['400 aliases', `{ ${Array.from({ length: 400 }, (_, n) => `a${n}:__typename`).join(' ')} }`, 'ALIAS_LIMIT_EXCEEDED'],
  ['root fields', `{ ${Array.from({ length: 11 }, () => 'events { totalCount }').join(' ')} }`, 'ROOT_FIELD_LIMIT_EXCEEDED'],
  ['root fields in fragments', `{ ...A ...B } fragment A on Query { ${'__typename '.repeat(6)} } fragment B on Query { ${'__typename '.repeat(6)} }`, 'ROOT_FIELD_LIMIT_EXCEEDED'],
  ['tokens', `{ event(slug: "conf") { ${'id '.repeat(2_000)} } }`, 'TOKEN_LIMIT_EXCEEDED'],
  ['tokens in a list', `{ events(first: [${'1 '.repeat(2_000)}]) { totalCount } }`, 'TOKEN_LIMIT_EXCEEDED'],
  ['a fragment that contains itself', '{ event(slug: "conf") { ...A } } fragment A on Event { parent { ...A } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['fragments in a ring', '{ event(slug: "conf") { ...A } } fragment A on Event { slug ...B } fragment B on Event { slug ...A }', 'GRAPHQL_VALIDATION_FAILED'],
  ['deep introspection', '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['deeper introspection', `{ __type(name: "Event") { ${nest(25, 'ofType { ', 'name')} } }`, 'DEPTH_LIMIT_EXCEEDED'],
  ['a mutation', 'mutation { deleteEvent(slug: "conf") { slug } }', 'OPERATION_NOT_SUPPORTED'],
  ['a subscription', 'subscription { eventChanged { slug } }', 'OPERATION_NOT_SUPPORTED'],
  ['a mutation beside a query', 'query A { __typename } mutation B { x }', 'OPERATION_NOT_SUPPORTED'],
  ['a huge integer', '{ events(first: 99999999999999999999) { totalCount } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['a negative one', '{ events(first: -2147483648) { totalCount } }', 'ARGUMENT_OUT_OF_RANGE'],
  ['another type', '{ event(slug: ["conf"]) { slug } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['a field that is hidden', '{ speaker(slug: "speaker-1") { email notes } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['defer', '{ ... @defer { __typename } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['directives in a heap', `{ __typename ${'@include(if: true) '.repeat(200)} }`, 'GRAPHQL_VALIDATION_FAILED'],
  ['an unfinished text', '{ event(slug: "conf', 'GRAPHQL_PARSE_FAILED'],
  ['nothing', ' ', 'GRAPHQL_PARSE_FAILED'],
  ['a NUL', '{ event\u0000 }', 'GRAPHQL_PARSE_FAILED'],
  ['many objects', '{ event(slug: "side") { sessions(first: 1007) { nodes { track { sessions { nodes { slug } } } } } } }', 'BUDGET_EXCEEDED'],
  ['many objects in fields that may be null', '{ event(slug: "side") { sessions(first: 1007) { nodes { track { sessions { nodes { track { slug } } } } } } } }', 'BUDGET_EXCEEDED'],
  ['much text', '{ event(slug: "side") { tracks { sessions { nodes { track { sessions { nodes { abstract { a: html b: html c: html d: html e: html f: html } } } } } } } } }', 'BUDGET_EXCEEDED'],
  ['many fields of few objects', `{ event(slug: "side") { tracks { sessions { nodes { track { sessions { nodes { id slug title kind state language level audiences changedIn ${Array.from({ length: 15 }, (_, n) => `a${n}: id`).join(' ')} } } } } } } } }`, 'BUDGET_EXCEEDED'],
  ['exponential fragments', `{ event(slug: "conf") { ...F0 } } ${doubling(6, (n) => (n === 5 ? 'sessions { nodes { slug } }' : `a${n}: coLocatedEvents { ...F${n + 1} } b${n}: coLocatedEvents { ...F${n + 1} } sessions(first: 2000) { nodes { event { sessions(first: 2000) { nodes { slug } } } } }`))}`, 'BUDGET_EXCEEDED'],
]

it.each(attacks)('refuses %s', async (_name, query, code) => {
  const before = performance.now()
  const answer = await graphql.post({ query })
  expect(codesOf(answer).length).toBeGreaterThan(0)
  expect(new Set(codesOf(answer))).toEqual(new Set([code]))
  expect(answer.status).toBe(200)
  expect(answer.text.length).toBeLessThan(10_000)
  // Far more than it takes, for slow machines; unbounded they would take minutes.
  expect(performance.now() - before).toBeLessThan(2_000)
  expect(graphql.reports).toEqual([])
})

it.each(attacks.filter(([, , code]) => code !== 'ARGUMENT_OUT_OF_RANGE'))('tells of %s by status too, to those who ask so', async (_name, query) => {
  expect((await graphql.post({ query }, { accept: 'application/graphql-response+json' })).status).toBe(400)
})

it('charges what is refused in the end for all of the time that it took', async () => {
  let charged = 0
  const graphql = openGraphql(libraryOf([neighbour]), ['en'], [], null, { ...freeMeter, charge: (cost) => { charged += cost } })
  const nested = '{ events(first: 50) { nodes { sessions(first: 100) { nodes { title appearances { speaker { name appearances { session { title track { sessions { nodes { slug } } } } } } } } } } } }'
  for (let round = 0; round < 5; round++) await graphql.post({ query: nested })
  charged = 0
  const startedAt = performance.now()
  for (let round = 0; round < 10; round++) expect(codesOf(await graphql.post({ query: nested }))).toEqual(['BUDGET_EXCEEDED'])
  const tookMs = performance.now() - startedAt
  // One of each was paid beforehand, and the first slice takes half of one.
  expect(charged).toBeGreaterThan((tookMs - 10) / 4)
  expect(charged).toBeLessThanOrEqual(tookMs)
})

it('refuses 10,000 aliases for their bytes', async () => {
  const answer = await graphql.ask(`{ ${Array.from({ length: 10_000 }, (_, n) => `a${n}:__typename`).join(' ')} }`)
  expect([answer.status, ...codesOf(answer)]).toEqual([413, 'BODY_TOO_LARGE'])
})

it('validates fields that could conflict without end in a moment', async () => {
  const before = performance.now()
  const same = `{ event(slug: "conf") { ${'coLocatedEvents { parent { coLocatedEvents { slug } } } '.repeat(120)} } }`
  expect((await graphql.ask(same)).status).toBe(200)
  const fragments = `{ event(slug: "conf") { ${Array.from({ length: 100 }, (_, n) => `...F${n}`).join(' ')} } } ${doubling(100, () => 'coLocatedEvents { slug }')}`
  expect((await graphql.ask(fragments)).status).toBe(200)
  expect(performance.now() - before).toBeLessThan(3_000)
})

describe('what is not too much', () => {
  it('answers the query that tools ask first', async () => {
    const { data, errors } = await graphql.ask(getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true, oneOf: true, specifiedByUrl: true, schemaDescription: true }))
    expect(errors).toBeUndefined()
    expect(data).toHaveProperty('__schema.types')
  })

  it('answers at the limits', async () => {
    const answer = await graphql.ask(`{ ${'__typename '.repeat(8)} a0: __typename event(slug: "conf") { ${Array.from({ length: 14 }, (_, n) => `b${n}: slug`).join(' ')} ${nest(9, 'parent { ', 'parent { slug }')} } }`)
    expect(answer.errors).toBeUndefined()
  })

  it('answers for the whole programme of a thousand sessions', async () => {
    const { data, errors } = await graphql.ask(`{ event(slug: "conf") { coLocatedEvents { days { date slots { startsAt endsAt duration state room { name } session { title slug abstract { html markdown text }
      kind level track { name color } topics { name } links { url } appearances { role jobTitle speaker { name slug photo { url(width: 96) } } organization { name } } } } } tiers { name sponsors { organization { name } } } } } }`)
    expect(errors).toBeUndefined()
    const days = (data as { event: { coLocatedEvents: { days: { slots: unknown[] }[] }[] } }).event.coLocatedEvents[0]?.days ?? []
    expect(days.flatMap(({ slots }) => slots)).toHaveLength(1_006)
  })
})

describe('requests', () => {
  const query = '{ __typename }'
  it.each<[string, () => ReturnType<typeof graphql.send>, number, string]>([
    ['several operations at once', () => graphql.post([{ query }, { query }]), 400, 'BATCHING_NOT_SUPPORTED'],
    ['a body that is too large', () => graphql.post({ query, variables: { a: 'x'.repeat(limits.bodyBytes) } }), 413, 'BODY_TOO_LARGE'],
    ['a query in the address that is too large', () => graphql.get({ query: query + ' '.repeat(limits.bodyBytes) }), 413, 'BODY_TOO_LARGE'],
    ['a body that is no JSON', () => graphql.post('{"query":'), 400, 'BAD_REQUEST'],
    ['a body that is no object', () => graphql.post('"{ __typename }"'), 400, 'BAD_REQUEST'],
    ['a body that is null', () => graphql.post('null'), 400, 'BAD_REQUEST'],
    ['an empty body', () => graphql.post(''), 400, 'BAD_REQUEST'],
    ['no query', () => graphql.post({}), 400, 'BAD_REQUEST'],
    ['a query that is a number', () => graphql.post({ query: 1 }), 400, 'BAD_REQUEST'],
    ['variables that are a list', () => graphql.post({ query, variables: [] }), 400, 'BAD_REQUEST'],
    ['variables that are no JSON', () => graphql.get({ query, variables: '{' }), 400, 'BAD_REQUEST'],
    ['variables that are a prototype', () => graphql.post('{"query":"{ __typename }","__proto__":{"a":1}}'), 400, 'BAD_REQUEST'],
    ['an operation name that is a list', () => graphql.post({ query, operationName: ['A'] }), 400, 'BAD_REQUEST'],
    ['an operation that is not there', () => graphql.post({ query, operationName: 'A' }), 400, 'OPERATION_RESOLUTION_FAILURE'],
    ['a document without an operation', () => graphql.ask('type Query { a: Int }'), 400, 'OPERATION_RESOLUTION_FAILURE'],
    ['a parameter that is unknown', () => graphql.get({ query, id: '1' }), 400, 'BAD_REQUEST'],
    ['a parameter that is given twice', () => graphql.get('query=%7B__typename%7D&query=%7Bevents%7BtotalCount%7D%7D'), 400, 'BAD_REQUEST'],
    ['a form', () => graphql.post('query=%7B__typename%7D', { 'content-type': 'application/x-www-form-urlencoded' }), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['a plain text', () => graphql.post(query, { 'content-type': 'text/plain' }), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['a mutation in an address', () => graphql.get({ query: 'mutation { a }' }), 200, 'OPERATION_NOT_SUPPORTED'],
    ['a variable that is missing', () => graphql.ask('query($slug: String!) { event(slug: $slug) { slug } }'), 200, 'BAD_VARIABLES'],
    ['a variable of another type', () => graphql.ask('query($first: Int!) { events(first: $first) { totalCount } }', { first: 1e99 }), 200, 'BAD_VARIABLES'],
    ['a zone that is none', () => graphql.ask('query($z: TimeZone) { session(event: "conf", slug: "session-1") { slots { startsAt(timeZone: $z) } } }', { z: 'a'.repeat(2_000) }), 200, 'BAD_VARIABLES'],
  ])('refuses %s', async (_name, send, status, code) => {
    const answer = await send()
    expect([answer.status, ...new Set(codesOf(answer))]).toEqual([status, code])
    expect(answer.data ?? null).toBeNull()
    expect(graphql.reports).toEqual([])
  })

  it('refuses bytes that are no UTF-8', async () => {
    const request = new Request('http://delivery.invalid/api/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: new Uint8Array([123, 255, 125]) })
    expect(codesOf(await graphql.send(request))).toEqual(['BAD_REQUEST'])
  })

  it('stops reading a body without an end', async () => {
    let sent = 0
    const body = new ReadableStream({ pull: (controller) => { sent += 1_000; controller.enqueue(new Uint8Array(1_000).fill(32)) } })
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body, duplex: 'half' }
    const request = new Request('http://delivery.invalid/api/graphql', init)
    expect(codesOf(await graphql.send(request))).toEqual(['BODY_TOO_LARGE'])
    expect(sent).toBeLessThan(20_000)
  })

  it.each([
    [undefined, 200, 'application/json; charset=utf-8'],
    ['*/*', 200, 'application/json; charset=utf-8'],
    ['application/graphql-response+json', 200, 'application/graphql-response+json; charset=utf-8'],
    ['application/graphql-response+json, application/json;q=0.9', 200, 'application/graphql-response+json; charset=utf-8'],
    ['text/html,*/*;q=0.8', 200, 'application/json; charset=utf-8'],
    ['text/event-stream', 406, 'application/problem+json'],
    ['multipart/mixed', 406, 'application/problem+json'],
  ])('speaks to those who accept %s', async (accept, status, type) => {
    const answer = await graphql.get({ query }, accept === undefined ? {} : { accept })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, type])
  })
})
