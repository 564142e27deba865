import { createHash } from 'node:crypto'

/** A strong entity tag: a hash over the bytes that are sent, so each coding has its own. */
export function etagOf(bytes: Uint8Array): string {
  return `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`
}

/**
 * True if `If-None-Match` names the tag (RFC 9110 section 13.1.2): lists, `*`, and weak ones by weak comparison. What is
 * not a list of tags matches nothing.
 */
export function isNoneMatch(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return true
  if (ifNoneMatch.trim() === '*') return false
  return !readTags(ifNoneMatch).includes(etag)
}

/** The tags of a list, without their weakness; none if it is not a list of tags. */
function readTags(header: string): string[] {
  const tags: string[] = []
  const element = /[\t ]*(?:(?:W\/)?("[\x21\x23-\x7e\x80-\xff]*"))?[\t ]*(,|$)/y
  while (element.lastIndex < header.length) {
    const match = element.exec(header)
    if (!match) return []
    if (match[1] !== undefined) tags.push(match[1])
  }
  return tags
}
