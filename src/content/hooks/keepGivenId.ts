import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

const givenKey = 'givenIdentity'

/** What a document brings along that is otherwise given to it here. */
export type GivenIdentity = {
  /** Its id, which no document here has. */
  id?: string
  /** A slot's number, which was never given here. */
  number?: number
}

/** Lets the next document that is made in a request keep what it brings; `null` ends it. Only whoever holds the request can say so, never what was sent. */
export function giveIdentity(req: PayloadRequest, identity: GivenIdentity | null): void {
  req.context[givenKey] = identity
}

export function givenIdentityOf(req: PayloadRequest): GivenIdentity {
  return (req.context[givenKey] as GivenIdentity | null | undefined) ?? {} // put there by giveIdentity alone
}

/** A document gets its id here, but for one that comes back from an export. Last of the hooks: what is in the data then is written. */
export const keepGivenId: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  if (operation !== 'create') return data as object
  const { id: _, ...rest } = data as { id?: unknown } // Payload types it as any
  const { id } = givenIdentityOf(req)
  return id === undefined ? rest : { ...rest, id }
}
