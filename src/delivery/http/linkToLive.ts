/** Longer queries are not repeated in a head: its lines have limits, here and in every proxy. */
const longestQuery = 1_000

/** `Link` from one edition to the address that is always of today (RFC 6596, RFC 5829); `null` where that is too long. */
export function linkToLive(path: string, query: URLSearchParams): string | null {
  // URLSearchParams and paths of URLs never leave an angle bracket as it is: it would end the address.
  const others = new URLSearchParams([...query].filter(([name]) => name !== 'edition'))
  const text = others.toString()
  return text.length > longestQuery ? null : `<${path}${text === '' ? '' : `?${text}`}>; rel="canonical latest-version"`
}
