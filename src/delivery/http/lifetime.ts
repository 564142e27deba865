/** For how long, in seconds, shared caches may hold an answer, serve it while they ask again, and serve it while nobody answers. */
export const lifetime = { fresh: 5, whileAsking: 30, onError: 86_400 } as const

/** For answers from the live editions. */
export const cacheControl = cacheControlFor(Infinity)

/** For what is the same for ever. */
export const immutable = 'public, max-age=31536000, immutable'

/** Nobody shows an answer much longer than it is true, while we answer. @param remaining seconds until it becomes another. */
export function cacheControlFor(remaining: number): string {
  const fresh = Math.max(0, Math.min(lifetime.fresh, Math.floor(remaining)))
  const whileAsking = Math.max(0, Math.min(lifetime.whileAsking, Math.floor(remaining) - fresh))
  return `public, max-age=0, s-maxage=${fresh}, stale-while-revalidate=${whileAsking}, stale-if-error=${lifetime.onError}`
}

/** The same head, for an answer that becomes another in so many ms. */
export function shortenLife(head: readonly string[], remainingMs: number): readonly string[] {
  const remaining = remainingMs / 1_000
  if (remaining >= lifetime.fresh + lifetime.whileAsking) return head
  const at = head.indexOf('cache-control')
  return head[at + 1] === cacheControl ? head.with(at + 1, cacheControlFor(remaining)) : head
}
