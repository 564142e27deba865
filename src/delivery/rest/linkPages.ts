import type { PageOfList } from './envelope.ts'

/** Header lines have limits; who asks for so much knows how to ask for the next page. */
const longest = 1_000

/**
 * The pages around one, as a header (RFC 8288).
 * @param address path and canonical query of this one.
 */
export function linkPages(address: string, { totalPages, prevPage, nextPage }: PageOfList): Record<string, string> {
  if (address.length > longest || totalPages === 0) return {}
  const pages = { first: 1, prev: prevPage === null ? null : Math.min(prevPage, totalPages), next: nextPage, last: totalPages }
  const links = Object.entries(pages).flatMap(([relation, page]) => (page === null ? [] : [`<${address.replace(/([?&]page=)\d+/, `$1${page}`)}>; rel="${relation}"`]))
  return { link: links.join(', ') }
}
