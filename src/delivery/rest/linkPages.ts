import { canonicalQuery } from './canonicalQuery.ts'
import type { PageOfList } from './envelope.ts'
import type { ListQuery } from './listQuery.ts'

/** Header lines have limits; who asks for so much knows how to ask for the next page. */
const longest = 1_000

/** The pages around one, as a header (RFC 8288). */
export function linkPages(path: string, asked: ListQuery, { totalPages, prevPage, nextPage }: PageOfList): Record<string, string> {
  const pages = { first: totalPages > 0 ? 1 : null, prev: prevPage === null ? null : Math.min(prevPage, Math.max(1, totalPages)), next: nextPage, last: totalPages > 0 ? totalPages : null }
  const query = canonicalQuery({ ...asked, values: { ...asked.values, page: pageMark } })
  if (query.length > longest) return {}
  const links = Object.entries(pages).flatMap(([relation, page]) => (page === null ? [] : [`<${path}${query.replace(pageMark, String(page))}>; rel="${relation}"`]))
  return links.length === 0 ? {} : { link: links.join(', ') }
}

const pageMark = '0-page-0'
