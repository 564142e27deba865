import { SourceError } from './SourceError.ts'

/**
 * The text of an XML file: a byte order mark decides, then the encoding that the declaration names, then UTF-8.
 * @throws SourceError if the bytes are not in that encoding.
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = byteOrderMarkOf(bytes) ?? declaredEncodingOf(bytes) ?? 'utf-8'
  let decoder: TextDecoder
  try {
    decoder = new TextDecoder(encoding, { fatal: true })
  } catch {
    throw new SourceError(`The file says it is written in "${encoding}", which is not a known encoding. Save it as UTF-8.`)
  }
  try {
    return decoder.decode(bytes)
  } catch {
    throw new SourceError(`The file is not written in ${encoding}, as it should be. Save it as UTF-8.`)
  }
}

function byteOrderMarkOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

function declaredEncodingOf(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  return /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head)?.[1] ?? null
}
