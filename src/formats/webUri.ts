/** What RFC 3986 allows in path, query and fragment, where the URLs of the web allow more. */
const foreign = /[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]|%(?![0-9A-Fa-f]{2})/gu

/**
 * An absolute http(s) URI as RFC 3986 has it: the same address in ASCII.
 * @returns `null` for what is none, other schemes included.
 */
export function webUri(address: string): string | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  const [path, fragment] = splitOnce(url.pathname + url.search + url.hash, '#')
  // A second number sign is not allowed in a fragment.
  return url.origin + encodeForeign(path) + (fragment === null ? '' : `#${encodeForeign(fragment.replaceAll('#', '%23'))}`)
}

function encodeForeign(text: string): string {
  return text.replace(foreign, (character) => (character === '%' ? '%25' : encodeURIComponent(character)))
}

function splitOnce(text: string, mark: string): [string, string | null] {
  const at = text.indexOf(mark)
  return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + 1)]
}
