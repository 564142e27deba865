import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Of all of IPv6, what is given out to hosts of the internet (RFC 4291, 2.4). */
const globalUnicast = ipaddr.parseCIDR('2000::/3')

/** In a public block, and yet what a cloud lets each of its machines ask for its own settings (Azure's wire server). */
const metadata: ReadonlySet<string> = new Set(['168.63.129.16'])

/**
 * Whether an IP address is one that anybody on the internet may reach. All else is not: loopback, private and link-local networks
 * (and with these where clouds keep their metadata), CGNAT, multicast, reserved and documentation blocks, and every IPv6 address
 * that carries an IPv4 one: mapped, translated (NAT64), 6to4, Teredo.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0 || address.includes('%') || metadata.has(address)) return false
  const parsed = ipaddr.parse(address)
  return parsed.range() === 'unicast' && (parsed.kind() === 'ipv4' || parsed.match(globalUnicast))
}
