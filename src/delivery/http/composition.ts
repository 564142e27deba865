import { hash } from 'node:crypto'

/** A part of bodies that is kept for all of them: UTF-8, and its SHA-256 in base64url. */
export type KeptPiece = { readonly bytes: Buffer; readonly digest: string }

/** A part of one body alone, and the SHA-256 of its UTF-8 in base64url. */
export type TextPiece = { readonly text: string; readonly digest: string }
export type Piece = KeptPiece | TextPiece

/** A body that is a list of pieces, with commas between them, and texts around. */
export type Composition = { readonly before: string; readonly pieces: readonly Piece[]; readonly after: string }

/** Texts, one after the other; each ends with a whole character. */
export type Texts = readonly string[]

/** A body that stays texts until somebody wants its bytes; their number, and their SHA-256 in base64url. */
export type LongText = { readonly texts: Texts; readonly length: number; readonly digest: string }

/** What a body is put together from. */
export type Source = Composition | LongText

export type Body = string | Uint8Array | KeptPiece | Source

const comma = 0x2c

export function isComposition(body: Body): body is Composition {
  return typeof body === 'object' && 'pieces' in body
}

export function isLongText(body: Body): body is LongText {
  return typeof body === 'object' && 'texts' in body
}

export function pieceOf(text: string): KeptPiece {
  const bytes = toBytes(text)
  return { bytes, digest: hash('sha256', bytes, 'base64url') }
}

export function textPieceOf(text: string): TextPiece {
  return { text, digest: hash('sha256', text, 'base64url') }
}

/** In bytes. */
export function lengthOfPiece(piece: Piece): number {
  return 'bytes' in piece ? piece.bytes.length : Buffer.byteLength(piece.text)
}

/** Not from the pool of small buffers: a slice of it would keep all of it in memory. */
export function toBytes(text: string): Buffer {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text))
  bytes.write(text)
  return bytes
}

/** In bytes. */
export function lengthOf({ before, pieces, after }: Composition): number {
  let length = Buffer.byteLength(before) + Buffer.byteLength(after) + Math.max(0, pieces.length - 1)
  for (const piece of pieces) length += lengthOfPiece(piece)
  return length
}

/** Writes a body where there is room for it. */
export function writeInto(target: Buffer, source: Source): void {
  let at = 0
  if ('texts' in source) {
    for (const text of source.texts) at += target.write(text, at)
    return
  }
  const { before, pieces, after } = source
  at = target.write(before, 0)
  let isFirst = true
  for (const piece of pieces) {
    if (!isFirst) target[at++] = comma
    isFirst = false
    if ('bytes' in piece) {
      target.set(piece.bytes, at)
      at += piece.bytes.length
    } else at += target.write(piece.text, at)
  }
  target.write(after, at)
}

/** Writes a body part by part. */
export type PartWriter = {
  /** Fills the target, of 4 bytes at least, with what comes next; but for 3 bytes at most. @returns how many bytes that is. */
  fill: (target: Buffer) => number
  /** True when all of it was written. */
  isDone: () => boolean
}

const encoder = new TextEncoder()

/** All that stands in a body, in its order. */
function* partsOf(source: Source): Generator<string | Buffer, null> {
  if ('texts' in source) {
    yield* source.texts
    return null
  }
  yield source.before
  for (const [at, piece] of source.pieces.entries()) {
    if (at > 0) yield ','
    yield 'bytes' in piece ? piece.bytes : piece.text
  }
  yield source.after
  return null
}

export function openPartWriter(source: Source): PartWriter {
  const parts = partsOf(source)
  let part: string | Buffer | null = ''
  /** How much of that was written, in its own units. */
  let at = 0
  const advance = (): void => {
    while (part !== null && at === part.length) {
      part = parts.next().value
      at = 0
    }
  }
  advance()

  return {
    isDone: () => part === null,
    fill: (target) => {
      let filled = 0
      while (part !== null && filled < target.length) {
        const room = target.length - filled
        // Each unit of a text takes a byte or more: a pair of two that is cut here finds no room, and comes whole the next time.
        const { read, written } = typeof part === 'string' ? encoder.encodeInto(part.slice(at, at + room), target.subarray(filled)) : copyInto(target, filled, part, at)
        if (read === 0) break
        at += read
        filled += written
        advance()
      }
      return filled
    },
  }
}

function copyInto(target: Buffer, start: number, source: Buffer, from: number): { read: number; written: number } {
  const copied = source.copy(target, start, from)
  return { read: copied, written: copied }
}

/** The body with each piece's hash in its place: as good for telling bodies apart, and short. */
export function tagText({ before, pieces, after }: Composition): string {
  return `${before}${pieces.map(({ digest }) => digest).join(',')}${after}`
}
