import type { PayloadRequest } from 'payload'

const goingKey = 'goingTogether'

/**
 * Lets documents that all go in one transaction be deleted in any order, though they name each other; `null` ends it. Whoever says so
 * has looked that nothing else names them. Only whoever holds the request can say so, never what was sent.
 * @param ids of documents of any collection.
 */
export function goTogether(req: PayloadRequest, ids: ReadonlySet<string> | null): void {
  req.context[goingKey] = ids
}

export function isGoing(req: PayloadRequest, id: string): boolean {
  return (req.context[goingKey] as ReadonlySet<string> | null | undefined)?.has(id) ?? false // put there by goTogether alone
}
