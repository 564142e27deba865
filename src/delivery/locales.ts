import type { Env } from '../platform/env.ts'
import { defaultLocale, localeSchema } from '../program/locale.ts'
import type { Locale } from '../program/locale.ts'

/** The languages the public may ask for, the default one first. @throws if a setting names one that there is not. */
export function localesOf({ LINEUP_LOCALES: chosen }: Pick<Env, 'LINEUP_LOCALES'>): readonly [Locale, ...Locale[]] {
  const others = (chosen ?? []).map((code) => localeSchema.parse(code)).filter((code) => code !== defaultLocale)
  return [defaultLocale, ...others]
}
