/** What the paths of applications are read against; it is nobody's. */
const origin = 'http://delivery.invalid'

/**
 * The one way to write a path (RFC 3986 section 6.2.2): without dots to climb, doubled and trailing slashes, and with
 * nothing percent-encoded that needs not be.
 * @param path percent-encoded, beginning with a slash.
 * @returns what begins with a slash and no second one: it leads to no other host.
 */
export function canonicalPath(path: string): string {
  const plain = path.replace(/%[\da-f]{2}/gi, (encoded) => {
    const character = String.fromCharCode(parseInt(encoded.slice(1), 16))
    return /[\w.~-]/.test(character) ? character : encoded.toUpperCase()
  }).replace(/[\\/]+/g, '/')
  const { pathname } = new URL(origin + plain)
  return pathname === '/' ? pathname : pathname.replace(/\/+/g, '/').replace(/\/$/, '')
}
