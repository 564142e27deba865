import type { PayloadRequest } from 'payload'
import { requester } from './requester.ts'

/** People with a membership and platform admins, not integrations: may enter the admin panel. */
export function people({ req }: { req: PayloadRequest }): boolean {
  const member = requester(req)
  return member !== null && member.collection === 'users' && (member.isPlatformAdmin || member.memberships.length > 0)
}
