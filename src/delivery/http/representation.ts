import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { etagOf } from './etag.ts'
import type { Coding } from './negotiate.ts'

/** Bytes as they are sent. */
export type Encoded = { readonly coding: Coding; readonly bytes: Buffer; readonly etag: string }

/** One answer, kept: the plain bytes, and each coding once somebody asked for it. */
export type Representation = {
  readonly mediaType: string
  /** Headers beside those of content, caching of the bytes and connection. */
  readonly headers: Readonly<Record<string, string>>
  readonly identity: Encoded
  /** Made so far. */
  readonly made: Map<Coding, Encoded>
  readonly inTheMaking: Map<Coding, Promise<Encoded>>
}

/** Smaller bodies than this don't gain from compression. */
const leastBytes = 512
const compressBr = promisify(brotliCompress)
const compressGzip = promisify(gzip)

export function represent(mediaType: string, body: string | Uint8Array, headers: Record<string, string> = {}): Representation {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  const identity: Encoded = { coding: 'identity', bytes, etag: etagOf(bytes) }
  return { mediaType, headers, identity, made: new Map([['identity', identity]]), inTheMaking: new Map() }
}

/** The bytes in a coding: those made already, or a promise of them, or plain ones where compression would not pay. */
export function encodeAs(representation: Representation, coding: Coding): Encoded | Promise<Encoded> {
  const { identity, made, inTheMaking } = representation
  const found = made.get(coding) ?? inTheMaking.get(coding)
  if (found) return found
  if (identity.bytes.length < leastBytes) return identity
  const promise = compress(identity.bytes, coding).then((bytes) => {
    const encoded: Encoded = { coding, bytes, etag: etagOf(bytes) }
    made.set(coding, encoded)
    return encoded
  }).finally(() => inTheMaking.delete(coding))
  inTheMaking.set(coding, promise)
  return promise
}

/** Bytes held. */
export function weigh({ made }: Representation): number {
  let bytes = 0
  for (const encoded of made.values()) bytes += encoded.bytes.length
  return bytes
}

/** At a given quality both compressors are deterministic: two processes send the same bytes. */
async function compress(bytes: Buffer, coding: Coding): Promise<Buffer> {
  if (coding === 'gzip') return compressGzip(bytes, { level: 6 })
  return compressBr(bytes, { params: {
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  } })
}
