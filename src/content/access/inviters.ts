import type { Access } from 'payload'
import { eventsOf } from './member.ts'
import { requester } from './requester.ts'

/**
 * For changing people: platform admins; managers anyone (field access leaves them the memberships, a hook those of their own
 * events); everyone themselves.
 */
export const inviters: Access = ({ req }) => {
  const member = requester(req)
  if (member === null || member.collection !== 'users') return false
  return member.isPlatformAdmin || eventsOf(member, 'manager').length > 0 || { id: { equals: member.id } }
}
