import { executeAuthStrategies, getPayload } from 'payload'
import type { Payload, SanitizedConfig } from 'payload'
import { memberOf } from '../access/member.ts'
import { boundBody } from './boundBody.ts'
import { isOpenRoute } from './openRoutes.ts'

export type Route<Context> = (request: Request, context: Context) => Promise<Response>

const kilobyte = 1024
const limits = {
  open: 16 * kilobyte,
  json: 2048 * kilobyte,
  /** A picture of 10 MB and its form. */
  multipart: 11 * 1024 * kilobyte,
}

/**
 * Stands before every route of the management API: only members get past it, but for signing in. Nobody else's body is read,
 * no query parsed, no schema introspected. What members may do is decided by the access functions behind it.
 */
export function guardRoute<Context>(config: Promise<SanitizedConfig>, route: Route<Context>): Route<Context> {
  return async (request, context) => {
    const { routes } = await config
    const open = isOpenRoute(request.method, new URL(request.url).pathname.slice(routes.api.length))
    if (!open) {
      const refusal = await refuseStrangers(config, request)
      if (refusal !== null) return refusal
    }
    const bounded = await boundBody(request, open ? limits.open : limitFor(request))
    if (bounded === null) return answer(413, 'The body of this request is too large.')
    return route(bounded, context)
  }
}

async function refuseStrangers(config: Promise<SanitizedConfig>, request: Request): Promise<Response | null> {
  const unknown = answer(401, 'Sign in, or send the key of an integration.')
  if (!request.headers.has('authorization') && !request.headers.has('cookie')) return unknown
  const payload = await getPayload({ config, cron: true })
  // Not payload.auth, which works out every permission besides.
  const { user } = await executeAuthStrategies({ headers: request.headers, payload })
  if (memberOf(user, new Date()) !== null) return null
  // Payload takes a database that does not answer for a user it does not know.
  return (await hasDatabase(payload)) ? unknown : answer(503, 'The database does not answer. Try again in a moment.')
}

async function hasDatabase(payload: Payload): Promise<boolean> {
  try {
    await payload.db.findOne({ collection: 'users', where: { id: { exists: true } }, select: {} })
    return true
  } catch (error) {
    payload.logger.error({ err: error, msg: 'database does not answer' })
    return false
  }
}

function limitFor(request: Request): number {
  return request.headers.get('content-type')?.startsWith('multipart/') === true ? limits.multipart : limits.json
}

function answer(status: number, message: string): Response {
  const headers = new Headers({ 'cache-control': 'no-store' })
  if (status === 401) headers.set('www-authenticate', 'Bearer realm="lineup"')
  if (status === 503) headers.set('retry-after', '5')
  return Response.json({ errors: [{ message }] }, { status, headers })
}
