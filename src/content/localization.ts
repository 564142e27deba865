import type { LocalizationConfig } from 'payload'
import { allLocales, defaultLocale, localeSchema } from '../program/locale.ts'
import type { Locale } from '../program/locale.ts'

const labels: Record<Locale, string> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  it: 'Italiano',
  ja: '日本語',
  ko: '한국어',
  zh: '中文',
}

/**
 * Every language the database holds; the admin shows those chosen.
 * @param chosen language codes; none: the default one.
 * @throws Error if one of them is not a language of the database.
 */
export function localizationOf(chosen: readonly string[] | undefined): LocalizationConfig {
  const shown = shownLocales(chosen)
  return {
    locales: allLocales.map((code) => ({ code, label: labels[code] })),
    defaultLocale: shown.includes(defaultLocale) ? defaultLocale : (shown[0] ?? defaultLocale),
    fallback: true,
    filterAvailableLocales: ({ locales }) => locales.filter(({ code }) => shown.some((locale) => locale === code)),
  }
}

function shownLocales(chosen: readonly string[] | undefined): Locale[] {
  if (chosen === undefined || chosen.length === 0) return [defaultLocale]
  return chosen.map((code) => {
    const locale = localeSchema.safeParse(code)
    if (locale.success) return locale.data
    throw new Error(`LINEUP_LOCALES: “${code}” is not one of ${allLocales.join(', ')}.`)
  })
}
