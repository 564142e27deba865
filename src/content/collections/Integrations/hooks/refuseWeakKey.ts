import type { CollectionBeforeValidateHook } from 'payload'
import { ValidationError } from 'payload'

const leastLength = 32

/** A key is the whole secret and is looked up by its hash: a short one could be guessed. The form makes a UUID. */
export const refuseWeakKey: CollectionBeforeValidateHook = ({ collection, data, req }) => {
  const key: unknown = data?.apiKey
  if (key === undefined || key === null || (typeof key === 'string' && key.length >= leastLength)) return data
  throw new ValidationError({
    collection: collection.slug,
    errors: [{ path: 'apiKey', message: `A key has at least ${leastLength} characters.` }],
    req,
  })
}
