import type { Hono } from 'hono'
import type { GraphqlHandler } from './graphqlMount.ts'
import { Problem } from './http/problems.ts'
import { represent } from './http/representation.ts'
import { toResponse } from './http/respond.ts'

/** `GET` and `POST /api/graphql`, with the tags, codings and 304s of every other answer. */
export function mountGraphql(app: Hono, handler: GraphqlHandler): void {
  app.on(['GET', 'POST'], '/api/graphql', async (c) => {
    const isRead = c.req.method !== 'POST'
    const response = await handler(isRead ? new Request(c.req.raw, { method: 'GET' }) : c.req.raw)
    if (response.status === 406) throw new Problem('not_acceptable', 'GraphQL answers in application/json and application/graphql-response+json, neither of which the Accept header takes.')
    if (response.status !== 200) return response
    const headers = new Headers(response.headers)
    const mediaType = headers.get('content-type') ?? 'application/json; charset=utf-8'
    for (const name of ['content-type', 'content-length', 'content-encoding', 'transfer-encoding', 'vary']) headers.delete(name)
    if (!headers.has('cache-control')) headers.set('cache-control', isRead ? 'public, max-age=0, s-maxage=5, stale-while-revalidate=30, stale-if-error=86400' : 'no-store')
    const asked = new Headers(c.req.raw.headers)
    // Yoga has chosen by Accept already; conditions are for reads.
    asked.delete('accept')
    if (!isRead) asked.delete('if-none-match')
    const representation = represent(mediaType, new Uint8Array(await response.arrayBuffer()), Object.fromEntries(headers))
    const answer = await toResponse(representation, asked)
    answer.headers.append('vary', 'Accept')
    return answer
  })
  app.all('/api/graphql', () => {
    throw new Problem('method_not_allowed', 'GraphQL takes GET and POST.', { headers: { allow: 'GET, HEAD, POST, OPTIONS' } })
  })
}
