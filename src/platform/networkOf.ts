import { isIPv4, isIPv6 } from 'node:net'

/** An address without what is only a way of writing it: IPv4 in IPv6 clothes, a zone. `null`: it is no address. */
export function plainAddress(text: string): string | null {
  const address = text.trim().replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  return isIPv4(address) || isIPv6(address) ? address : null
}

/**
 * What counts as one client: an IPv4 address, or the /64 of an IPv6 address, which is the least that a household gets.
 * @param address as `plainAddress` gives it.
 */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address
  const [head = '', tail = ''] = address.toLowerCase().split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === '' ? [] : tail.split(':')
  const missing = address.includes('::') ? Math.max(0, 8 - left.length - right.length) : 0
  const groups = [...left, ...Array.from({ length: missing }, () => '0'), ...right]
  return `${groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`
}
