import type { Json } from '../../program/canonical.ts'

/** What is said of all problems of a kind: `explanation` says what it means, `remedy` what the client can do. */
export type ProblemKind = { status: number; title: string; explanation: string; remedy: string }

/** Every failure a client can meet: its code (stable for ever), status and title. The one place where failures become HTTP. */
export const problemTable = {
  malformed_request: {
    status: 400, title: 'Malformed request',
    explanation: 'What arrived is not an HTTP/1.1 request, or its address is not percent-encoded UTF-8.',
    remedy: 'Check how the address is encoded (`encodeURIComponent` for each part and value). Ordinary HTTP clients do the rest.',
  },
  unknown_parameter: {
    status: 400, title: 'Unknown parameter',
    explanation: 'The query has a parameter that this address does not take. Nothing is ignored in silence, so that a slip of the pen is not taken for an answer.',
    remedy: 'Look at `suggestion` and `allowed`, or at the parameters of the address in the reference.',
  },
  invalid_parameter: {
    status: 400, title: 'Invalid parameter',
    explanation: 'A parameter has a value that it does not take: out of its range, of another type, or none of its words.',
    remedy: '`detail` says what it must be, `parameter` which one it is.',
  },
  repeated_parameter: {
    status: 400, title: 'Parameter given more than once',
    explanation: 'A parameter is given more than once, and it is not clear which one counts.',
    remedy: 'Give it once. Where several values are taken, put commas between them.',
  },
  missing_parameter: {
    status: 400, title: 'Parameter missing',
    explanation: 'Something that the request needs was not given; most often the event in which a slug means something.',
    remedy: 'Add the parameter that `parameter` names, or ask by id.',
  },
  unknown_field: {
    status: 400, title: 'Unknown field',
    explanation: '`where`, `sort` or `select` names a field that the documents do not have.',
    remedy: 'Look at `suggestion`, or at the fields in the reference. What is within another document is named with a dot: `track.slug`.',
  },
  unknown_operator: {
    status: 400, title: 'Unknown operator',
    explanation: '`where` puts a question to a field that its type does not answer.',
    remedy: '`detail` lists the operators of the field.',
  },
  query_too_complex: {
    status: 400, title: 'Query too complex',
    explanation: 'The query holds more conditions, values or levels than one query may.',
    remedy: 'Ask for less at once, in several requests; or read the whole programme and choose yourself.',
  },
  edition_not_found: {
    status: 404, title: 'No such edition',
    explanation: 'The event has no edition of that number: it is not live yet, or never was.',
    remedy: 'Leave `edition` out to get the live one; the header `Edition` of its answer has its number.',
  },
  not_found: {
    status: 404, title: 'Not found',
    explanation: 'Nothing public goes by that name: it never did, or it is in an event that is not public.',
    remedy: 'Check the address; `suggestion` has what was probably meant. The page at / names every address.',
  },
  managed_elsewhere: {
    status: 404, title: 'Part of the management API',
    explanation: 'This is an address of the management API, which is kept apart from the public one.',
    remedy: 'Use the address in `address`, signed in or with the key of an integration.',
  },
  method_not_allowed: {
    status: 405, title: 'Method not allowed',
    explanation: 'The address does not take this method.',
    remedy: 'Use one of those in the header `Allow`.',
  },
  read_only: {
    status: 405, title: 'Read only',
    explanation: 'The public API can be read only.',
    remedy: 'To change content, use the management API at the address in `address`, signed in or with the key of an integration.',
  },
  not_acceptable: {
    status: 406, title: 'Not acceptable',
    explanation: 'The answer comes in none of the types or codings that the request takes.',
    remedy: 'Send an `Accept` header with the type in `available`, or none; and leave `identity` or `gzip` in `Accept-Encoding`.',
  },
  request_timeout: {
    status: 408, title: 'Request took too long',
    explanation: 'The request did not arrive whole within ten seconds.',
    remedy: 'Send it again. If it keeps happening, something on the way holds it up.',
  },
  gone: {
    status: 410, title: 'Gone',
    explanation: 'It was public and is no more: taken off, or removed in the edition that `goneIn` names.',
    remedy: 'Remove your copy of it, and do not ask again.',
  },
  body_too_large: {
    status: 413, title: 'Body too large',
    explanation: 'The body is larger than what is taken here.',
    remedy: 'GraphQL takes 8 KB: move values into variables, or send a persisted query by its hash.',
  },
  address_too_long: {
    status: 414, title: 'Address too long',
    explanation: 'The address is longer than 8,192 characters.',
    remedy: 'Ask for less at once; long GraphQL queries go by POST, or by the hash of a persisted query.',
  },
  unsupported_media_type: {
    status: 415, title: 'Unsupported media type',
    explanation: 'The body is of a type that is not taken here.',
    remedy: 'Send JSON, with `Content-Type: application/json`.',
  },
  range_not_satisfiable: {
    status: 416, title: 'Range not satisfiable',
    explanation: 'The file has no such bytes.',
    remedy: 'The header `Content-Range` says how many it has.',
  },
  too_many_requests: {
    status: 429, title: 'Too many requests',
    explanation: 'You have asked for more new work than one client may at once. Answers that are kept already, and 304s, cost nothing.',
    remedy: 'Wait for as many seconds as `Retry-After` says. Ask with `If-None-Match`, ask for whole programmes rather than for single documents, or ask whoever runs this for a key with a larger allowance.',
  },
  expectation_failed: {
    status: 417, title: 'Expectation failed',
    explanation: 'The request has an `Expect` header with something that is not done here.',
    remedy: 'Send no `Expect` header, or `100-continue`.',
  },
  headers_too_large: {
    status: 431, title: 'Headers too large',
    explanation: 'The headers, address included, have more than 16,384 bytes.',
    remedy: 'Most often it is cookies: none are needed here.',
  },
  internal: {
    status: 500, title: 'Internal error',
    explanation: 'A fault of ours. Nothing is wrong with the request.',
    remedy: 'Try again; if it stays, tell whoever runs this the request id (header `X-Request-Id`).',
  },
  edition_unavailable: {
    status: 503, title: 'Edition not available now',
    explanation: 'That edition is not in memory, and the store it would come from can’t be reached at the moment. Or long texts of an archived event can’t be read, and are fetched anew.',
    remedy: 'Try again in as many seconds as `Retry-After` says, or leave `edition` out: the live one is there, but for such texts.',
  },
  overloaded: {
    status: 503, title: 'Too busy at the moment',
    explanation: 'More is asked for at the moment than can be done, so new work is refused early rather than answered late.',
    remedy: 'Try again in as many seconds as `Retry-After` says. Answers that are kept already can be had meanwhile.',
  },
  search_not_ready: {
    status: 503, title: 'Search not ready yet',
    explanation: 'The index of what is to be searched is still being made, a moment after the start or after a large publish.',
    remedy: 'Try again in as many seconds as `Retry-After` says, or ask without `q`.',
  },
  not_ready: {
    status: 503, title: 'Not ready yet',
    explanation: 'The process has just started and has loaded nothing yet.',
    remedy: 'Try again in as many seconds as `Retry-After` says.',
  },
  cms_unavailable: {
    status: 503, title: 'The CMS is not available',
    explanation: 'The admin and the management API do not answer at the moment. What is public is not affected.',
    remedy: 'Try again in a few seconds.',
  },
} as const satisfies Record<string, ProblemKind>
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
    // `errors` is where Payload's client looks for what it tells.
    body: JSON.stringify({ type: problemPath(code), title, status, detail: message, code, ...members, errors: [{ message }] }),
  }
}
