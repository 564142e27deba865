import type { PublicApp } from './app.ts'
import type { GraphqlHandler } from './graphqlMount.ts'
import type { FastLane } from './http/fastLane.ts'
import { Problem } from './http/problems.ts'
import { toResponse, toWhole } from './http/respond.ts'

const route = '/api/graphql'

/** `GET` and `POST /api/graphql`, with the tags, codings and 304s of every other answer. */
export function mountGraphql(app: PublicApp, handler: GraphqlHandler, lane: FastLane): void {
  app.on(['GET', 'POST'], route, async (c) => {
    const { meter, exchange, written, body = null } = c.env
    exchange.route = route
    const answered = await handler(c.req.raw, meter, body)
    if ('representation' in answered) {
      exchange.source = answered.isKept ? 'kept' : 'made'
      lane.remember(written, { key: answered.key, route })
      return toResponse(answered.representation)
    }
    return toWhole(answered)
  })
  app.all(route, () => {
    throw new Problem('method_not_allowed', 'GraphQL takes GET and POST.', { headers: { allow: 'GET, HEAD, POST, OPTIONS' } })
  })
}
