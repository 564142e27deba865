import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Steps } from '../../program/steps.ts'

/** Records in memory, a fifth of their size. */
export type PackedTexts = { readonly read: (number: number) => Buffer; readonly bytes: number }

/** Bytes of a piece of memory that many share. */
const pieceSize = 65_536

/** Packs records, each by itself; they take some 30 µs to read. */
export function* packTexts(records: Iterable<Buffer>): Steps<PackedTexts> {
  const pieces: Uint8Array[] = []
  const places: { piece: Uint8Array; start: number; end: number }[] = []
  let used = pieceSize
  for (const record of records) {
    const bytes = deflateRawSync(record, { level: 5 })
    if (used + bytes.length > (pieces.at(-1)?.length ?? 0)) {
      pieces.push(new Uint8Array(Math.max(pieceSize, bytes.length)))
      used = 0
    }
    const piece = pieces.at(-1)
    if (!piece) continue
    piece.set(bytes, used)
    places.push({ piece, start: used, end: used + bytes.length })
    used += bytes.length
    yield
  }
  return {
    bytes: pieces.reduce((sum, { length }) => sum + length, 0),
    read: (number) => {
      const place = places[number]
      if (!place) throw new Error(`there is no record ${number}`)
      return inflateRawSync(place.piece.subarray(place.start, place.end))
    },
  }
}
