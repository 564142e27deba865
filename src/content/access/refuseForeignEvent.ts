import type { CollectionBeforeValidateHook } from 'payload'
import { APIError, ValidationError } from 'payload'
import { hasRole, idOf } from './member.ts'
import { requester } from './requester.ts'

/**
 * A `beforeValidate` hook: a person or integration may only create a document, or move one, into an event that they edit.
 * It stands behind `editorsOfGiven`, which does not see what a duplicate copies or a hook derives. The program itself (no
 * user) is not asked.
 */
export const refuseForeignEvent = (field: string): CollectionBeforeValidateHook => ({ collection, data, operation, originalDoc, req }) => {
  if (!req.user) return data
  const before = operation === 'create' ? null : idOf((originalDoc as Record<string, unknown> | undefined)?.[field]) // typed any
  const after = idOf((data as Record<string, unknown> | undefined)?.[field]) ?? before
  if (operation === 'update' && after === before) return data
  const member = requester(req)
  if (member?.isPlatformAdmin === true || (after !== null && hasRole(member, after, 'editor'))) return data
  if (after !== null) throw new APIError('You may not edit that event.', 403, null, true)
  throw new ValidationError({
    collection: collection.slug,
    errors: [{ path: field, message: 'Choose an event that you may edit.' }],
    req,
  })
}
