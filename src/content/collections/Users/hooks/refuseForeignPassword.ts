import type { CollectionBeforeValidateHook } from 'payload'
import { Forbidden } from 'payload'
import { requester } from '../../../access/requester.ts'

/** A password is set by its owner or a platform admin. Payload has no field, and so no field access, for it. */
export const refuseForeignPassword: CollectionBeforeValidateHook = ({ data, operation, originalDoc, req }) => {
  if (operation === 'create' || !req.user || data?.password === undefined) return data
  const member = requester(req)
  const owner: unknown = (originalDoc as { id?: unknown } | undefined)?.id // Payload types it as any
  if (member !== null && (member.isPlatformAdmin || member.id === owner)) return data
  throw new Forbidden(req.t)
}
