import type { Access } from 'payload'
import { requester } from './requester.ts'

/** Platform admins; a person or an integration for its own document. */
export const adminsOrSelf: Access = ({ req }) => {
  const member = requester(req)
  if (member === null) return false
  return member.isPlatformAdmin || { id: { equals: member.id } }
}
