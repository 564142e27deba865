import { problemTable } from '../../http/problems.ts'
import type { ProblemCode } from '../../http/problems.ts'
import { refTo } from './document.ts'
import type { Header, Ref, ResponseObject, Schema } from './document.ts'

const text = { type: 'string' } as const
const whole = { type: 'integer', minimum: 0 } as const

/** Every header that an answer may have beside those that all of HTTP has. */
export const headers = {
  'ETag': { description: 'Strong, of these very bytes. Sent back in `If-None-Match`, it gets a 304 until something changes.', schema: text, example: '"rZ1YV0mDqkJ8cN3sTfYb0A"' },
  'Cache-Control': { description: 'How long shared caches may hold it, and serve it while they ask again or nobody answers.', schema: text, example: 'public, max-age=0, s-maxage=5, stale-while-revalidate=30, stale-if-error=86400' },
  'Vary': { description: 'The request headers by which the answer was chosen.', schema: text, example: 'Accept-Encoding' },
  'Content-Language': { description: 'Language that was asked for; what was not written in it comes in the fallback.', schema: text, example: 'en' },
  'Edition': { description: 'Number of the edition it was made from: the event’s, or the catalogue’s for answers across events.', schema: whole, example: 12 },
  'Surrogate-Key': { description: 'What a CDN may be told to drop it by: `event-{id}` for each event it was made from, or `catalogue`.', schema: text, example: 'event-01990000-1111-7000-8000-000000000001' },
  'X-Request-Id': { description: 'Name of this exchange; tell it to whoever is to look into a problem.', schema: text, example: '5f0c1d2e-1a' },
  'Link': { description: 'Other pages of the list (`rel` first, prev, next, last) and, where something is deprecated, what to read about it (`rel="deprecation"`).', schema: text, example: '</api/sessions?page=2>; rel="next"' },
  'Location': { description: 'The address to use.', schema: text, example: '/api/events/open-source-securitycon-eu-2026' },
  'Retry-After': { description: 'Seconds until it is worth asking again.', schema: whole, example: 2 },
  'RateLimit': { description: 'What is left of the allowance, and in how many seconds there is more.', schema: text, example: '"address";r=0;t=1' },
  'RateLimit-Policy': { description: 'The allowance: how much at once, filled again in how many seconds.', schema: text, example: '"address";q=2000;w=40' },
  'Allow': { description: 'The methods that this address takes.', schema: text, example: 'GET, HEAD, OPTIONS' },
  'Content-Disposition': { description: 'A file name to save it under.', schema: text, example: 'inline; filename*=UTF-8\'\'schedule.json' },
  'Content-Range': { description: 'Which bytes these are, of how many.', schema: text, example: 'bytes 0-1023/20480' },
  'Accept-Ranges': { description: 'Parts can be asked for.', schema: text, example: 'bytes' },
  'Deprecation': { description: 'Sent if the address, or a parameter that was used, is deprecated: since when (RFC 9745).', schema: text, example: '@1798761600' },
  'Sunset': { description: 'Sent with Deprecation: when it may be gone (RFC 8594).', schema: text, example: 'Fri, 01 Jan 2027 00:00:00 GMT' },
} as const satisfies Record<string, Header>
export type HeaderName = keyof typeof headers

export function headerRefs(...names: HeaderName[]): Record<string, Ref> {
  return Object.fromEntries(names.map((name) => [name, refTo('headers', name)]))
}

/** Of every answer that was made from editions. */
export const answerHeaders: HeaderName[] = ['ETag', 'Cache-Control', 'Vary', 'Content-Language', 'Edition', 'Surrogate-Key', 'X-Request-Id', 'Deprecation', 'Sunset']

/** What an address may answer beside what it is for, by status. Those that any address may answer are the `default`. */
const texts = {
  400: 'Something in the query is not as it must be. Says what, what is allowed and what was probably meant.',
  404: 'Nothing public goes by that name.',
  406: 'None of the forms there are is one that the `Accept` headers take.',
  410: 'It was public and is no more.',
  413: 'The body is larger than it may be.',
  416: 'The file has no such part.',
  429: 'More work was asked for than one client may. Answers that are kept already cost nothing.',
  503: 'It can’t be answered at the moment; worth asking again.',
} as const
export type RefusalStatus = keyof typeof texts

const moreHeaders: { readonly [S in RefusalStatus]?: HeaderName[] } = { 416: ['Content-Range'], 429: ['Retry-After', 'RateLimit', 'RateLimit-Policy'], 503: ['Retry-After'] }

/** A real problem document of each code. */
export type ProblemExamples = Readonly<Record<string, { status: number; body: unknown }>>

/** @param examples by code. */
export function problemResponses(examples: ProblemExamples): Record<string, ResponseObject> {
  const statuses = Object.keys(texts).map(Number) as RefusalStatus[] // the keys of the object above
  return {
    ...Object.fromEntries(statuses.map((status) => [nameOf(status), respondWith(texts[status], codesOf(status), examples, moreHeaders[status] ?? [])])),
    Unchanged: { description: 'Nothing has changed since the answer whose `ETag` is in `If-None-Match`.', headers: headerRefs('ETag', 'Cache-Control', 'Vary', 'Edition', 'X-Request-Id') },
    Moved: { description: 'It goes by another slug now: the same address with that.', headers: headerRefs('Location', 'Cache-Control', 'X-Request-Id') },
    Problem: respondWith('Any other problem: a method that the address does not take, a request that is too large or not HTTP, a fault here.', [], examples, ['Allow', 'Retry-After']),
  }
}

/** The refusals of an address, as references; every one has the `default`. */
export function refusals(...statuses: RefusalStatus[]): Record<string, Ref> {
  return Object.fromEntries([...statuses.map((status): [string, Ref] => [String(status), refTo('responses', nameOf(status))]), ['default', refTo('responses', 'Problem')]])
}

export function codesOf(status: number): ProblemCode[] {
  return (Object.keys(problemTable) as ProblemCode[]).filter((code) => problemTable[code].status === status) // the keys of the table
}

function nameOf(status: RefusalStatus): string {
  return { 400: 'BadRequest', 404: 'NotFound', 406: 'NotAcceptable', 410: 'Gone', 413: 'BodyTooLarge', 416: 'RangeNotSatisfiable', 429: 'TooManyRequests', 503: 'Unavailable' }[status]
}

function respondWith(description: string, codes: readonly ProblemCode[], examples: ProblemExamples, more: HeaderName[]): ResponseObject {
  const problem = refTo('schemas', 'Problem')
  const shown = codes.flatMap((code) => {
    const example = examples[code]
    return example ? [[code, { summary: problemTable[code].title, value: example.body }] as const] : []
  })
  const schema: Schema = codes.length === 0 ? problem : { allOf: [problem, { type: 'object', properties: { code: { type: 'string', enum: codes } } }] }
  return {
    description,
    headers: headerRefs('Cache-Control', 'Content-Language', 'X-Request-Id', ...more),
    content: { 'application/problem+json': { schema, ...(shown.length === 0 ? {} : { examples: Object.fromEntries(shown) }) } },
  }
}
