import { isIPv4, isIPv6 } from 'node:net'

/**
 * Who asks, as a key for limits. The CMS is reached through delivery only, which drops what clients send as X-Forwarded-For
 * and sets it from the socket; so the last entry, the one the nearest proxy wrote, is the one to trust.
 * @returns an IPv4 address, the /64 of an IPv6 address, or `unknown`, which all share.
 */
export function remoteAddress(headers: Headers): string {
  const last = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
  const address = last.replace(/^::ffff:(?=\d+\.)/i, '')
  if (isIPv4(address)) return address
  return isIPv6(address) ? networkOf(address) : 'unknown'
}

/** The first four groups of an IPv6 address, written out. */
function networkOf(address: string): string {
  const [head = '', tail = ''] = address.replace(/%.*$/, '').toLowerCase().split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === '' ? [] : tail.split(':')
  const missing = address.includes('::') ? Math.max(0, 8 - left.length - right.length) : 0
  const groups = [...left, ...Array.from({ length: missing }, () => '0'), ...right]
  return `${groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`
}
