import type { RichText } from '../../program/entities.ts'
import { inLocale } from '../../program/locale.ts'
import type { Locale, Localized } from '../../program/locale.ts'
import type { LiveEvent } from '../store/library.ts'
import type { Reading } from '../store/reading.ts'

/** For whom, and from where, a document is written. */
export type View = {
  readonly reading: Reading
  /** The event whose edition is read; `null`: the catalogue. */
  readonly event: LiveEvent | null
  readonly locale: Locale
  /** The language of what was not written in the wanted one. */
  readonly fallback: Locale
  /** Without a trailing slash. */
  readonly publicUrl: string
}
export type EventView = View & { readonly event: LiveEvent }

/** A text in the view's language; '' only where a name was written in none. */
export function textOf(value: Localized<string>, { locale, fallback }: View): string {
  return inLocale(value, locale, fallback) ?? ''
}

export function optionalTextOf(value: Localized<string> | null, { locale, fallback }: View): string | null {
  return inLocale(value, locale, fallback)
}

export function richTextOf(value: Localized<RichText> | null, { locale, fallback }: View): RichText | null {
  return inLocale(value, locale, fallback)
}
