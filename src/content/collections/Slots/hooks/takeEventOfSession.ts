import type { CollectionBeforeValidateHook } from 'payload'
import type { Slot } from '../../../../payload-types.ts'
import { idOf } from '../../../access/member.ts'

/** A slot belongs to the event of its session, whatever was sent. */
export const takeEventOfSession: CollectionBeforeValidateHook<Slot> = async ({ data, originalDoc, req }) => {
  const session = idOf(data?.session) ?? idOf(originalDoc?.session)
  if (session === null) return data
  const found = await req.payload.find({
    collection: 'sessions',
    where: { id: { equals: session } },
    depth: 0,
    limit: 1,
    pagination: false,
    select: { event: true },
    trash: true,
    req,
    overrideAccess: true, // a session has its event whoever asks
  })
  return { ...data, event: idOf(found.docs[0]?.event) }
}
