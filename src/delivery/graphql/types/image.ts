import type { MediaFile } from '../../../program/entities.ts'
import { mediaUrl } from '../../rest/documents/mediaDocument.ts'
import { textOf } from '../../rest/view.ts'
import type { Held } from '../../store/library.ts'
import type { ImageFormat } from '../enums.ts'
import { ImageFormatEnum } from '../enums.ts'
import { ImageType, PointType } from '../refs.ts'
import { promised } from '../seen.ts'
import { within } from '../within.ts'

ImageType.implement({
  description: 'A picture in several sizes.',
  fields: (t) => ({
    url: t.field({
      type: 'URL', description: 'Where a file of it is: for ever the same bytes.',
      args: {
        width: t.arg.int({ description: 'Pixels: of the files at least so wide the smallest is given, else the widest. Without: the whole picture.' }),
        format: t.arg({ type: ImageFormatEnum, description: 'Only files of this format, if there is one.' }),
      },
      resolve: ({ entity, view }, { width, format }) => mediaUrl(chooseFile(entity, width ?? null, format ?? null), view.publicUrl),
    }),
    width: t.int({ nullable: true, description: 'Pixels of the whole picture; null if it has none of its own, as a drawing.', resolve: ({ entity }) => wholeOf(entity).width }),
    height: t.int({ nullable: true, description: 'Pixels of the whole picture; null if it has none of its own, as a drawing.', resolve: ({ entity }) => wholeOf(entity).height }),
    mimeType: t.string({ description: 'Media type of the whole picture.', resolve: ({ entity }) => wholeOf(entity).mimeType }),
    alt: t.string({ description: 'What it shows, for those who do not see it.', resolve: ({ entity, view }) => textOf(entity.alt, view) }),
    focalPoint: t.field({ type: PointType, nullable: true, description: 'What must stay in sight when it is cropped; null: the middle.', resolve: ({ entity }) => entity.focalPoint }),
    placeholder: t.string({ nullable: true, description: 'A data URL of a few bytes to show while it loads; null if there is none.', resolve: ({ entity }) => entity.placeholder }),
  }),
})

function wholeOf({ files, id }: Held<'media'>): MediaFile {
  return promised(files[0], `file of media ${id}`)
}

function chooseFile(media: Held<'media'>, width: number | null, format: ImageFormat | null): MediaFile {
  const ofFormat = media.files.filter(({ mimeType }) => mimeType === `image/${format ?? ''}`)
  const files = ofFormat.length > 0 ? ofFormat : media.files
  const [first] = files
  if (width === null) return promised(first, `file of media ${media.id}`)
  const wanted = within('width', width, 1, 10_000)
  const byWidth = files.filter((file) => file.width !== null).sort((a, b) => (a.width ?? 0) - (b.width ?? 0))
  return byWidth.find((file) => (file.width ?? 0) >= wanted) ?? byWidth.at(-1) ?? promised(first, `file of media ${media.id}`)
}
