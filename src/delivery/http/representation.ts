import type { Steps } from '../../program/steps.ts'
import { isComposition, isLongText, lengthOf, openPartWriter, tagText, toBytes, writeInto } from './composition.ts'
import type { Body, Source } from './composition.ts'
import { etagsOf } from './etag.ts'
import type { Coding } from './negotiate.ts'

/** One answer, kept: its plain bytes, those of other codings once they were made, and the heads that go before them. */
export type Representation = {
  readonly mediaType: string
  /** Headers beside those of content, caching of the bytes and connection. */
  readonly headers: Readonly<Record<string, string>>
  /** The request headers by which it was chosen. */
  readonly vary: Vary
  /** The instant at which it becomes another without a publish, in ms; `null`: none is known. */
  readonly until: number | null
  readonly etags: Readonly<Record<Coding, string>>
  /** Of the plain form, in bytes. */
  readonly length: number
  /** What the plain form is put together from, until that is done. */
  source: Source | null
  /** Made so far. */
  readonly bytes: Map<Coding, Buffer>
  /** Heads of answers, made when first sent. */
  readonly heads: Map<string, readonly string[]>
  /** What has become of it. */
  readonly fate: {
    /** How often it was sent. */
    sent: number
    /** How often its plain form was sent before it was joined. */
    plain: number
    /** True from when it is in line for a better coding. */
    isInLine: boolean
    /** True from when the cache let go of it. */
    isDropped: boolean
    /** Codings in the making; `null` before the first. */
    making: Map<Coding, Promise<Buffer>> | null
    /** Told of bytes that were added. */
    grow: ((bytes: number) => void) | null
  }
}

/** `Accept` too where there are two forms: then the form was chosen by it already. */
export type Vary = 'Accept-Encoding' | 'Accept-Encoding, Accept'

export type RepresentationOptions = { vary?: Vary | undefined; until?: number | null | undefined }

export function represent(
  mediaType: string, body: Body, headers: Readonly<Record<string, string>> = {}, { vary = 'Accept-Encoding', until = null }: RepresentationOptions = {},
): Representation {
  const fate = { sent: 0, plain: 0, isInLine: false, isDropped: false, making: null, grow: null }
  const heads = new Map<string, readonly string[]>()
  if (isComposition(body)) return { mediaType, headers, vary, until, heads, fate, source: body, length: lengthOf(body), etags: etagsOf(tagText(body)), bytes: new Map() }
  if (isLongText(body)) return { mediaType, headers, vary, until, heads, fate, source: body, length: body.length, etags: etagsOf(body), bytes: new Map() }
  if (typeof body === 'object' && 'digest' in body) return { mediaType, headers, vary, until, heads, fate, source: null, length: body.bytes.length, etags: etagsOf(body), bytes: new Map([['identity', body.bytes]]) }
  const bytes = typeof body === 'string' ? toBytes(body) : Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  return { mediaType, headers, vary, until, heads, fate, source: null, length: bytes.length, etags: etagsOf(bytes), bytes: new Map([['identity', bytes]]) }
}

/** The plain bytes; put together now if they were not before. */
export function plainBytes(representation: Representation): Buffer {
  const { bytes, source, length } = representation
  const known = bytes.get('identity')
  if (known || !source) return known as Buffer // without a source they were put there when it was made
  const joined = Buffer.allocUnsafeSlow(length)
  writeInto(joined, source)
  bytes.set('identity', joined)
  representation.source = null
  return joined
}

/** Bytes that are put together at a time. */
const goBytes = 65_536

/** The same, put together a part at a time. */
export function* plainBytesInSteps(representation: Representation): Steps<Buffer> {
  const { bytes, source, length } = representation
  if (bytes.has('identity') || !source || length <= goBytes) return plainBytes(representation)
  const joined = Buffer.allocUnsafeSlow(length)
  const parts = openPartWriter(source)
  for (let filled = 0; !parts.isDone();) {
    filled += parts.fill(joined.subarray(filled, filled + goBytes))
    yield
  }
  // Somebody else may have been faster: everybody has the same.
  const known = bytes.get('identity')
  if (known) return known
  bytes.set('identity', joined)
  representation.source = null
  return joined
}

/** Adds the bytes of a coding. */
export function addCoding({ bytes, fate }: Representation, coding: Coding, coded: Buffer): void {
  bytes.set(coding, coded)
  fate.grow?.(coded.length)
}

/** Bytes held; what pieces hold counts as if nobody else held them. */
export function weigh({ bytes, length }: Representation): number {
  let sum = length
  for (const [coding, coded] of bytes) if (coding !== 'identity') sum += coded.length
  return sum
}
