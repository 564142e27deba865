import type { Json } from '../../program/canonical.ts'

/** Every failure a client can meet: its code (stable for ever), status and title. The one place where failures become HTTP. */
export const problemTable = {
  malformed_request: { status: 400, title: 'Malformed request' },
  unknown_parameter: { status: 400, title: 'Unknown parameter' },
  invalid_parameter: { status: 400, title: 'Invalid parameter' },
  repeated_parameter: { status: 400, title: 'Parameter given more than once' },
  missing_parameter: { status: 400, title: 'Parameter missing' },
  unknown_field: { status: 400, title: 'Unknown field' },
  unknown_operator: { status: 400, title: 'Unknown operator' },
  query_too_complex: { status: 400, title: 'Query too complex' },
  edition_not_found: { status: 404, title: 'No such edition' },
  not_found: { status: 404, title: 'Not found' },
  managed_elsewhere: { status: 404, title: 'Part of the management API' },
  method_not_allowed: { status: 405, title: 'Method not allowed' },
  read_only: { status: 405, title: 'Read only' },
  not_acceptable: { status: 406, title: 'Not acceptable' },
  request_timeout: { status: 408, title: 'Request took too long' },
  gone: { status: 410, title: 'Gone' },
  body_too_large: { status: 413, title: 'Body too large' },
  address_too_long: { status: 414, title: 'Address too long' },
  unsupported_media_type: { status: 415, title: 'Unsupported media type' },
  range_not_satisfiable: { status: 416, title: 'Range not satisfiable' },
  too_many_requests: { status: 429, title: 'Too many requests' },
  expectation_failed: { status: 417, title: 'Expectation failed' },
  headers_too_large: { status: 431, title: 'Headers too large' },
  internal: { status: 500, title: 'Internal error' },
  edition_unavailable: { status: 503, title: 'Edition not available now' },
  overloaded: { status: 503, title: 'Too busy at the moment' },
  search_not_ready: { status: 503, title: 'Search not ready yet' },
  not_ready: { status: 503, title: 'Not ready yet' },
  cms_unavailable: { status: 503, title: 'The CMS is not available' },
} as const satisfies Record<string, { status: number; title: string }>
export type ProblemCode = keyof typeof problemTable

export type ProblemOptions = {
  /** Members beside the standard ones (RFC 9457 section 3.2). */
  members?: { readonly [name: string]: Json }
  headers?: { readonly [name: string]: string }
}

/** A failure to be told to the client. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: ProblemCode
  readonly members: { readonly [name: string]: Json }
  readonly headers: { readonly [name: string]: string }

  constructor(code: ProblemCode, detail: string, { members = {}, headers = {} }: ProblemOptions = {}) {
    super(detail)
    this.code = code
    this.members = members
    this.headers = headers
  }
}

export const problemMediaType = 'application/problem+json'

/** Where a problem is explained: a path of this host. */
export function problemPath(code: ProblemCode): string {
  return `/problems/${code.replaceAll('_', '-')}`
}

/** The problem document of RFC 9457, and what goes with it. */
export function describeProblem({ code, message, members, headers }: Problem): { status: number; headers: Record<string, string>; body: string } {
  const { status, title } = problemTable[code]
  return {
    status,
    headers: {
      'content-type': problemMediaType,
      'cache-control': status === 404 || status === 410 ? 'public, max-age=0, s-maxage=5' : 'no-store',
      ...headers,
    },
    body: JSON.stringify({ type: problemPath(code), title, status, detail: message, code, ...members }),
  }
}
