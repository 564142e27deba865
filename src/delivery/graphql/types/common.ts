import { LinkKindEnum, LocaleEnum } from '../enums.ts'
import { limits } from '../limits/limits.ts'
import { LinkType, PointType, RichTextType, WindowType } from '../refs.ts'
import { shorten } from '../shorten.ts'
import { onClockIf, zoneArguments } from '../inputs/zoneArguments.ts'
import { within } from '../within.ts'
import { isGiven } from '../isGiven.ts'

RichTextType.implement({
  description: 'One text in three forms.',
  fields: (t) => ({
    html: t.string({ description: 'As HTML: sanitised, without scripts, styles or forms.', resolve: ({ text }) => text.html }),
    markdown: t.string({ description: 'As Markdown (CommonMark).', resolve: ({ text }) => text.markdown }),
    text: t.string({
      description: 'As plain text.',
      args: { maxLength: t.arg.int({ description: 'Characters at most, such as `160`: it is cut before the word that would make it longer, and an ellipsis marks the cut. Without: the whole text.' }) },
      resolve: ({ text: { text } }, { maxLength }) => (isGiven(maxLength) ? shorten(text, within('maxLength', maxLength, 1, limits.characters)) : text),
    }),
    locale: t.field({ type: LocaleEnum, description: 'The language it is in: another than was asked for where it was not written in that. Meant for the attribute `lang`.', resolve: ({ locale }) => locale }),
  }),
})

LinkType.implement({
  description: 'A link.',
  fields: (t) => ({
    kind: t.field({ type: LinkKindEnum, description: 'What it leads to.', resolve: ({ kind }) => kind }),
    label: t.exposeString('label', { nullable: true, description: 'What to call it; null: its kind says it.' }),
    url: t.field({ type: 'URL', description: 'Where it leads.', resolve: ({ url }) => url }),
  }),
})

WindowType.implement({
  description: 'A time in which something is open, and where.',
  fields: (t) => ({
    url: t.field({ type: 'URL', nullable: true, description: 'Where; null while that is open.', resolve: ({ url }) => url }),
    opensAt: t.field({ type: 'DateTime', nullable: true, description: 'From when; null if not said. UTC unless `timeZone` says otherwise.', args: zoneArguments, resolve: ({ opensAt }, { timeZone }) => opensAt && onClockIf(timeZone, opensAt) }),
    closesAt: t.field({ type: 'DateTime', nullable: true, description: 'Until when; null if not said. UTC unless `timeZone` says otherwise.', args: zoneArguments, resolve: ({ closesAt }, { timeZone }) => closesAt && onClockIf(timeZone, closesAt) }),
  }),
})

PointType.implement({
  description: 'A point of a picture, in fractions of its width and height.',
  fields: (t) => ({
    x: t.exposeFloat('x', { description: 'From the left, 0 to 1.' }),
    y: t.exposeFloat('y', { description: 'From the top, 0 to 1.' }),
  }),
})
