import { createGraphqlHandler } from '../../src/delivery/graphql/createGraphqlHandler.ts'
import { buildLibrary } from '../../src/delivery/store/buildLibrary.ts'
import { holdEdition } from '../../src/delivery/store/heldScope.ts'
import type { Library } from '../../src/delivery/store/library.ts'
import { openReading } from '../../src/delivery/store/reading.ts'
import type { Entity } from '../../src/program/entities.ts'
import type { Locale } from '../../src/program/locale.ts'
import type { BuiltEdition } from './editions.ts'
import { buildCatalogue } from './editions.ts'

export type Answer = {
  status: number
  headers: Headers
  data?: Record<string, unknown> | null
  errors?: { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }[]
  extensions?: Record<string, unknown>
  text: string
}

/** A library of editions as delivery holds it, without a database. */
export function libraryOf(editions: readonly BuiltEdition[], revision = 1): Library {
  const catalogue = buildCatalogue(editions)
  const held = [...editions, catalogue].map(({ manifest, parts, rows }) =>
    holdEdition(manifest, new Map<string, Entity>(rows.map(({ hash }, index) => [hash, parts[index]?.entity as Entity])))) // a row for each part
  return buildLibrary(revision, {
    events: held.flatMap((scope) => (scope.kind === 'event' ? [scope.live] : [])),
    gone: [],
    catalogue: held.find((scope) => scope.kind === 'catalogue')?.edition ?? null,
  })
}

/** The GraphQL endpoint over a library, asked without a network. */
export function openGraphql(library: Library, locales: readonly [Locale, ...Locale[]] = ['en', 'de']) {
  const reports: unknown[] = []
  const handler = createGraphqlHandler({ openReading: () => openReading(library), publicUrl: 'https://lineup.example', locales, report: (error) => reports.push(error) })
  const send = async (request: Request): Promise<Answer> => {
    const response = await handler(request)
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, ...(text.startsWith('{') ? JSON.parse(text) as object : {}) }
  }
  return {
    reports,
    send,
    post: (body: unknown, headers: Record<string, string> = {}) => send(new Request('http://delivery.invalid/api/graphql', {
      method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body),
    })),
    get: (parameters: Record<string, string> | string, headers: Record<string, string> = {}) =>
      send(new Request(`http://delivery.invalid/api/graphql?${new URLSearchParams(parameters).toString()}`, { headers })),
    ask: (query: string, variables?: Record<string, unknown>) => send(new Request('http://delivery.invalid/api/graphql', {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }),
    })),
  }
}

/** The codes of an answer's errors. */
export function codesOf({ errors = [] }: Answer): unknown[] {
  return errors.map(({ extensions }) => extensions?.['code'])
}
