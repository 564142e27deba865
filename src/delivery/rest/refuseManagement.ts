import { Problem } from '../http/problems.ts'

/** Collections and endpoints that Payload has under its API and that are no part of the public one. */
const managed = new Set([
  'access', 'globals', 'users', 'integrations', 'media', 'venues', 'slots', 'payload-jobs', 'payload-preferences', 'payload-locked-documents',
  'payload-migrations', 'payload-folders', 'graphql-playground',
])
const writing = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/**
 * What to tell a client that takes this for Payload's own API: where that is. `null` if the path is nothing of Payload's.
 * @param isRead whether the path can be read here.
 */
export function refuseManagement(path: string, method: string, isRead: boolean): Problem | null {
  const [, api, collection = '', ...rest] = path.split('/')
  if (api !== 'api') return null
  const address = `/cms${path.slice(0, 200)}`
  if (isRead && writing.has(method)) {
    return new Problem('read_only', `This is the public API: it can be read only. To change content, sign in and use ${method} ${address}.`, {
      members: { address }, headers: { allow: 'GET, HEAD, OPTIONS' },
    })
  }
  const isPayloads = managed.has(collection) || (rest.length > 0 && ['login', 'logout', 'me', 'versions', 'count', 'unlock', 'refresh-token'].includes(rest[0] ?? ''))
  if (!isPayloads) return null
  return new Problem('managed_elsewhere', `${path.slice(0, 200)} is part of the management API: use ${address}.`, { members: { address } })
}
