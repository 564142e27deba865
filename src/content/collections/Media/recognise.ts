/** The kinds of file that can be uploaded, by what is in them. */
export type FileKind = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' | 'pdf'

/** What a file is by its first bytes, whatever its name says; `svg` and `null` can't be used. */
export function recognise(bytes: Uint8Array): FileKind | 'svg' | null {
  const head = Buffer.from(bytes.subarray(0, 1024))
  const ascii = head.toString('latin1')
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'jpeg'
  if (ascii.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (/^GIF8[79]a/.test(ascii)) return 'gif'
  if (/^RIFF[^]{4}WEBP/.test(ascii)) return 'webp'
  if (/^[^]{4}ftypavi[fs]/.test(ascii)) return 'avif'
  if (ascii.startsWith('%PDF-')) return 'pdf'
  return /<svg[\s>]/i.test(ascii) || (/^\s*(\xef\xbb\xbf)?<\?xml/.test(ascii) && /svg/i.test(ascii)) ? 'svg' : null
}
