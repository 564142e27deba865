import type { FieldAccess } from 'payload'
import { eventsOf, idOf } from './member.ts'
import { requester } from './requester.ts'

/**
 * For private fields of shared documents: platform admins, and editors of an event in the document's `editableBy`. Where no
 * document is at hand (filters and sorting, which would tell the value bit by bit) only platform admins. A query's `select`
 * must keep `editableBy`: set `forceSelect`.
 */
export const editorsOfDocField: FieldAccess = ({ doc, req }) => {
  const member = requester(req)
  if (member === null) return false
  if (member.isPlatformAdmin) return true
  const editableBy: unknown = (doc as Record<string, unknown> | undefined)?.editableBy // Payload types doc as any
  if (!Array.isArray(editableBy)) return false
  const mine = eventsOf(member, 'editor')
  return editableBy.some((event) => mine.includes(idOf(event) ?? ''))
}
