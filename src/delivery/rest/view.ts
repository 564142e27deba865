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
  /** The language of what was not written in the wanted one; `null`: such texts are not shown. */
  readonly fallback: Locale | null
  /** Without a trailing slash. */
  readonly publicUrl: string
}
export type EventView = View & { readonly event: LiveEvent }

/** A text in the view's language; '' only where it was written in none that may be shown. */
export function textOf(value: Localized<string>, view: View): string {
  return shown(value, view) ?? ''
}

export function optionalTextOf(value: Localized<string> | null, view: View): string | null {
  return shown(value, view)
}

export function richTextOf(value: Localized<RichText> | null, view: View): RichText | null {
  return shown(value, view)
}

function shown<T>(value: Localized<T> | null, { locale, fallback }: View): T | null {
  return fallback === null ? value?.[locale] ?? null : inLocale(value, locale, fallback)
}
