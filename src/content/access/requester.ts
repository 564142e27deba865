import type { PayloadRequest } from 'payload'
import { memberOf } from './member.ts'
import type { Member } from './member.ts'

/** Who makes a request, now: null for anonymous callers and expired keys. */
export function requester(req: Pick<PayloadRequest, 'user'>): Member | null {
  return memberOf(req.user, new Date())
}
