import type { FieldAccess } from 'payload'
import { eventsOf, hasRole } from './member.ts'
import { requester } from './requester.ts'

/** For fields of an event document that decide what goes public: platform admins and managers of that event. */
export const managersOfEventField: FieldAccess = ({ id, req }) => {
  const member = requester(req)
  if (member === null) return false
  if (id === undefined) return member.isPlatformAdmin || eventsOf(member, 'manager').length > 0
  return hasRole(member, String(id), 'manager')
}
