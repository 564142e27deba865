import type { Access, FieldAccess, PayloadRequest } from 'payload'
import { eventsOf } from './member.ts'
import { requester } from './requester.ts'

/** Platform admins, and people who manage at least one event. Integrations can't invite. */
export const managers: Access = ({ req }) => isManager(req)

/** Platform admins, and people who manage at least one event. */
export const managersField: FieldAccess = ({ req }) => isManager(req)

/** The same, and a person for their own document. */
export const managersOrSelfField: FieldAccess = ({ id, req }) => isManager(req) || isSelf(id, req)

/** Platform admins, and a person for their own document. */
export const adminsOrSelfField: FieldAccess = ({ id, req }) => requester(req)?.isPlatformAdmin === true || isSelf(id, req)

function isManager(req: PayloadRequest): boolean {
  const member = requester(req)
  if (member === null) return false
  return member.isPlatformAdmin || (member.collection === 'users' && eventsOf(member, 'manager').length > 0)
}

function isSelf(id: unknown, req: PayloadRequest): boolean {
  const member = requester(req)
  return member !== null && member.id === id
}
