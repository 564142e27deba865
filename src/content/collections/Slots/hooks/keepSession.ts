import type { CollectionBeforeValidateHook } from 'payload'
import type { Slot } from '../../../../payload-types.ts'
import { idOf } from '../../../access/member.ts'
import { refuse } from '../../../hooks/refuse.ts'

/** A slot stays with its session: calendars know it as that session's. */
export const keepSession: CollectionBeforeValidateHook<Slot> = ({ collection, data, operation, originalDoc, req }) => {
  if (operation === 'update' && idOf(data?.session) !== idOf(originalDoc?.session)) {
    const message = 'A slot stays with its session. Make a slot of the other session instead, and cancel or delete this one.'
    refuse([{ path: 'session', message }], { collection: collection.slug, req, id: originalDoc?.id })
  }
  return data
}
