import { Hono } from 'hono'
import { createGraphqlHandler } from '../../src/delivery/graphql/createGraphqlHandler.ts'
import type { TrustedDocuments } from '../../src/delivery/graphql/documents/readTrusted.ts'
import type { PublicApp } from '../../src/delivery/app.ts'
import { isNoneMatch } from '../../src/delivery/http/etag.ts'
import { openExchange } from '../../src/delivery/http/exchange.ts'
import { plainBytes } from '../../src/delivery/http/representation.ts'
import { representationOf, wholeOf } from '../../src/delivery/http/respond.ts'
import { Problem, describeProblem } from '../../src/delivery/http/problems.ts'
import { createAnswers } from '../../src/delivery/http/createAnswers.ts'
import { createFastLane } from '../../src/delivery/http/fastLane.ts'
import { createResponseCache } from '../../src/delivery/http/responseCache.ts'
import { freeMeter } from '../../src/delivery/limits/meter.ts'
import type { Meter } from '../../src/delivery/limits/meter.ts'
import { mountGraphql } from '../../src/delivery/mountGraphql.ts'
import { buildLibrary } from '../../src/delivery/store/buildLibrary.ts'
import { holdEdition } from '../../src/delivery/store/heldScope.ts'
import { createOpenPinned } from '../../src/delivery/store/openPinned.ts'
import { createSearch } from '../../src/delivery/search/createSearch.ts'
import type { HeldScope } from '../../src/delivery/store/heldScope.ts'
import type { Library } from '../../src/delivery/store/library.ts'
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
  const held = [...editions, catalogue].map(hold)
  return buildLibrary(revision, {
    events: held.flatMap((scope) => (scope.kind === 'event' ? [scope.live] : [])),
    gone: [],
    catalogue: held.find((scope) => scope.kind === 'catalogue')?.edition ?? null,
  })
}

/** What is held of an edition. */
function hold({ manifest, parts, rows }: BuiltEdition): HeldScope {
  return holdEdition(manifest, new Map<string, Entity>(rows.map(({ hash }, index) => [hash, parts[index]?.entity as Entity]))) // a row for each part
}

/** The GraphQL endpoint over a library, asked without a network. @param old editions that are not live any more. */
export function openGraphql(library: Library, locales: readonly [Locale, ...Locale[]] = ['en', 'de'], old: readonly BuiltEdition[] = [], trusted: TrustedDocuments | null = null, meter: Meter = freeMeter) {
  const reports: unknown[] = []
  let current = library
  const cache = createResponseCache({ now: Date.now })
  const openPinned = createOpenPinned(() => current, (id, number) => {
    const kept = old.map(hold).find((scope) => scope.scope === id && scope.manifest.number === number)
    return kept?.kind === 'event' ? Promise.resolve({ event: kept.live, bytes: 0 }) : Promise.reject(new Problem('edition_unavailable', 'Only some editions are here.'))
  })
  const answers = createAnswers({ current: () => current, openPinned, cache })
  const app: PublicApp = new Hono()
  mountGraphql(app, createGraphqlHandler({
    openPinned, search: createSearch(), answers, trusted, publicUrl: 'https://lineup.example', locales, report: (error) => reports.push(error),
  }), createFastLane(answers))
  app.onError((error) => {
    if (!(error instanceof Problem)) throw error
    const { status, headers, body } = describeProblem(error)
    return new Response(body, { status, headers })
  })
  const fetch = async (request: Request): Promise<Response> => {
    const response = await app.fetch(request, { target: '', written: { target: '' }, meter, exchange: openExchange('test') })
    const representation = representationOf(response)
    if (!representation) {
      const { status, headers, body } = await wholeOf(response)
      return new Response(body, { status, headers })
    }
    const isRead = request.method !== 'POST'
    const isChanged = !isRead || isNoneMatch(request.headers.get('if-none-match') ?? undefined, representation.etags.identity)
    return new Response(isChanged ? new Uint8Array(plainBytes(representation)) : null, {
      status: isChanged ? 200 : 304,
      headers: { ...representation.headers, 'vary': representation.vary, 'content-type': representation.mediaType, 'etag': representation.etags.identity, ...(isRead ? {} : { 'cache-control': 'no-store' }) },
    })
  }
  const send = async (request: Request): Promise<Answer> => {
    const response = await fetch(request)
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, ...(text.startsWith('{') ? JSON.parse(text) as object : {}) }
  }
  return {
    reports,
    fetch,
    /** Goes live with another library. */
    swap: (next: Library) => { current = next },
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
