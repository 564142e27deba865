import type { Locales } from './parameters.ts'
import type { KeptTexts } from './documents/keptTexts.ts'
import type { Search } from '../search/search.ts'

/** What reads need to know of the deployment. */
export type RestOptions = {
  /** Without a trailing slash. */
  publicUrl: string
  locales: Locales
  search: Search
  kept: KeptTexts
  /** Today's date in UTC, `YYYY-MM-DD`. */
  today: () => string
  /** In ms. */
  now: () => number
}
