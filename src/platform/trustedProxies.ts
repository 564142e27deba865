import { BlockList, isIP } from 'node:net'
import { plainAddress } from './networkOf.ts'

/** Which neighbours may speak for others. */
export type TrustedProxies = {
  isTrusted: (address: string) => boolean
  /**
   * Who asks: the neighbour itself, or, where that is a trusted proxy, the last in its X-Forwarded-For that is none.
   * `null`: nobody that can be named.
   */
  clientOf: (neighbour: string | undefined, forwardedFor: string | undefined) => string | null
}

/** So many proxies stand in a row at most; what is said of those before is not looked at. */
const mostHops = 16

/** @param networks addresses and CIDR networks. @throws Error that names the one that is neither. */
export function trustProxies(networks: readonly string[]): TrustedProxies {
  const list = new BlockList()
  for (const text of networks) {
    const [address = '', prefix, ...rest] = text.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    const longest = family === 'ipv6' ? 128 : 32
    const length = prefix === undefined ? longest : Number(prefix)
    if (isIP(address) === 0 || !/^\d{0,3}$/.test(prefix ?? '') || prefix === '' || rest.length > 0 || length > longest) {
      throw new Error(`${text} is neither an address nor a network such as 10.0.0.0/8`)
    }
    list.addSubnet(address, length, family)
  }
  const isTrusted = (address: string): boolean => list.check(address, address.includes(':') ? 'ipv6' : 'ipv4')
  return {
    isTrusted,
    clientOf: (neighbour, forwardedFor) => {
      const nearest = plainAddress(neighbour ?? '')
      if (networks.length === 0 || nearest === null || forwardedFor === undefined) return nearest
      let client: string = nearest
      const hops = forwardedFor.split(',').slice(-mostHops)
      while (isTrusted(client)) {
        const before = hops.pop()
        const named = before === undefined ? null : plainAddress(before)
        // What a trusted proxy wrote is an address; anything else, and it is the proxy that asks.
        if (named === null) break
        client = named
      }
      return client
    },
  }
}
