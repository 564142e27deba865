import type { Access, Where } from 'payload'
import { eventsOf } from './member.ts'
import { requester } from './requester.ts'

/**
 * For people: platform admins and managers see everyone (to invite someone, one must find them); others see themselves and
 * those who share an event with them. Integrations see nobody.
 */
export const colleagues: Access = ({ req }) => {
  const member = requester(req)
  if (member === null || member.collection !== 'users') return false
  if (member.isPlatformAdmin || eventsOf(member, 'manager').length > 0) return true
  const sharesAnEvent: Where = { 'memberships.event': { in: eventsOf(member, 'viewer') } }
  return { or: [{ id: { equals: member.id } }, sharesAnEvent] }
}
