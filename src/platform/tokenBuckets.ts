/** How much of something each key may have: `burst` at once, then `perMinute`. */
export interface TokenBuckets {
  /** Takes one token. @returns 0, or the milliseconds until there is one. */
  take(key: string, now: number): number
  /** Puts back one token, for what turned out not to count. */
  giveBack(key: string, now: number): void
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
  const buckets = new Map<string, Bucket>()
  const perMs = options.perMinute / 60_000

  function current(key: string, now: number): Bucket {
    const known = buckets.get(key)
    if (known === undefined) return { tokens: options.burst, at: now }
    // A clock that goes back refills nothing.
    return { tokens: Math.min(options.burst, known.tokens + Math.max(0, now - known.at) * perMs), at: now }
  }

  function remember(key: string, bucket: Bucket): void {
    buckets.delete(key)
    buckets.set(key, bucket)
    if (buckets.size <= options.maxKeys) return
    const oldest = buckets.keys().next()
    if (oldest.done !== true) buckets.delete(oldest.value)
  }

  return {
    take(key, now) {
      const bucket = current(key, now)
      const wait = bucket.tokens >= 1 ? 0 : Math.ceil((1 - bucket.tokens) / perMs)
      remember(key, wait === 0 ? { ...bucket, tokens: bucket.tokens - 1 } : bucket)
      return wait
    },
    giveBack(key, now) {
      const bucket = current(key, now)
      remember(key, { ...bucket, tokens: Math.min(options.burst, bucket.tokens + 1) })
    },
  }
}
