import { allLocales } from '../../program/locale.ts'
import type { Localized } from '../../program/locale.ts'
import type { Link, RichText, Window } from '../../program/entities.ts'
import type { RenderRichText } from '../richText/renderRichText.ts'
import type { LinkRow, LocalizedRichText, LocalizedText, WindowGroup } from '../build/documents.ts'

/** A text in the languages it was written in: blank ones are absent. */
export function localizedText(value: LocalizedText): Localized<string> {
  const texts: Localized<string> = {}
  for (const locale of allLocales) {
    const text = value?.[locale]
    if (typeof text === 'string' && text.trim() !== '') texts[locale] = text
  }
  return texts
}

/** As `localizedText`; `null` if it was written in no language. */
export function optionalText(value: LocalizedText): Localized<string> | null {
  const texts = localizedText(value)
  return Object.keys(texts).length === 0 ? null : texts
}

/** A rich text in its three forms; `null` if it was written in no language. */
export function localizedRichText(value: LocalizedRichText, render: RenderRichText): Localized<RichText> | null {
  const texts: Localized<RichText> = {}
  for (const locale of allLocales) {
    const rendered = render(value?.[locale])
    if (rendered !== null) texts[locale] = rendered
  }
  return Object.keys(texts).length === 0 ? null : texts
}

/** A text without languages; blank is `null`. */
export function plain(value: string | null | undefined): string | null {
  return value === null || value === undefined || value.trim() === '' ? null : value
}

/** An instant in the form of editions: UTC, no fraction where it is zero. */
export function instant(value: string): string {
  return new Date(value).toISOString().replace('.000Z', 'Z')
}

export function optionalInstant(value: string | null | undefined): string | null {
  return value === null || value === undefined || value === '' ? null : instant(value)
}

/** The day of a field that holds days: the first ten characters of what is stored. */
export function day(value: string): string {
  return value.slice(0, 10)
}

export function links(rows: readonly LinkRow[] | null | undefined): Link[] {
  return (rows ?? []).map(({ kind, label, url }) => ({ kind, label: plain(label), url }))
}

/** `null` if nothing of it is known. */
export function window(group: WindowGroup): Window | null {
  const value = { url: plain(group?.url), opensAt: optionalInstant(group?.opensAt), closesAt: optionalInstant(group?.closesAt) }
  return value.url === null && value.opensAt === null && value.closesAt === null ? null : value
}
