import { createHash } from 'node:crypto'
import type { Steps } from '../../program/steps.ts'
import { inSlicesOrAtOnce } from '../store/inSlices.ts'
import type { Pace } from '../store/inSlices.ts'
import type { Body, KeptPiece, LongText, Texts } from './composition.ts'

/** Texts of more units than this are written and hashed in several goes. */
const goUnits = 65_536

/** Bodies of more units than this stay texts if they are asked for once. */
const longUnits = 262_144

/**
 * Turns long texts into bytes and their hash a slice at a time; what is no text, or a short one, stays as it is.
 * @param isOnce true for what is sent once and not kept: if it is very long it is hashed, and becomes bytes only where it is sent from. Memory
 * for each would keep the collector busy.
 */
export function writeLong(body: Body | Texts, pace: Pace, isOnce: boolean): Body | Promise<Body> {
  const write = (texts: Texts): Body | Promise<Body> => inSlicesOrAtOnce<Body>(isOnce && unitsOf(texts) > longUnits ? hashInGoes(texts) : writeInGoes(texts), pace)
  if (isTexts(body)) return write(body)
  return typeof body === 'string' && body.length > goUnits ? write([body]) : body
}

function unitsOf(texts: Texts): number {
  return texts.reduce((sum, { length }) => sum + length, 0)
}

function isTexts(body: Body | Texts): body is Texts {
  return Array.isArray(body)
}

/** Pieces, and their length in bytes. */
function* cutAll(texts: Texts): Steps<{ pieces: string[]; length: number }> {
  const pieces: string[] = []
  let length = 0
  for (const text of texts) {
    for (const piece of cut(text)) {
      pieces.push(piece)
      length += Buffer.byteLength(piece)
      yield
    }
  }
  return { pieces, length }
}

export function* writeInGoes(texts: Texts): Steps<KeptPiece> {
  const { pieces, length } = yield* cutAll(texts)
  const bytes = Buffer.allocUnsafeSlow(length)
  const sum = createHash('sha256')
  let filled = 0
  let hashed = 0
  for (const piece of pieces) {
    filled += bytes.write(piece, filled)
    // Each small piece by itself would cost more than its hash.
    if (filled - hashed >= goUnits) {
      sum.update(bytes.subarray(hashed, filled))
      hashed = filled
    }
    yield
  }
  return { bytes, digest: sum.update(bytes.subarray(hashed)).digest('base64url') }
}

function* hashInGoes(texts: Texts): Steps<LongText> {
  const { pieces, length } = yield* cutAll(texts)
  const sum = createHash('sha256')
  let waiting = ''
  for (const piece of pieces) {
    waiting += piece
    if (waiting.length >= goUnits) {
      sum.update(waiting)
      waiting = ''
    }
    yield
  }
  return { texts: pieces, length, digest: sum.update(waiting).digest('base64url') }
}

/** In pieces of so many units at most. A pair of two units is one character, and stays together. */
function* cut(text: string): Generator<string> {
  for (let at = 0, end; at < text.length; at = end) {
    end = Math.min(at + goUnits, text.length)
    if (end < text.length && text.charCodeAt(end - 1) >> 10 === 0xd800 >> 10) end -= 1
    yield text.slice(at, end)
  }
}
