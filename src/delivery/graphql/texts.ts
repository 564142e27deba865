import type { RichText } from '../../program/entities.ts'
import { allLocales } from '../../program/locale.ts'
import type { Locale, Localized } from '../../program/locale.ts'
import type { View } from '../rest/view.ts'
import type { RichTextIn } from './refs.ts'

/** A rich text in the view's language, and the language in which it was found. */
export function richTextIn(value: Localized<RichText> | null, { locale, fallback }: View): RichTextIn | null {
  if (value === null) return null
  for (const one of fallback === null ? [locale] : [locale, fallback, ...allLocales]) {
    const text = value[one]
    if (text !== undefined) return { text, locale: one }
  }
  return null
}

/** The languages that are served in which a text was written, in the order in which they are served. */
export function localesIn(value: Localized<string>, served: readonly Locale[]): Locale[] {
  return served.filter((locale) => value[locale] !== undefined)
}
