import type { Access } from 'payload'
import { eventsOf } from './member.ts'
import { requester } from './requester.ts'

/** Platform admins and whoever edits at least one event: may create shared documents. */
export const editors: Access = ({ req }) => {
  const member = requester(req)
  return member !== null && (member.isPlatformAdmin || eventsOf(member, 'editor').length > 0)
}
