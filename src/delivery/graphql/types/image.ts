import type { MediaFile } from '../../../program/entities.ts'
import { mediaUrl } from '../../rest/documents/mediaDocument.ts'
import { textOf } from '../../rest/view.ts'
import type { Held } from '../../store/library.ts'
import type { ImageFormat } from '../enums.ts'
import { ImageFormatEnum } from '../enums.ts'
import { ImageFileType, ImageType, PointType } from '../refs.ts'
import { promised } from '../seen.ts'
import { within } from '../within.ts'

ImageType.implement({
  description: 'A picture in several sizes.',
  fields: (t) => {
    const format = t.arg({ type: ImageFormatEnum, description: 'Only files of this format, such as `WEBP`, if there is one. Without: of any.' })
    return {
      url: t.field({
        type: 'URL', description: 'Where a file of it is: for ever the same bytes.',
        args: { width: t.arg.int({ description: 'Pixels, such as `320`: of the files at least so wide the smallest is given, else the widest. Without: the whole picture.' }), format },
        resolve: ({ entity, view }, args) => mediaUrl(chooseFile(entity, args.width ?? null, args.format ?? null), view.publicUrl),
      }),
      srcSet: t.string({
        nullable: true, description: 'All its widths, as the attribute `srcset` of HTML takes them: `https://… 320w, https://… 640w`. Null if no file has a width, as of a drawing.', args: { format },
        resolve: ({ entity, view }, args) => writeSrcSet(byWidth(filesOf(entity, args.format ?? null)), view.publicUrl),
      }),
      sizes: t.field({
        type: [ImageFileType], description: 'Its files, the whole picture first.', args: { format },
        resolve: ({ entity, view: { publicUrl } }, args) => filesOf(entity, args.format ?? null).map((file) => ({ file, publicUrl })),
      }),
      width: t.int({ nullable: true, description: 'Pixels of the whole picture; null if it has none of its own, as a drawing.', resolve: ({ entity }) => wholeOf(entity).width }),
      height: t.int({ nullable: true, description: 'Pixels of the whole picture; null if it has none of its own, as a drawing.', resolve: ({ entity }) => wholeOf(entity).height }),
      mimeType: t.string({ description: 'Media type of the whole picture, such as `image/png`.', resolve: ({ entity }) => wholeOf(entity).mimeType }),
      alt: t.string({ description: 'What it shows, for those who do not see it; empty if nothing was written.', resolve: ({ entity, view }) => textOf(entity.alt, view) }),
      focalPoint: t.field({ type: PointType, nullable: true, description: 'What must stay in sight when it is cropped; null: the middle.', resolve: ({ entity }) => entity.focalPoint }),
      placeholder: t.string({ nullable: true, description: 'A data URL of a few bytes to show while it loads; null if there is none.', resolve: ({ entity }) => entity.placeholder }),
    }
  },
})

ImageFileType.implement({
  description: 'One file of a picture.',
  fields: (t) => ({
    url: t.field({ type: 'URL', description: 'Where it is: for ever the same bytes.', resolve: ({ file, publicUrl }) => mediaUrl(file, publicUrl) }),
    width: t.int({ nullable: true, description: 'Pixels; null if it has none of its own, as a drawing.', resolve: ({ file }) => file.width }),
    height: t.int({ nullable: true, description: 'Pixels; null if it has none of its own, as a drawing.', resolve: ({ file }) => file.height }),
    mimeType: t.string({ description: 'Its media type, such as `image/webp`.', resolve: ({ file }) => file.mimeType }),
    fileSize: t.int({ description: 'Bytes.', resolve: ({ file }) => file.filesize }),
  }),
})

function wholeOf({ files, id }: Held<'media'>): MediaFile {
  return promised(files[0], `file of media ${id}`)
}

/** Those of a format; all if there is none of it. */
function filesOf({ files }: Held<'media'>, format: ImageFormat | null): readonly MediaFile[] {
  const ofFormat = files.filter(({ mimeType }) => mimeType === `image/${format ?? ''}`)
  return ofFormat.length > 0 ? ofFormat : files
}

function byWidth(files: readonly MediaFile[]): (MediaFile & { width: number })[] {
  return files.flatMap((file) => (file.width === null ? [] : [{ ...file, width: file.width }])).sort((a, b) => a.width - b.width)
}

function chooseFile(media: Held<'media'>, width: number | null, format: ImageFormat | null): MediaFile {
  const files = filesOf(media, format)
  const first = promised(files[0], `file of media ${media.id}`)
  if (width === null) return first
  const wanted = within('width', width, 1, 10_000)
  const sorted = byWidth(files)
  return sorted.find((file) => file.width >= wanted) ?? sorted.at(-1) ?? first
}

/** One file a width: a browser takes the first that will do, so of two formats it would never see the second. */
function writeSrcSet(files: readonly (MediaFile & { width: number })[], publicUrl: string): string | null {
  const oneAWidth = files.filter(({ width }, index) => files.findIndex((other) => other.width === width) === index)
  return oneAWidth.length === 0 ? null : oneAWidth.map((file) => `${mediaUrl(file, publicUrl)} ${file.width}w`).join(', ')
}
