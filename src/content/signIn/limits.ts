import { createTokenBuckets } from '../../platform/tokenBuckets.ts'

/** Who tries to get in. `isKnownDevice`: this browser has signed in to this account before. */
export interface Attempt {
  readonly account: string
  readonly address: string
  readonly isKnownDevice: boolean
}

export interface SignInLimits {
  /** Counts an attempt, before any work is done for it. @returns 0, or the milliseconds to wait. */
  take(attempt: Attempt, now: number): number
  /** Takes an attempt back that succeeded: a team behind one address is not held up by signing in. */
  giveBack(attempt: Attempt, now: number): void
}

const maxKeys = 50_000

/**
 * Two limits must both have room: one for the address, one for the account. Whoever fills an account's limit from elsewhere
 * must not lock its owner out, so devices from which the owner signed in before have one of their own.
 * (OWASP, "Slow down online guessing attacks with device cookies".)
 */
export function createSignInLimits(): SignInLimits {
  const byAddress = createTokenBuckets({ burst: 20, perMinute: 10, maxKeys })
  const byAccount = createTokenBuckets({ burst: 10, perMinute: 1, maxKeys })
  const byKnownDevice = createTokenBuckets({ burst: 10, perMinute: 2, maxKeys })
  const accountLimit = (attempt: Attempt) => (attempt.isKnownDevice ? byKnownDevice : byAccount)

  return {
    take(attempt, now) {
      const addressWait = byAddress.take(attempt.address, now)
      if (addressWait > 0) return addressWait
      return accountLimit(attempt).take(attempt.account, now)
    },
    giveBack(attempt, now) {
      byAddress.giveBack(attempt.address, now)
      accountLimit(attempt).giveBack(attempt.account, now)
    },
  }
}

/** For requests that send mail. */
export function createMailLimits(): Pick<SignInLimits, 'take'> {
  const byAddress = createTokenBuckets({ burst: 5, perMinute: 1, maxKeys })
  const byAccount = createTokenBuckets({ burst: 2, perMinute: 0.2, maxKeys })
  return {
    take: (attempt, now) => byAddress.take(attempt.address, now) || byAccount.take(attempt.account, now),
  }
}
