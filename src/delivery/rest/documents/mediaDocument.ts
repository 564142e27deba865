import { z } from 'zod'
import { mediaFileSchema, mediaSchema } from '../../../program/entities.ts'
import type { MediaEntity, MediaFile } from '../../../program/entities.ts'
import { textOf } from '../view.ts'
import type { View } from '../view.ts'

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

export function toMediaDocument({ id, alt, files, focalPoint: point, placeholder: shown }: MediaEntity, view: View): MediaDocument {
  const [whole, ...smaller] = files.map((each) => ({ url: mediaUrl(each, view.publicUrl), ...each }))
  // The schema of the entity asks for one file at least.
  if (!whole) throw new Error(`media ${id} has no file`)
  return { id, alt: textOf(alt, view), ...whole, focalPoint: point, placeholder: shown, sizes: smaller }
}

/** Where a file is served: for ever the same bytes. */
export function mediaUrl({ filename }: MediaFile, publicUrl: string): string {
  return `${publicUrl}/media/${encodeURIComponent(filename)}`
}
