import { hash } from 'node:crypto'
import type { Coding } from './negotiate.ts'
import { qualities } from './qualities.ts'

/** Names what the bytes of a coding depend on beside the content, so that another version of a compressor has other tags. */
const makers = {
  gzip: shorten(`${process.arch} ${process.versions.zlib} ${JSON.stringify(qualities.gzip)}`, 4),
  br: shorten(`${process.versions.brotli ?? ''} ${JSON.stringify(qualities.br)}`, 4),
} as const

/** Characters of the hash of the content in a tag. */
const contentLength = 22

/**
 * The strong entity tag of each coding: a hash over the plain bytes, or over what determines every one of them, and what codes
 * them. `digest`: that hash, in base64url. Known before a coding is made, so that a condition is answered without making it.
 */
export function etagsOf(plain: string | Uint8Array | { readonly digest: string }): Record<Coding, string> {
  const content = typeof plain === 'object' && 'digest' in plain ? plain.digest.slice(0, contentLength) : shorten(plain, contentLength)
  return { identity: `"${content}"`, gzip: `"${content}.g${makers.gzip}"`, br: `"${content}.b${makers.br}"` }
}

function shorten(content: string | Uint8Array, length: number): string {
  return hash('sha256', content, 'base64url').slice(0, length)
}

/**
 * True if `If-None-Match` does not name the tag (RFC 9110 section 13.1.2): lists, `*`, and weak ones by weak comparison. What
 * is not a list of tags names nothing.
 */
export function isNoneMatch(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return true
  if (ifNoneMatch === etag || ifNoneMatch.trim() === '*') return false
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
