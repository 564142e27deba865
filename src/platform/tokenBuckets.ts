/** How much of something each key may have: `burst` at once, then `perMinute`. */
export interface TokenBuckets {
  /** Takes so many tokens, one unless said, if there are. @returns 0, or the milliseconds until there are. */
  take(key: string, now: number, tokens?: number): number
  /** Takes so many tokens whether they are there or not: what is owed comes off first. At most a burst is owed. */
  charge(key: string, now: number, tokens: number): void
  /** Puts back one token, for what turned out not to count. */
  giveBack(key: string, now: number): void
  /** Tokens left; less than 0 is owed. */
  left(key: string, now: number): number
}

interface Bucket {
  tokens: number
  at: number
}

/**
 * Token buckets in memory, of one process. At most `maxKeys` are remembered: the one unused for longest is forgotten first,
 * and so is full again.
 */
export function createTokenBuckets(options: { burst: number; perMinute: number; maxKeys: number }): TokenBuckets {
  const { burst, maxKeys } = options
  const buckets = new Map<string, Bucket>()
  const perMs = options.perMinute / 60_000

  function current(key: string, now: number): Bucket {
    const known = buckets.get(key)
    if (known === undefined) return { tokens: burst, at: now }
    // A clock that goes back refills nothing.
    return { tokens: Math.min(burst, known.tokens + Math.max(0, now - known.at) * perMs), at: now }
  }

  function remember(key: string, bucket: Bucket): void {
    buckets.delete(key)
    buckets.set(key, bucket)
    if (buckets.size <= maxKeys) return
    const oldest = buckets.keys().next()
    if (oldest.done !== true) buckets.delete(oldest.value)
  }

  return {
    take(key, now, tokens = 1) {
      const bucket = current(key, now)
      // Who asks for more than there can ever be gets it from a full bucket, and owes the rest.
      const needed = Math.min(tokens, burst)
      const wait = bucket.tokens >= needed ? 0 : Math.ceil((needed - bucket.tokens) / perMs)
      remember(key, wait === 0 ? { ...bucket, tokens: bucket.tokens - tokens } : bucket)
      return wait
    },
    charge(key, now, tokens) {
      const bucket = current(key, now)
      remember(key, { ...bucket, tokens: Math.max(-burst, bucket.tokens - tokens) })
    },
    giveBack(key, now) {
      const bucket = current(key, now)
      remember(key, { ...bucket, tokens: Math.min(burst, bucket.tokens + 1) })
    },
    left: (key, now) => current(key, now).tokens,
  }
}
