import { z } from 'zod'
import { mediaFileSchema, mediaSchema } from '../../../program/entities.ts'
import type { MediaEntity, MediaFile } from '../../../program/entities.ts'
import { textOf } from '../view.ts'
import type { View } from '../view.ts'
import type { FieldWriters } from './fieldWriters.ts'

const file = z.strictObject({ url: z.url(), ...mediaFileSchema.shape })
const { focalPoint, placeholder } = mediaSchema.shape

export const mediaDocument = z.strictObject({
  id: z.uuid(),
  alt: z.string(),
  ...file.shape,
  focalPoint,
  placeholder,
  sizes: z.array(file).describe('The same picture smaller, widest first.'),
})
export type MediaDocument = z.infer<typeof mediaDocument>

export const mediaFields: FieldWriters<MediaEntity, View, MediaDocument> = {
  id: ({ id }) => id,
  alt: ({ alt }, view) => textOf(alt, view),
  url: (media, { publicUrl }) => mediaUrl(wholeOf(media), publicUrl),
  filename: (media) => wholeOf(media).filename,
  mimeType: (media) => wholeOf(media).mimeType,
  width: (media) => wholeOf(media).width,
  height: (media) => wholeOf(media).height,
  filesize: (media) => wholeOf(media).filesize,
  focalPoint: (media) => media.focalPoint,
  placeholder: (media) => media.placeholder,
  sizes: ({ files }, { publicUrl }) => files.slice(1).map((each) => ({ url: mediaUrl(each, publicUrl), ...each })),
}

function wholeOf({ id: own, files: [whole] }: MediaEntity): MediaFile {
  // The schema of the entity asks for one file at least.
  if (!whole) throw new Error(`media ${own} has no file`)
  return whole
}

/** Where a file is served: for ever the same bytes. */
export function mediaUrl({ filename }: MediaFile, publicUrl: string): string {
  return `${publicUrl}/media/${encodeURIComponent(filename)}`
}
