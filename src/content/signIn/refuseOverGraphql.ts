import { Forbidden } from 'payload'
import type { CollectionBeforeOperationHook } from 'payload'

const signingIn = new Set<string>(['login', 'forgotPassword', 'resetPassword', 'unlock'])

/** Signing in is a matter of REST, where it is throttled: one GraphQL request could try a thousand passwords under aliases. */
export const refuseOverGraphql: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (req.payloadAPI === 'GraphQL' && signingIn.has(operation)) throw new Forbidden(req.t)
  return args
}
