import type { Localized } from '../../program/locale.ts'
import { defaultLocale, inLocale } from '../../program/locale.ts'

type Slugged = { readonly slug: string }
type Named = Slugged & { readonly name: string | Localized<string> }

const collator = new Intl.Collator('en', { numeric: true })

export function bySlug(a: Slugged, b: Slugged): number {
  return a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0
}

/** As a reader of the default language expects names; the order is one for all languages, so that pages stay the same. */
export function byName(a: Named, b: Named): number {
  return collator.compare(nameOf(a), nameOf(b))
}

function nameOf({ name, slug }: Named): string {
  return typeof name === 'string' ? name : inLocale(name, defaultLocale) ?? slug
}
