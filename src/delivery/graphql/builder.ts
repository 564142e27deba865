import SchemaBuilder from '@pothos/core'
import type { Locale } from '../../program/locale.ts'
import type { OpenPinned } from '../store/openPinned.ts'
import type { Reading } from '../store/reading.ts'
import type { KeptObjects } from './execution/keptObjects.ts'
import type { Pace } from './execution/pace.ts'
import type { Budget } from './limits/budget.ts'
import type { Search } from '../search/search.ts'

/** What every resolver of one request shares. */
export type Context = {
  readonly reading: Reading
  readonly budget: Budget
  readonly pace: Pace
  readonly kept: KeptObjects
  readonly search: Search
  readonly locales: readonly [Locale, ...Locale[]]
  readonly publicUrl: string
  readonly openPinned: OpenPinned
  /** The editions, live or not, that were asked for by number; grows while the answer is made. */
  readonly pins: { event: string; number: number }[]
}

type Text = { Input: string; Output: string }

/** Collects the types of the schema: the files in `types/` add theirs as they are loaded, `schema.ts` closes it. */
export const builder = new SchemaBuilder<{
  Context: Context
  DefaultFieldNullability: false
  Scalars: { ID: Text; Date: Text; DateTime: Text; Duration: Text; TimeZone: Text; URL: Text }
}>({ defaultFieldNullability: false })
