import { ask, askRaw } from './ask.ts'

/** Processes that serve: everything; nothing yet; one new answer a client. */
export interface Processes { full: string, empty: string, strict: string }

type Asked = (processes: Processes) => Promise<{ status: number, body: unknown }>

const get = (target: string, headers: Record<string, string> = {}): Asked => ({ full }) => ask(full, 'get', { target }, headers)
const post = (target: string, body: string, headers: Record<string, string> = {}): Asked => ({ full }) => ask(full, 'post', { target, body }, headers)

/** How a client meets each problem. */
export const problemRequests: Readonly<Record<string, Asked>> = {
  malformed_request: ({ full }) => askRaw(full, 'HELLO\r\n\r\n'),
  unknown_parameter: get('/api/sessions?lmit=5'),
  invalid_parameter: get('/api/sessions?limit=500'),
  repeated_parameter: get('/api/sessions?limit=5&limit=6'),
  missing_parameter: get('/api/sessions/signing-what-the-model-ate'),
  unknown_field: get('/api/sessions?where[titel][equals]=x'),
  unknown_operator: get('/api/sessions?where[title][equal]=x'),
  query_too_complex: get(`/api/sessions?where[slug][in]=${Array.from({ length: 101 }, (_, index) => `s${index}`).join(',')}`),
  edition_not_found: get('/api/sessions?event=open-source-securitycon-eu-2026&edition=99'),
  not_found: get('/api/events/open-source-securitycon-eu-2062'),
  managed_elsewhere: get('/api/users'),
  method_not_allowed: ({ full }) => ask(full, 'put', { target: '/healthz' }),
  read_only: post('/api/sessions', '{}'),
  not_acceptable: get('/api/events', { accept: 'application/xml' }),
  gone: get('/api/events/meetup-2025'),
  body_too_large: post('/api/graphql', JSON.stringify({ query: 'x'.repeat(10_000) })),
  address_too_long: get(`/api/sessions?q=${'x'.repeat(9_000)}`),
  range_not_satisfiable: get('/media/example-logo.png', { range: 'bytes=5000-' }),
  too_many_requests: async ({ strict }) => {
    for (let page = 1; ; page += 1) {
      const answer = await ask(strict, 'get', { target: `/api/sessions?page=${page}` })
      if (answer.status === 429) return answer
    }
  },
  headers_too_large: ({ full }) => askRaw(full, `GET / HTTP/1.1\r\nHost: x\r\nX-Padding: ${'x'.repeat(20_000)}\r\n\r\n`),
  edition_unavailable: get('/api/sessions?event=open-source-securitycon-eu-2026&edition=2'),
  not_ready: ({ empty }) => ask(empty, 'get', { target: '/api/events' }),
  cms_unavailable: get('/cms/api/sessions', { accept: 'application/json' }),
}
