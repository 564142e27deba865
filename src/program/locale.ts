import { z } from 'zod'

/** Every language the database can hold texts in. Part of the migrations (a database enum): add at the end, never remove. */
export const allLocales = ['en', 'de', 'fr', 'es', 'it', 'ja', 'ko', 'zh'] as const
export type Locale = (typeof allLocales)[number]
export const defaultLocale: Locale = 'en'

export const localeSchema = z.enum(allLocales)

/** A text in each language it was written in; a language without a text is absent, never empty. */
export type Localized<T> = Partial<Record<Locale, T>>

export function localized<T extends z.ZodType>(value: T) {
  return z.partialRecord(localeSchema, value)
}

/**
 * The value in the wanted language, else in the fallback, else in the first language there is.
 * `null` only if it was written in none.
 */
export function inLocale<T>(value: Localized<T> | null, locale: Locale, fallback: Locale = defaultLocale): T | null {
  if (value === null) return null
  const found = value[locale] ?? value[fallback]
  if (found !== undefined) return found
  for (const any of allLocales) {
    const other = value[any]
    if (other !== undefined) return other
  }
  return null
}
