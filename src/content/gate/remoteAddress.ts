import { networkOf, plainAddress } from '../../platform/networkOf.ts'

/**
 * Who asks, as a key for limits. The CMS is reached through delivery only, which drops what clients send as X-Forwarded-For
 * and sets it to the client it knows; so the last entry, the one the nearest proxy wrote, is the one to trust.
 * @returns an IPv4 address, the /64 of an IPv6 address, or `unknown`, which all share.
 */
export function remoteAddress(headers: Headers): string {
  const address = plainAddress(headers.get('x-forwarded-for')?.split(',').at(-1) ?? '')
  return address === null ? 'unknown' : networkOf(address)
}
