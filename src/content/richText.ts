import {
  BlockquoteFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  InlineCodeFeature,
  ItalicFeature,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
  lexicalEditor,
} from '@payloadcms/richtext-lexical'
import { findUrlFault } from './validate/url.ts'

/** The one editor of rich texts. What it can write is what editions can say as HTML, Markdown and plain text. */
export const editor = lexicalEditor({
  features: [
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
    BoldFeature(),
    ItalicFeature(),
    InlineCodeFeature(),
    UnorderedListFeature(),
    OrderedListFeature(),
    LinkFeature({
      // No internal links: a public text must not hang on the address of a page of some site.
      enabledCollections: [],
      fields: ({ defaultFields }) =>
        defaultFields.map((field) =>
          field.name === 'url' && field.type === 'text'
            ? { ...field, validate: (value: unknown) => findUrlFault(value, ['http:', 'https:', 'mailto:']) ?? true }
            : field,
        ),
    }),
    BlockquoteFeature(),
    FixedToolbarFeature(),
  ],
})
