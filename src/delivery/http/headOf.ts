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
  const head = describe(representation, coding, kind)
  representation.heads.set(key, head)
  return head
}

function describe({ mediaType, headers, vary, etags, bytes, length }: Representation, coding: Coding, kind: HeadKind): string[] {
  const head: string[] = []
  const put = (name: string, value: string): void => {
    let at = 0
    while (at < head.length && head[at] !== name) at += 2
    head[at] = name
    head[at + 1] = value
  }
  const putAll = (all: Readonly<Record<string, string>>): void => {
    for (const name in all) if (kind !== 'unchanged' || ofUnchanged.has(name)) put(name, all[name] ?? '')
  }
  putAll(publicHeaders)
  putAll(headers)
  put('etag', etags[coding])
  put('vary', vary)
  if (kind === 'unchanged') return head
  if (kind === 'posted') put('cache-control', 'no-store')
  put('content-type', mediaType)
  put('content-length', String(bytes.get(coding)?.length ?? length))
  if (coding !== 'identity') put('content-encoding', coding)
  return head
}
