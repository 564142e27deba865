import type { Locale } from '../../program/locale.ts'

/** How a programme is shown to people. */
export type ProgrammeView = {
  locale: Locale
  /** Languages to choose from. */
  locales: readonly Locale[]
  /** The number of the edition that was asked for; `null`: the live one. */
  pinned: number | null
  /** Without a trailing slash. */
  publicUrl: string
  /** Said above all else. */
  notice: string | null
}
