import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildEdition } from '../../../../tests/support/editions.ts'
import { codesOf, libraryOf, openGraphql } from '../../../../tests/support/graphqlRig.ts'
import { sampleProgramme } from '../../../../tests/support/sampleProgramme.ts'
import { createDocumentStore } from './createDocumentStore.ts'
import { readTrusted } from './readTrusted.ts'

const library = libraryOf([buildEdition(sampleProgramme({ slug: 'conf', sessions: 3 }))])
const query = 'query Name($slug: String!) { event(slug: $slug) { name } }'
const variables = { slug: 'conf' }
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
const named = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: hashOf(text) } })
const byAddress = (parameters: Record<string, unknown>): Record<string, string> => Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]))

describe('automatic persisted queries', () => {
  it.each(['GET', 'POST'])('are registered by %s, and asked for by hash from then on', async (method) => {
    const graphql = openGraphql(library)
    const send = (parameters: Record<string, unknown>) => (method === 'GET' ? graphql.get(byAddress(parameters)) : graphql.post(parameters))
    const unknown = await graphql.get(byAddress({ extensions: named(query), variables }))
    expect([unknown.status, unknown.errors?.[0]?.message, ...codesOf(unknown), unknown.headers.get('cache-control')]).toEqual([200, 'PersistedQueryNotFound', 'PERSISTED_QUERY_NOT_FOUND', 'no-store'])
    const whole = await send({ query, extensions: named(query), variables })
    expect(whole.data).toEqual({ event: { name: 'Event conf' } })
    const again = await graphql.get(byAddress({ extensions: named(query), variables }))
    expect([again.text, again.headers.get('etag')]).toEqual([whole.text, whole.headers.get('etag')])
    expect(again.headers.get('cache-control')).toContain('s-maxage')
    expect((await graphql.get({ documentId: `sha256:${hashOf(query)}`, variables: '{"slug":"conf"}' })).text).toBe(whole.text)
  })

  it('are registered by a request whose answer is kept already', async () => {
    const graphql = openGraphql(library)
    await graphql.ask(query, variables)
    await graphql.post({ query, variables, extensions: named(query) })
    expect((await graphql.post({ variables, extensions: named(query) })).data).toEqual({ event: { name: 'Event conf' } })
  })

  it('take no other document under a hash, and none that is not answered', async () => {
    const graphql = openGraphql(library)
    const other = await graphql.post({ query: '{ __typename }', extensions: named(query) })
    expect([other.status, ...codesOf(other)]).toEqual([400, 'PERSISTED_QUERY_HASH_MISMATCH'])
    const wrong = '{ nothing }'
    await graphql.post({ query: wrong, extensions: named(wrong) })
    for (const text of [query, wrong]) expect(codesOf(await graphql.post({ extensions: named(text) }))).toEqual(['PERSISTED_QUERY_NOT_FOUND'])
  })

  it.each([{ version: 2, sha256Hash: 'a' }, { version: 1 }, 'a', null, { version: 1, sha256Hash: 'a'.repeat(500) }])('say what they take, not %j', async (persistedQuery) => {
    expect(codesOf(await openGraphql(library).post({ query, variables, extensions: { persistedQuery } }))).toEqual(['BAD_REQUEST'])
  })

  it('forget the one that was asked for longest ago', () => {
    const store = createDocumentStore(null, 3 * (64 + 100))
    const texts = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(100))
    const register = (text: string): void => store.find({ query: text, extensions: named(text) }).remember?.()
    const isKnown = (text: string): boolean => {
      try {
        return store.find({ extensions: named(text) }).text === text
      } catch {
        return false
      }
    }
    const [a = '', b = '', c = '', d = ''] = texts
    for (const text of [a, b, c]) register(text)
    expect(isKnown(a)).toBe(true)
    register(d)
    expect(texts.map(isKnown)).toEqual([true, false, true, true])
  })
})

describe('trusted documents', () => {
  const list = { name: query, 'sha1-of-it': '{ events { totalCount } }' }

  it('are asked for by id, beside all others', async () => {
    const graphql = openGraphql(library, ['en', 'de'], undefined, { byId: new Map(Object.entries(list)), areAll: false })
    expect((await graphql.get({ documentId: 'name', variables: JSON.stringify(variables) })).data).toEqual({ event: { name: 'Event conf' } })
    expect((await graphql.post({ extensions: { persistedQuery: { version: 1, sha256Hash: 'sha1-of-it' } } })).data).toEqual({ events: { totalCount: 1 } })
    expect((await graphql.ask('{ __typename }')).data).toEqual({ __typename: 'Query' })
    expect(codesOf(await graphql.get({ documentId: 'other' }))).toEqual(['PERSISTED_QUERY_NOT_FOUND'])
  })

  it('are all that is answered, where a deployment wants it so', async () => {
    const graphql = openGraphql(library, ['en', 'de'], undefined, { byId: new Map(Object.entries(list)), areAll: true })
    expect((await graphql.get({ documentId: 'sha1-of-it' })).data).toEqual({ events: { totalCount: 1 } })
    expect((await graphql.ask(query, variables)).data).toEqual({ event: { name: 'Event conf' } })
    for (const parameters of [{ query: '{ __typename }' }, { query: '{ __typename }', extensions: named('{ __typename }') }, { documentId: 'other' }, { query: '{ __schema { types { name } } }' }]) {
      const answer = await graphql.post(parameters)
      expect([answer.status, ...codesOf(answer)]).toEqual([400, 'DOCUMENT_NOT_TRUSTED'])
    }
  })

  it.each([
    ['{ "a": "{ nothing }", "b": "{ __typename }" }', /document a: Cannot query field "nothing"/],
    ['{ "deep": "mutation { a }" }', /document deep: This endpoint answers queries only/],
    ['{ "a": "fragment A on Event { slug }" }', /document a: /],
    ['{ "a": 1 }', /is not a list of documents/],
    ['[', /is not JSON/],
  ])('are tried at the start: %s', async (text, message) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'trusted-'))
    try {
      const file = path.join(folder, 'list.json')
      await writeFile(file, text)
      await expect(readTrusted(file, false)).rejects.toThrow(message)
      await writeFile(file, JSON.stringify(list))
      expect((await readTrusted(file, true)).byId.get('name')).toBe(query)
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
