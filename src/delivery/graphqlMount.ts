import type { Locale } from '../program/locale.ts'
import type { Answers } from './http/createAnswers.ts'
import type { Representation } from './http/representation.ts'
import type { ResponseCache } from './http/responseCache.ts'
import type { Meter } from './limits/meter.ts'
import type { Search } from './search/search.ts'
import type { OpenPinned } from './store/openPinned.ts'
import type { Reading } from './store/reading.ts'

/** What the GraphQL endpoint is given. */
export type GraphqlOptions = {
  /** Opens a reading of the live editions: once for each request, so that one answer comes from one library. */
  openReading: () => Reading
  /** Opens a reading of one edition of an event, live or not. */
  openPinned: OpenPinned
  search: Search
  /** Kept answers and new ones, each made once however many ask. */
  answers: Answers
  /** Where answers are kept while the editions they were made from are live. */
  cache: ResponseCache
  /** The public address, without a trailing slash: media are `${publicUrl}/media/${filename}`. */
  publicUrl: string
  /** The languages the public may ask for; the first is what it gets unasked. */
  locales: readonly [Locale, ...Locale[]]
  /** Hears of faults of ours; the client is told no more than that there was one. */
  report: (error: unknown) => void
}

/**
 * Takes GET and POST /api/graphql. Gives an answer with data as a representation, which delivery sends with ETags and
 * compression; all else, errors that is, as a response.
 */
export type GraphqlHandler = (request: Request, meter: Meter) => Promise<Representation | Response>
