import type { Locale } from '../../program/locale.ts'
import { allLocales, defaultLocale } from '../../program/locale.ts'
import { richTextState } from '../../intake/text/lexical.ts'
import type { RichTextState } from '../../intake/text/lexical.ts'
import { toRichText } from '../../intake/text/toRichText.ts'
import type { DemoText } from '../content/types.ts'

/** The text as it was written in a language; `undefined` if it was not. */
export function textIn(text: DemoText | undefined, locale: Locale): string | undefined {
  if (text === undefined) return undefined
  if (typeof text === 'string') return locale === defaultLocale ? text : undefined
  return text[locale]
}

/** The same for a field that every language must have: else the English text. */
export function requiredIn(text: DemoText, locale: Locale): string {
  return textIn(text, locale) ?? englishOf(text)
}

export function englishOf(text: DemoText): string {
  return typeof text === 'string' ? text : text.en
}

/** The Markdown of a text as the editor's document. */
export function richTextIn(text: DemoText | undefined, locale: Locale): RichTextState | undefined {
  const markdown = textIn(text, locale)
  return markdown === undefined ? undefined : richTextState(toRichText(markdown).blocks)
}

/** The languages, beside English, in which at least one of the texts was written. */
export function otherLocalesOf(...texts: (DemoText | undefined)[]): Locale[] {
  return allLocales.filter((locale) => locale !== defaultLocale && texts.some((text) => textIn(text, locale) !== undefined))
}
