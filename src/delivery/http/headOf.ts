import type { Coding } from './negotiate.ts'
import type { Representation } from './representation.ts'

/** On every answer of the public plane. */
export const publicHeaders: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Edition, Link, Retry-After, X-Request-Id',
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/** `whole`: with the body; `unchanged`: a 304; `posted`: with the body, to be kept by nobody. */
export type HeadKind = 'whole' | 'unchanged' | 'posted'

/** What a 304 has of all this (RFC 9110 section 15.4.5), and what pages of other sites need to see it. */
const ofUnchanged = new Set(['access-control-allow-origin', 'access-control-expose-headers', 'cache-control', 'edition'])

/** The head of an answer: name, value, name, value, as `writeHead` takes it. Worked out once. */
export function headOf(representation: Representation, coding: Coding, kind: HeadKind): readonly string[] {
  const key = `${coding} ${kind}`
  const known = representation.heads.get(key)
  if (known) return known
  const head = Object.entries(describe(representation, coding, kind)).flat()
  representation.heads.set(key, head)
  return head
}

function describe(representation: Representation, coding: Coding, kind: HeadKind): Record<string, string> {
  const { mediaType, headers, vary, etags, bytes, length } = representation
  const all = { ...publicHeaders, ...headers }
  const tagged = { etag: etags[coding], vary }
  if (kind === 'unchanged') return { ...Object.fromEntries(Object.entries(all).filter(([name]) => ofUnchanged.has(name))), ...tagged }
  return {
    ...all, ...tagged,
    ...(kind === 'posted' ? { 'cache-control': 'no-store' } : {}),
    'content-type': mediaType,
    'content-length': String(bytes.get(coding)?.length ?? length),
    ...(coding === 'identity' ? {} : { 'content-encoding': coding }),
  }
}
