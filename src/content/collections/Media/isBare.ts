import type { FileKind } from './recognise.ts'

/**
 * True if a picture holds what it takes to show it and nothing else: no metadata, no comments, nothing after its end. Pictures that
 * were written here are so. The walk is by the lengths that the format gives its parts; whether the picture itself is sound is
 * for whoever decodes it.
 */
export function isBare(bytes: Buffer, kind: Exclude<FileKind, 'pdf'>): boolean {
  switch (kind) {
    case 'png':
      return isBarePng(bytes)
    case 'webp':
      return isBareWebp(bytes)
    case 'jpeg':
      return isBareJpeg(bytes)
    default:
      return false
  }
}

/** PNG, third edition: a signature, then chunks of length, type, data and checksum. */
function isBarePng(bytes: Buffer): boolean {
  const known = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'pHYs', 'sBIT', 'gAMA', 'bKGD'])
  for (let at = 8; at + 12 <= bytes.length;) {
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (!known.has(type)) return false
    at += 12 + bytes.readUInt32BE(at)
    if (type === 'IEND') return at === bytes.length
  }
  return false
}

/** RFC 9649: a RIFF of chunks of type, length and data, padded to even lengths; those of a frame lie behind its header of 16 bytes. */
function isBareWebp(bytes: Buffer): boolean {
  return bytes.length >= 12 && bytes.readUInt32LE(4) + 8 === bytes.length && areBareChunks(bytes, 12, bytes.length, new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF']))
}

function areBareChunks(bytes: Buffer, from: number, end: number, known: ReadonlySet<string>): boolean {
  let at = from
  while (at + 8 <= end) {
    const type = bytes.toString('latin1', at, at + 4)
    const length = bytes.readUInt32LE(at + 4)
    const next = at + 8 + length + (length % 2)
    if (!known.has(type) || next > end) return false
    if (type === 'ANMF' && !areBareChunks(bytes, at + 24, at + 8 + length, new Set(['VP8 ', 'VP8L', 'ALPH']))) return false
    at = next
  }
  return at === end
}

/** ITU-T T.81, annex B: segments behind markers; after a scan's header its data up to the next marker that is no restart. */
function isBareJpeg(bytes: Buffer): boolean {
  const tables = new Set([0xc4, 0xdb, 0xdd])
  for (let at = 2; at + 2 <= bytes.length;) {
    if (bytes[at] !== 0xff) return false
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xd9) return at + 2 === bytes.length
    const isFrame = marker >= 0xc0 && marker <= 0xc2
    const isJfif = marker === 0xe0 && bytes.toString('latin1', at + 4, at + 9) === 'JFIF\u0000' && bytes.readUInt16BE(at + 2) === 16
    if (!isFrame && !isJfif && !tables.has(marker) && marker !== 0xda) return false
    if (at + 4 > bytes.length) return false
    at += 2 + bytes.readUInt16BE(at + 2)
    if (marker !== 0xda) continue
    while (at + 1 < bytes.length && !(bytes[at] === 0xff && bytes[at + 1] !== 0 && !isRestart(bytes[at + 1] ?? 0))) at += 1
  }
  return false
}

function isRestart(marker: number): boolean {
  return marker >= 0xd0 && marker <= 0xd7
}
