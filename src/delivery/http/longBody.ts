import { createHash } from 'node:crypto'
import { inSlicesOrAtOnce } from '../store/inSlices.ts'
import type { Pace, Steps } from '../store/inSlices.ts'
import type { Body, KeptPiece } from './composition.ts'

/** Texts of more units than this are written and hashed in several goes. */
const goUnits = 65_536

/** Texts, one after the other; each ends with a whole character. */
export type Texts = readonly string[]

/** Turns long texts into bytes and their hash a slice at a time; what is no text, or a short one, stays as it is. */
export function writeLong(body: Body | Texts, pace: Pace): Body | Promise<Body> {
  if (isTexts(body)) return inSlicesOrAtOnce(writeInGoes(body), pace)
  return typeof body === 'string' && body.length > goUnits ? inSlicesOrAtOnce(writeInGoes([body]), pace) : body
}

function isTexts(body: Body | Texts): body is Texts {
  return Array.isArray(body)
}

function* writeInGoes(texts: Texts): Steps<KeptPiece> {
  let length = 0
  for (const text of texts) {
    length += Buffer.byteLength(text)
    yield
  }
  const bytes = Buffer.allocUnsafeSlow(length)
  const sum = createHash('sha256')
  let filled = 0
  let hashed = 0
  const hashTo = (end: number): void => {
    sum.update(bytes.subarray(hashed, end))
    hashed = end
  }
  for (const text of texts) {
    for (let at = 0, end; at < text.length; at = end) {
      end = Math.min(at + goUnits, text.length)
      // A pair of two units is one character.
      if (end < text.length && text.charCodeAt(end - 1) >> 10 === 0xd800 >> 10) end -= 1
      filled += bytes.write(text.slice(at, end), filled)
      // Each small piece by itself would cost more than its hash.
      if (filled - hashed >= goUnits) hashTo(filled)
      yield
    }
  }
  hashTo(filled)
  return { bytes, digest: sum.digest('base64url') }
}
