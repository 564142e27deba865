import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { idOf } from '../access/member.ts'
import { refuse } from './refuse.ts'

type OfAnEvent = { id: string; event?: unknown }
type Kept = 'sessions' | 'sponsors' | 'tracks'

/**
 * A document has an event from the first draft on, and stays in it once it is published or has a time and place: its address
 * and who may edit it hang on that. A draft may still go to another event, so that a duplicate can.
 */
export const keepEvent =
  (collection: Kept, noun: string): CollectionBeforeValidateHook<OfAnEvent> =>
  async ({ data, operation, originalDoc, req }) => {
    const event = idOf(data?.event)
    const before = idOf(originalDoc?.event)
    if (operation === 'create' && event === null) refuse([{ path: 'event', message: 'Choose the event.' }], { collection, req })
    const isMove = operation === 'update' && before !== null && event !== before
    if (isMove && originalDoc !== undefined && (await isSettled(collection, originalDoc.id, req))) {
      const message = `A ${noun} that is published or has slots stays in its event. Duplicate it, and choose the other event in the copy.`
      refuse([{ path: 'event', message }], { collection, req, id: originalDoc.id })
    }
    return data
  }

async function isSettled(collection: Kept, id: string, req: PayloadRequest): Promise<boolean> {
  // Not drafts: what counts is what is published. Whoever asks, the answer is the same.
  const whole = { req, overrideAccess: true, trash: true }
  const published = await req.payload.count({ collection, where: { and: [{ id: { equals: id } }, { _status: { equals: 'published' } }] }, ...whole })
  if (published.totalDocs > 0) return true
  if (collection !== 'sessions') return false
  const slots = await req.payload.count({ collection: 'slots', where: { session: { equals: id } }, req, overrideAccess: true })
  return slots.totalDocs > 0
}
