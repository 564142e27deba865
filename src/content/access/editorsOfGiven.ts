import type { Access } from 'payload'
import { eventsOf, hasRole, idOf } from './member.ts'
import { requester } from './requester.ts'

/**
 * For `create`: platform admins, and editors of the event that the new document names in `field`. When it names none (a
 * duplicate, the form before it is filled in) whoever edits some event is let through, and `refuseForeignEvent` decides on
 * the finished document.
 */
export const editorsOfGiven = (field: string): Access => ({ data, req }) => {
  const member = requester(req)
  if (member === null) return false
  if (member.isPlatformAdmin) return true
  const given: unknown = (data as Record<string, unknown> | undefined)?.[field] // Payload types data as any
  if (given === undefined || given === null) return eventsOf(member, 'editor').length > 0
  const event = idOf(given)
  return event !== null && hasRole(member, event, 'editor')
}
