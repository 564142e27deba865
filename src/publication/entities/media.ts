import type { MediaEntity, MediaFile } from '../../program/entities.ts'
import type { MediaDocument } from '../build/documents.ts'
import { localizedText, plain } from './values.ts'

export function mediaEntity(media: MediaDocument): MediaEntity {
  const sizes = Object.values(media.sizes ?? {}).flatMap((size) => file(size))
  return {
    id: media.id,
    slug: slugOfFile(media.filename ?? ''),
    alt: localizedText(media.alt),
    files: [...file(media), ...sizes.toSorted((a, b) => (b.width ?? 0) - (a.width ?? 0) || (a.filename < b.filename ? -1 : 1))],
    focalPoint: typeof media.focalX === 'number' && typeof media.focalY === 'number' ? { x: media.focalX / 100, y: media.focalY / 100 } : null,
    placeholder: plain(media.placeholder),
  }
}

/** None for a size that was not made. */
function file(fields: Omit<MediaDocument, 'id' | 'alt'> | null | undefined): MediaFile[] {
  if (!fields?.filename || !fields.mimeType || typeof fields.filesize !== 'number') return []
  const { filename, mimeType, width, height, filesize } = fields
  return [{ filename, mimeType, width: width ?? null, height: height ?? null, filesize }]
}

/** The name of the file without its ending: a content hash, which says nothing of what an editor called it. */
function slugOfFile(filename: string): string {
  return filename.replace(/\.[^.]*$/, '')
}
