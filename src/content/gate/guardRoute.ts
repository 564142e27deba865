import type { SanitizedConfig } from 'payload'
import { boundBody } from './boundBody.ts'
import { callerOf } from './callerOf.ts'
import { isOpenRoute } from './openRoutes.ts'

export type Route<Context> = (request: Request, context: Context) => Promise<Response>

const kilobyte = 1024
const limits = {
  open: 16 * kilobyte,
  json: 2048 * kilobyte,
  /** A picture of 10 MB and its form. */
  multipart: 11 * 1024 * kilobyte,
  /** The files of an import, 32 MB together, and their form. */
  imports: 33 * 1024 * kilobyte,
}

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
    const bounded = await boundBody(request, open ? limits.open : limitFor(request, path))
    if (bounded === null) return answer(413, 'The body of this request is too large.')
    return route(bounded, context)
  }
}

function limitFor(request: Request, path: string): number {
  if (request.headers.get('content-type')?.startsWith('multipart/') !== true) return limits.json
  return /^\/events\/[^/]+\/imports$/.test(path) ? limits.imports : limits.multipart
}

function answer(status: number, message: string, headers: Record<string, string> = {}): Response {
  return Response.json({ errors: [{ message }] }, { status, headers: { 'cache-control': 'no-store', ...headers } })
}
