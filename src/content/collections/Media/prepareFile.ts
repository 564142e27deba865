import sharp from 'sharp'
import type { Sharp } from 'sharp'
import { sha256 } from '../../../program/canonical.ts'
import { isBare } from './isBare.ts'
import { recognise } from './recognise.ts'
import type { FileKind } from './recognise.ts'

export const maxBytes = 10 * 1024 * 1024
export const maxPixels = 40_000_000

/** A file as it is kept: written anew, without what cameras and programs hid in it; its name is the hash of its bytes. */
export type PreparedFile = {
  data: Buffer
  filename: string
  mimeType: string
  width: number | null
  height: number | null
  /** A data URL of a few bytes to show while the picture loads. */
  placeholder: string | null
}

/** Why a file can't be used, said to an editor. */
export class FileFault extends Error {
  override readonly name = 'FileFault'
}

/**
 * @param isWritten whether it was written here, or says so: it is then kept byte for byte if it holds the picture and nothing else.
 * @throws FileFault
 */
export async function prepareFile(data: Buffer, { isWritten = false } = {}): Promise<PreparedFile> {
  if (data.byteLength > maxBytes) throw new FileFault('A file has 10 MB at most. Make the picture smaller and upload it again.')
  const kind = recognise(data)
  if (kind === 'svg') {
    throw new FileFault('SVG files can’t be used, since they can carry programs. Export the picture as PNG, 1,000 pixels wide or more, and upload that.')
  }
  if (kind === null) throw new FileFault('This is not a JPEG, PNG, WebP, AVIF, GIF or PDF file, whatever its name says.')
  if (kind === 'pdf') return { data, filename: `${sha256(data)}.pdf`, mimeType: 'application/pdf', width: null, height: null, placeholder: null }
  return preparePicture(data, kind, isWritten && isBare(data, kind))
}

async function preparePicture(data: Buffer, kind: Exclude<FileKind, 'pdf'>, isKept: boolean): Promise<PreparedFile> {
  const { format, encode } = encoders[kind]
  try {
    const picture = sharp(data, { animated: true, failOn: 'error', limitInputPixels: maxPixels })
    const { pages = 1, width, height } = await picture.metadata()
    // `height` is that of all pages together.
    if (width * height > maxPixels) throw new Error('pixel limit')
    const written = await encode(picture.autoOrient().timeout({ seconds: 25 })).toBuffer({ resolveWithObject: true })
    const dot = await sharp(written.data, { limitInputPixels: maxPixels }).resize(16, 16, { fit: 'inside' }).webp({ quality: 40 }).toBuffer()
    const kept = isKept ? data : written.data
    return {
      data: kept,
      filename: `${sha256(kept)}.${format === 'jpeg' ? 'jpg' : format}`,
      mimeType: `image/${format}`,
      width: written.info.width,
      height: written.info.pageHeight ?? Math.round(written.info.height / pages),
      placeholder: `data:image/webp;base64,${dot.toString('base64')}`,
    }
  } catch (error) {
    const isTooLarge = error instanceof Error && /pixel limit/i.test(error.message)
    throw new FileFault(
      isTooLarge ? 'A picture has 40 megapixels at most. Make it smaller and upload it again.' : 'The picture is damaged: it can’t be read to its end. Export it again.',
      { cause: error },
    )
  }
}

/** What moves and what few programs read becomes WebP, which every browser shows. */
const webp = { format: 'webp', encode: (picture: Sharp) => picture.webp({ quality: 88 }) } as const
const encoders: Record<Exclude<FileKind, 'pdf'>, { format: 'jpeg' | 'png' | 'webp'; encode: (picture: Sharp) => Sharp }> = {
  jpeg: { format: 'jpeg', encode: (picture) => picture.jpeg({ quality: 88, progressive: true }) },
  png: { format: 'png', encode: (picture) => picture.png({ compressionLevel: 9 }) },
  webp,
  avif: webp,
  gif: webp,
}
