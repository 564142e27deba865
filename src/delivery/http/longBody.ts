import { createHash } from 'node:crypto'
import { inSlicesOrAtOnce, polite } from '../store/inSlices.ts'
import type { Steps } from '../store/inSlices.ts'
import type { Body, KeptPiece } from './composition.ts'

/** Texts of more units than this are written and hashed in several goes. */
const goUnits = 65_536

/** Turns a long text into bytes and their hash a slice at a time; what is no long text stays as it is. */
export function writeLong(body: Body): Body | Promise<Body> {
  return typeof body === 'string' && body.length > goUnits ? inSlicesOrAtOnce(writeInGoes(body), polite) : body
}

function* writeInGoes(text: string): Steps<KeptPiece> {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text))
  const sum = createHash('sha256')
  let filled = 0
  for (let at = 0, end; at < text.length; at = end) {
    yield
    end = Math.min(at + goUnits, text.length)
    // A pair of two units is one character.
    if (end < text.length && text.charCodeAt(end - 1) >> 10 === 0xd800 >> 10) end -= 1
    const written = bytes.write(text.slice(at, end), filled)
    sum.update(bytes.subarray(filled, filled + written))
    filled += written
  }
  return { bytes, digest: sum.digest('base64url') }
}
