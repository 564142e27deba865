import type { PageOfList } from './envelope.ts'

/** Header lines have limits; who asks for so much knows how to ask for the next page. */
const longest = 1_000

/**
 * The pages around one, as a header (RFC 8288).
 * @param address path and canonical query of this one.
 */
export function linkPages(address: string, { totalPages, prevPage, nextPage }: PageOfList): Record<string, string> {
  if (address.length > longest || totalPages === 0) return {}
  const page = /[?&]page=\d+/.exec(address)
  const [before, after] = page ? [address.slice(0, page.index + '?page='.length), address.slice(page.index + page[0].length)] : [`${address}&page=`, '']
  const linkTo = (number: number, relation: string): string => `<${before}${number}${after}>; rel="${relation}"`
  const prev = prevPage === null ? '' : `${linkTo(Math.min(prevPage, totalPages), 'prev')}, `
  const next = nextPage === null ? '' : `${linkTo(nextPage, 'next')}, `
  return { link: `${linkTo(1, 'first')}, ${prev}${next}${linkTo(totalPages, 'last')}` }
}
