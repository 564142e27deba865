import type { Access } from 'payload'
import { requester } from './requester.ts'

/** Platform admins; people and live integrations with a membership of at least one event. */
export const members: Access = ({ req }) => {
  const member = requester(req)
  return member !== null && (member.isPlatformAdmin || member.memberships.length > 0)
}
