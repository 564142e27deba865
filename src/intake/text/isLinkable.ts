import { findUrlFault } from '../../content/validate/url.ts'

/**
 * Whether an address can be a link in a text. The editor takes no http(s) address whose host has no dot (`http://mail`), that lacks a slash
 * (`https:/a.example`) or holds a space: it would write it in another way than it came, and then refuse it.
 */
export function isLinkable(url: string, protocols: readonly string[] = ['http:', 'https:']): boolean {
  if (findUrlFault(url, protocols) !== null || url.includes(' ') || /^[a-z][a-z\d+.-]*:\/[^/]/i.test(url)) return false
  const { protocol, hostname } = new URL(url)
  return !protocol.startsWith('http') || hostname.includes('.')
}
