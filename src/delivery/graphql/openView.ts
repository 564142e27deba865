import type { Locale } from '../../program/locale.ts'
import type { View } from '../rest/view.ts'
import { builder } from './builder.ts'
import type { Context } from './builder.ts'
import { LocaleEnum } from './enums.ts'
import { clientError } from './errors.ts'
import { isGiven } from './isGiven.ts'

/** In which language a root field, and all below it, is read. */
export const viewArguments = builder.args((t) => ({
  locale: t.field({ type: LocaleEnum, description: 'The language of the texts, such as `DE`. Without: the default language of this deployment.' }),
  fallbackLocale: t.field({ type: LocaleEnum, description: 'The language of what was not written in `locale`, such as `FR`; what was not written in it either comes in any it was written in. Without: the default language.' }),
}))

export type ViewArguments = { locale?: Locale | null; fallbackLocale?: Locale | null }

/** @throws LOCALE_NOT_SERVED */
export function openView({ reading, locales, publicUrl }: Context, { locale, fallbackLocale }: ViewArguments): View {
  const check = (argument: string, asked: Locale | null | undefined): Locale => {
    if (!isGiven(asked) || locales.includes(asked)) return asked ?? locales[0]
    const served = locales.map((one) => one.toUpperCase())
    throw clientError('LOCALE_NOT_SERVED', `Texts are served in ${served.join(', ')} here, not in ${asked.toUpperCase()}.`, { argument, served })
  }
  return { reading, event: null, locale: check('locale', locale), fallback: check('fallbackLocale', fallbackLocale), publicUrl }
}
