import type { PublicApp } from './app.ts'
import type { GraphqlHandler } from './graphqlMount.ts'
import { Problem } from './http/problems.ts'
import { toResponse } from './http/respond.ts'

/** `GET` and `POST /api/graphql`, with the tags, codings and 304s of every other answer. */
export function mountGraphql(app: PublicApp, handler: GraphqlHandler): void {
  app.on(['GET', 'POST'], '/api/graphql', async (c) => {
    const isRead = c.req.method !== 'POST'
    const answered = await handler(isRead ? new Request(c.req.raw, { method: 'GET' }) : c.req.raw, c.env.meter)
    if (answered instanceof Response) {
      if (answered.status === 406) throw new Problem('not_acceptable', 'GraphQL answers in application/json and application/graphql-response+json, neither of which the Accept header takes.')
      return answered
    }
    return toResponse(answered)
  })
  app.all('/api/graphql', () => {
    throw new Problem('method_not_allowed', 'GraphQL takes GET and POST.', { headers: { allow: 'GET, HEAD, POST, OPTIONS' } })
  })
}
