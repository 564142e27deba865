import type { CollectionBeforeValidateHook } from 'payload'
import { APIError } from 'payload'
import { eventsOf, membershipsOf } from '../../../access/member.ts'
import { requester } from '../../../access/requester.ts'
import { foreignGrants } from '../foreignGrants.ts'

/** Managers invite to their own events only. The program itself (no user) is not asked. */
export const refuseForeignGrants: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  if (!req.user || data?.memberships === undefined) return data
  const member = requester(req)
  if (member?.isPlatformAdmin === true) return data
  const before = membershipsOf((originalDoc as { memberships?: unknown } | undefined)?.memberships) // Payload types it as any
  const managed = member === null || member.collection !== 'users' ? [] : eventsOf(member, 'manager')
  if (foreignGrants(before, membershipsOf(data.memberships), managed).length === 0) return data
  throw new APIError('You can only grant or revoke memberships of events that you manage.', 403, null, true)
}
