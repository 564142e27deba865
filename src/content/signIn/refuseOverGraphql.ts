import { Forbidden } from 'payload'
import type { CollectionBeforeOperationHook } from 'payload'

const signingIn = new Set<string>(['login', 'forgotPassword', 'resetPassword', 'unlock'])

/** Signing in is a matter of REST, where it is throttled: one GraphQL request could try a thousand passwords under aliases. */
export const refuseOverGraphql: CollectionBeforeOperationHook = (hook): typeof hook.args => {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Payload means its value 'read', which is not asked for here
  const operation: string = hook.operation
  if (hook.req.payloadAPI === 'GraphQL' && signingIn.has(operation)) throw new Forbidden(hook.req.t)
  return hook.args
}
