import type { FieldAccess } from 'payload'
import { eventsOf } from './member.ts'
import { requester } from './requester.ts'

/** Platform admins and whoever edits at least one event: may fill in private fields of a document they create. */
export const editorsField: FieldAccess = ({ req }) => {
  const member = requester(req)
  return member !== null && (member.isPlatformAdmin || eventsOf(member, 'editor').length > 0)
}
