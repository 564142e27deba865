import { APIError } from 'payload'
import type { CollectionBeforeValidateHook } from 'payload'

/** Told to whoever saves over a change that they have not seen. */
export class StaleWriteError extends APIError<{ code: 'stale_write'; updatedAt: string }> {
  constructor(updatedAt: string) {
    super('Someone else changed this in the meantime. Reload it, then make your change again.', 409, { code: 'stale_write', updatedAt }, true)
  }
}

/** A client that sends the `updatedAt` it knows is told when that is not the newest version any more, instead of writing over it. */
export const refuseStaleWrite: CollectionBeforeValidateHook<{ id: string; updatedAt?: string }> = ({ context, data, operation, originalDoc }) => {
  if (context['isRestoringVersion'] === true) return data // Payload restores a version's `updatedAt` too, for a moment
  const known: unknown = data?.updatedAt
  const newest: unknown = originalDoc?.updatedAt
  if (operation === 'update' && typeof known === 'string' && typeof newest === 'string' && Date.parse(known) !== Date.parse(newest)) {
    throw new StaleWriteError(newest)
  }
  return data
}
