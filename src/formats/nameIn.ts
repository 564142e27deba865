import type { Locale, Localized } from '../program/locale.ts'
import { inLocale } from '../program/locale.ts'

/** The name of something that has one in several languages, its slug if it has none; `null` if there is no such thing. */
export function nameIn(entity: { name: Localized<string>; slug: string } | undefined, locale: Locale): string | null {
  if (!entity) return null
  const name = inLocale(entity.name, locale)
  return name === null || name === '' ? entity.slug : name
}
