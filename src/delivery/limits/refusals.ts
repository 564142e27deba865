import { Problem } from '../http/problems.ts'

/** `requests`: of an address; `address`: work of an address; `key`: work of a partner. */
export type Allowance = { name: 'requests' | 'address' | 'key'; perSecond: number; burst: number }

const whose = {
  requests: 'This address sends more requests than it may',
  address: 'This address has asked for more new answers than it may',
  key: 'This key has asked for more new answers than it may',
} as const

/**
 * A 429 with `RateLimit` and `RateLimit-Policy` (draft-ietf-httpapi-ratelimit-headers-10). Only refusals carry them: any other
 * answer may be kept by a cache and given to somebody else.
 * @param waitMs until the same could be asked for. @param left of the allowance.
 */
export function tooManyRequests({ name, perSecond, burst }: Allowance, waitMs: number, left: number, isKeySent = false): Problem {
  const seconds = Math.max(1, Math.ceil(waitMs / 1_000))
  const unknownKey = name === 'address' && isKeySent ? ' The key in X-Api-Key is not known here, so the address counts.' : ''
  return new Problem(
    'too_many_requests',
    `${whose[name]}: ${perSecond} a second, ${burst} at once.${unknownKey} Ask again in ${seconds} s; answers that are kept already can be had meanwhile.`,
    {
      headers: {
        'retry-after': String(seconds),
        'ratelimit-policy': `"${name}";q=${Math.floor(burst)};w=${Math.ceil(burst / perSecond)}`,
        'ratelimit': `"${name}";r=${Math.max(0, Math.floor(left))};t=${seconds}`,
      },
    },
  )
}

export function overloaded(): Problem {
  return new Problem('overloaded', 'There is more to do than can be done at the moment. Ask again in 2 s; answers that are kept already can be had meanwhile.', { headers: { 'retry-after': '2' } })
}
