import { parse } from 'qs-esm'
import { Problem } from '../../http/problems.ts'
import { queryLimits } from './limits.ts'

/** A query with its brackets undone: texts, lists of them, and objects without a prototype. */
export type ParsedQuery = Readonly<Record<string, unknown>>

/** Brackets within brackets: `and` and `or` take two each, then field, operator and place. */
const deepest = 2 * queryLimits.depth + 5

/**
 * Undoes brackets as Payload does, by its own parser, within bounds; nothing is dropped or cut off in silence.
 * @param query without its `?`.
 * @throws Problem malformed_request, query_too_complex, unknown_parameter
 */
export function parseQuery(query: string): ParsedQuery {
  if (query === '') return {}
  const parts = query.split('&')
  if (parts.length > queryLimits.parts) throw new Problem('query_too_complex', `The query has ${parts.length} parts between \`&\`; ${queryLimits.parts} are the most.`)
  // The parser drops these without a word.
  const dropped = parts.map(nameOf).find((name) => name.startsWith('=') || /__proto__/.test(name))
  if (dropped !== undefined) throw new Problem('unknown_parameter', `\`${dropped.slice(0, 100)}\` is not a parameter.`, { members: { parameter: dropped.slice(0, 100) } })
  return parse(query, {
    plainObjects: true, // no name leads to a prototype
    depth: deepest, arrayLimit: queryLimits.values, parameterLimit: queryLimits.parts, allowEmptyArrays: true, decoder: decode,
  })
}

/** @throws Problem malformed_request */
export function decode(text: string): string {
  try {
    return text.includes('%') || text.includes('+') ? decodeURIComponent(text.replaceAll('+', ' ')) : text
  } catch {
    throw new Problem('malformed_request', 'The query is not percent-encoded UTF-8.')
  }
}

/** The name of a part, decoded; with its `=` if it has none. */
function nameOf(part: string): string {
  if (part.startsWith('=')) return '='
  return part.includes('%') || part.includes('__proto__') ? decode(part.split('=')[0] ?? '') : ''
}
