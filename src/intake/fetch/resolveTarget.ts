import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { FetchError } from './FetchError.ts'
import { isPublicAddress } from './isPublicAddress.ts'

export type Address = { address: string; family: number }
/** All addresses of a host. */
export type Resolve = (hostname: string) => Promise<readonly Address[]>

/** Where a request goes: the connection is made to one of these addresses, whatever its host's name stands for by then. */
export type Target = { url: URL; addresses: readonly [Address, ...Address[]] }

/** Where web servers listen. A port of another service is none to send requests to. */
const ports: ReadonlySet<string> = new Set(['', '80', '443', '8080', '8443'])

const askSystem: Resolve = (hostname) => lookup(hostname, { all: true })

/**
 * Takes an address apart and looks its host up, once.
 * @param allowLocal whether hosts that are not public, and any port, will do.
 * @throws FetchError
 */
export async function resolveTarget(address: string, { allowLocal, resolve = askSystem }: { allowLocal: boolean; resolve?: Resolve }): Promise<Target> {
  const url = parse(address, allowLocal)
  // `[::1]` of an address is `::1`.
  const hostname = url.hostname.replace(/^\[|\]$/g, '')
  const family = isIP(hostname)
  const [first, ...more] = family === 0 ? await lookUp(url, hostname, resolve) : [{ address: hostname, family }]
  if (first === undefined) throw notKnown(url)
  // If only some are not public, somebody is trying something.
  if (!allowLocal && [first, ...more].some((found) => !isPublicAddress(found.address))) {
    throw new FetchError('not-public', `${shown(url)} is not fetched: ${url.hostname} is no public host. Only addresses that anybody on the internet can reach are fetched from.`)
  }
  return { url, addresses: [first, ...more] }
}

/** An address as messages and records name it: without its query, which may hold a secret. */
export function shown({ origin, pathname }: URL): string {
  return `${origin}${pathname}`
}

function parse(address: string, allowLocal: boolean): URL {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) throw new FetchError('bad-address', `"${address.slice(0, 200)}" is no web address. Give one that begins with https:// or http://.`)
  if (url.username !== '' || url.password !== '') throw new FetchError('bad-address', `${shown(url)} is not fetched: the address holds a user name or a password. Take it out.`)
  if (!allowLocal && !ports.has(url.port)) throw new FetchError('bad-address', `${shown(url)} is not fetched: port ${url.port} is none of a web server (80, 443, 8080, 8443).`)
  return url
}

async function lookUp(url: URL, hostname: string, resolve: Resolve): Promise<readonly Address[]> {
  try {
    return await resolve(hostname)
  } catch (error) {
    throw notKnown(url, error)
  }
}

function notKnown(url: URL, cause?: unknown): FetchError {
  return new FetchError('unreachable', `${shown(url)} can't be fetched: nobody knows the host ${url.hostname}. Look whether the address is right.`, { cause })
}
