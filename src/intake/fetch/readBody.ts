import type { IncomingMessage } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'

/** What arrived is more than was asked for. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge'
}
/** It is packed in a way that is not known here. */
export class UnknownCoding extends Error {
  override readonly name = 'UnknownCoding'
}

/** Sent as Accept-Encoding: what {@link readBody} unpacks. */
export const acceptedCodings = 'gzip, deflate, br'

const unpackers: ReadonlyMap<string, (() => Transform) | null> = new Map([
  ['identity', null],
  ['', null],
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
])

/**
 * The body of an answer, unpacked. Reading ends at the bound, whatever the answer says of its length and however small it was
 * before it was unpacked.
 * @throws TooLarge, UnknownCoding, or what the connection or zlib says.
 */
export async function readBody(answer: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const unpacker = unpackers.get((answer.headers['content-encoding'] ?? '').trim().toLowerCase())
  if (unpacker === undefined) throw new UnknownCoding(answer.headers['content-encoding'])
  if (Number(answer.headers['content-length'] ?? 0) > maxBytes) throw new TooLarge()
  const parts: Buffer[] = []
  let size = 0
  const take = async (source: AsyncIterable<Buffer>): Promise<void> => {
    for await (const part of source) {
      size += part.byteLength
      if (size > maxBytes) throw new TooLarge()
      parts.push(part)
    }
  }
  if (unpacker === null) await pipeline(answer, take)
  else await pipeline(answer, unpacker(), take)
  return Buffer.concat(parts)
}
