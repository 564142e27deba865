import { Forbidden } from 'payload'
import type { CollectionBeforeValidateHook } from 'payload'
import { hasRole } from '../../../access/member.ts'
import { requester } from '../../../access/requester.ts'

/** An old version of an event brings back its phase and publishing mode, which are for managers to decide. */
export const restoreAsManager: CollectionBeforeValidateHook = ({ context, data, originalDoc, req }) => {
  if (context['isRestoringVersion'] !== true || !req.user) return data
  const event: unknown = (originalDoc as { id?: unknown } | undefined)?.id // Payload types it as any
  if (hasRole(requester(req), String(event), 'manager')) return data
  throw new Forbidden(req.t)
}
