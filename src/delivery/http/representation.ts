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
  /** Made so far. */
  readonly bytes: Map<Coding, Buffer>
  /** Heads of answers, made when first sent. */
  readonly heads: Map<string, readonly string[]>
  /** What has become of it. */
  readonly fate: {
    /** How often it was sent. */
    sent: number
    /** True from when it is in line for a better coding. */
    isInLine: boolean
    /** True from when the cache let go of it. */
    isDropped: boolean
    /** Codings in the making. */
    readonly making: Map<Coding, Promise<Buffer>>
    /** Told of bytes that were added. */
    grow: ((bytes: number) => void) | null
  }
}

/** `Accept` too where there are two forms: then the form was chosen by it already. */
export type Vary = 'Accept-Encoding' | 'Accept-Encoding, Accept'

export type RepresentationOptions = { vary?: Vary; until?: number | null }

export function represent(
  mediaType: string, body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}, { vary = 'Accept-Encoding', until = null }: RepresentationOptions = {},
): Representation {
  const bytes = typeof body === 'string' ? toBytes(body) : Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  return {
    mediaType, headers, vary, until, etags: etagsOf(bytes),
    bytes: new Map([['identity', bytes]]), heads: new Map(), fate: { sent: 0, isInLine: false, isDropped: false, making: new Map(), grow: null },
  }
}

/** The plain bytes. */
export function plainBytes({ bytes }: Representation): Buffer {
  // Put there when it was made.
  return bytes.get('identity') as Buffer
}

/** Adds the bytes of a coding. */
export function addCoding({ bytes, fate }: Representation, coding: Coding, coded: Buffer): void {
  bytes.set(coding, coded)
  fate.grow?.(coded.length)
}

/** Bytes held. */
export function weigh({ bytes }: Representation): number {
  let sum = 0
  for (const coded of bytes.values()) sum += coded.length
  return sum
}

/** Not from the pool of small buffers: a slice of it would keep all of it in memory. */
function toBytes(text: string): Buffer {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text))
  bytes.write(text)
  return bytes
}
