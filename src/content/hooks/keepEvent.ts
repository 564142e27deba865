import type { CollectionBeforeValidateHook } from 'payload'
import { idOf } from '../access/member.ts'
import { refuse } from './refuse.ts'

/** A document has an event from the first draft on, and stays in it: its address, its place and who may edit it hang on that. */
export const keepEvent =
  (noun: string): CollectionBeforeValidateHook<{ id: string; event?: unknown }> =>
  ({ collection, data, operation, originalDoc, req }) => {
    const event = idOf(data?.event)
    const before = idOf(originalDoc?.event)
    if (operation === 'create' && event === null) {
      refuse([{ path: 'event', message: 'Choose the event.' }], { collection: collection.slug, req })
    }
    if (operation === 'update' && before !== null && event !== before) {
      const message = `A ${noun} stays in its event. To use it at another event, duplicate it there.`
      refuse([{ path: 'event', message }], { collection: collection.slug, req, id: originalDoc?.id })
    }
    return data
  }
