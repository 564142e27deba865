import type { SanitizedConfig } from 'payload'
import { bodyLimitOf } from './bodyLimitOf.ts'
import { boundBody } from './boundBody.ts'
import { callerOf } from './callerOf.ts'
import { isOpenRoute } from './openRoutes.ts'

export type Route<Context> = (request: Request, context: Context) => Promise<Response>

/**
 * Stands before every route of the management API: only members get past it, but for signing in. Nobody else's body is read,
 * no query parsed, no schema introspected. What members may do is decided by the access functions behind it.
 */
export function guardRoute<Context>(config: Promise<SanitizedConfig>, route: Route<Context>): Route<Context> {
  return async (request, context) => {
    const { routes } = await config
    const path = new URL(request.url).pathname.slice(routes.api.length)
    const open = isOpenRoute(request.method, path)
    const caller = open ? null : await callerOf(config, request.headers)
    if (caller === 'stranger') return answer(401, 'Sign in, or send the key of an integration.', { 'www-authenticate': 'Bearer realm="lineup"' })
    if (caller === 'unknowable') return answer(503, 'The database does not answer. Try again in a moment.', { 'retry-after': '5' })
    const bounded = await boundBody(request, bodyLimitOf({ path, isOpen: open, type: request.headers.get('content-type') }))
    if (bounded === null) return answer(413, 'The body of this request is too large.')
    return route(bounded, context)
  }
}

function answer(status: number, message: string, headers: Record<string, string> = {}): Response {
  return Response.json({ errors: [{ message }] }, { status, headers: { 'cache-control': 'no-store', ...headers } })
}
