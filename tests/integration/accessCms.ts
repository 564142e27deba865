import { randomUUID } from 'node:crypto'
import { createTestDatabase } from '../support/createTestDatabase.ts'
import { startPayload } from '../support/startPayload.ts'
import type { Payload } from 'payload'
import type { TestDatabase } from '../support/createTestDatabase.ts'

export const publicUrl = 'http://localhost:3000'

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE' | 'PUT' | 'OPTIONS'

/** What a request is made with: `authorization`, a cookie, an address. */
export type Caller = Readonly<Record<string, string>>

export interface Answer {
  status: number
  headers: Headers
  body: Body
}

/** What the answers of Payload may hold, as far as the tests look. */
export interface Body {
  id?: string
  name?: string
  email?: string
  token?: string
  user?: object | null
  canAccessAdmin?: boolean
  doc?: { id: string }
  docs?: object[]
  totalDocs?: number
  errors?: { message: string; extensions?: { statusCode?: number } }[]
  data?: Record<string, { id?: string; totalDocs?: number; types?: { name: string }[] } | null>
}

/** @throws Error when nothing was made. */
export function idOfMade({ status, body }: Answer): string {
  const id = body.doc?.id ?? Object.values(body.data ?? {})[0]?.id
  if (id === undefined) throw new Error(`Nothing was made: ${status} ${JSON.stringify(body)}`)
  return id
}

/** The status that GraphQL would have answered over REST; 200 when there was no error. */
export const graphqlStatus = ({ body }: Answer): number | undefined => (body.errors === undefined ? 200 : body.errors[0]?.extensions?.statusCode)

/** The CMS as it is deployed: the exported handlers of its Next routes, over a database of its own. */
export interface TestCms extends AsyncDisposable {
  payload: Payload
  database: TestDatabase
  /** @param path below the API's root, with query, such as `/events?limit=1`. */
  rest: (method: Method, path: string, caller: Caller, body?: object | FormData) => Promise<Answer>
  graphql: (query: string, caller: Caller, variables?: object) => Promise<Answer>
}

export async function startCms(): Promise<TestCms> {
  const database = await createTestDatabase()
  process.env['PUBLIC_URL'] = publicUrl
  process.env['LOG_LEVEL'] ??= 'error'
  const { payload, close } = await startPayload(database.url)
  const root = '../../src/app/(payload)/cms/api'
  const rest = (await import(`${root}/[...slug]/route.ts`)) as Record<Method, RestHandler>
  const graphql = (await import(`${root}/graphql/route.ts`)) as { POST: (request: Request, context: object) => Promise<Response> }

  return {
    payload,
    database,
    async rest(method, path, caller, body) {
      const url = new URL(`${publicUrl}/cms/api${path}`)
      const slug = url.pathname.slice('/cms/api/'.length).split('/').map(decodeURIComponent)
      const request = requestOf(url, method, caller, body)
      return answerOf(await rest[method](request, { params: Promise.resolve({ slug }) }))
    },
    async graphql(query, caller, variables = {}) {
      const request = requestOf(new URL(`${publicUrl}/cms/api/graphql`), 'POST', caller, { query, variables })
      return answerOf(await graphql.POST(request, {}))
    },
    async [Symbol.asyncDispose]() {
      await close()
      await database.drop()
    },
  }
}

type RestHandler = (request: Request, context: { params: Promise<{ slug: string[] }> }) => Promise<Response>

function requestOf(url: URL, method: Method, caller: Caller, body?: object | FormData): Request {
  const headers = new Headers({ 'x-forwarded-for': '192.0.2.1', ...caller })
  if (body === undefined) return new Request(url, { method, headers })
  if (body instanceof FormData) {
    // As a server receives it: with a length.
    const encoded = new Request(url, { method, body })
    headers.set('content-type', encoded.headers.get('content-type') ?? '')
    return new Request(url, { method, headers, body: encoded.body, duplex: 'half' } as RequestInit & { duplex: 'half' })
  }
  const text = JSON.stringify(body)
  headers.set('content-type', 'application/json')
  headers.set('content-length', String(Buffer.byteLength(text)))
  return new Request(url, { method, headers, body: text })
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text()
  return { status: response.status, headers: response.headers, body: parse(text) }
}

/** What is no JSON, such as a picture, holds nothing to look at. */
function parse(text: string): Body {
  try {
    return JSON.parse(text) as Body // every field of it is optional
  } catch {
    return {}
  }
}

/** A person with a session: what their browser's cookie would hold. */
export async function signUp(cms: TestCms, data: { isPlatformAdmin?: boolean; memberships?: object[] }): Promise<Caller & { id: string }> {
  const email = `${randomUUID()}@example.org`
  const password = `pw-${randomUUID()}`
  const user = await cms.payload.create({ collection: 'users', data: { name: email, email, password, ...data } as never, overrideAccess: true })
  return { ...(await logIn(cms, { email, password })), id: user.id }
}

/** Signs in as the form does. @returns what a browser sends from then on. */
export async function logIn(cms: TestCms, credentials: { email: string; password: string }): Promise<Caller> {
  const answer = await cms.rest('POST', '/users/login', { 'x-forwarded-for': '198.51.100.200' }, credentials)
  if (answer.status !== 200) throw new Error(`No login: ${answer.status} ${JSON.stringify(answer.body)}`)
  const cookie = answer.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ')
  return { cookie, 'sec-fetch-site': 'same-origin' }
}

export async function issueKey(cms: TestCms, data: { expiresAt?: string; memberships?: object[] }): Promise<Caller & { id: string }> {
  const apiKey = randomUUID()
  const integration = await cms.payload.create({
    collection: 'integrations',
    data: { name: apiKey, enableAPIKey: true, apiKey, ...data } as never,
    overrideAccess: true,
  })
  return { authorization: `integrations API-Key ${apiKey}`, id: integration.id }
}
