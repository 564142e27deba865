import { Problem } from './problems.ts'

/** Longest address, in characters. */
export const longestTarget = 8_192

export type RequestTarget = { path: string; query: string }

/**
 * Reads a request target (RFC 9112 section 3.2). Of an absolute one only path and query count: who is asked is
 * known.
 * @returns the path as it was sent, still percent-encoded, and the query with its `?`.
 * @throws Problem
 */
export function readTarget(target: string): RequestTarget {
  if (target.length > longestTarget) throw new Problem('address_too_long', `Addresses have ${longestTarget} characters at most.`)
  const origin = target.startsWith('/') ? target : /^https?:\/\/[^/?#]*(.*)$/i.exec(target)?.[1]
  if (origin === undefined) throw new Problem('malformed_request', 'The address is neither a path nor a URL.')
  const end = origin.indexOf('?')
  const path = end === -1 ? origin : origin.slice(0, end)
  return { path: path === '' ? '/' : path, query: end === -1 ? '' : origin.slice(end) }
}

/** The path with its percent-encoding undone. @throws Problem if it can't be. */
export function decodePath(path: string): string {
  try {
    const decoded = decodeURIComponent(path)
    if (decoded.includes('\0')) throw new URIError('NUL')
    return decoded
  } catch {
    throw new Problem('malformed_request', 'The path is not percent-encoded UTF-8.')
  }
}
