import type { Locale } from '../program/locale.ts'
import type { TrustedDocuments } from './graphql/documents/readTrusted.ts'
import type { Answers } from './http/createAnswers.ts'
import type { Representation } from './http/representation.ts'
import type { Whole } from './http/respond.ts'
import type { Meter } from './limits/meter.ts'
import type { Search } from './search/search.ts'
import type { OpenPinned } from './store/openPinned.ts'

/** What the GraphQL endpoint is given. */
export type GraphqlOptions = {
  /** Opens a reading of one edition of an event, live or not. */
  openPinned: OpenPinned
  search: Search
  /** Documents that this deployment knows beforehand; `null`: it has no list. */
  trusted: TrustedDocuments | null
  /** Kept answers and new ones, each made once however many ask. */
  answers: Answers
  /** The public address, without a trailing slash: media are `${publicUrl}/media/${filename}`. */
  publicUrl: string
  /** The languages the public may ask for; the first is what it gets unasked. */
  locales: readonly [Locale, ...Locale[]]
  /** Hears of faults of ours; the client is told no more than that there was one. */
  report: (error: unknown) => void
  /** Hears the codes of the errors in each answer that is made. */
  noteErrors?: (codes: readonly string[]) => void
}

/** An answer with data, and under which key it is kept. */
export type GraphqlAnswer = { key: string; representation: Representation; isKept: boolean }

/**
 * Takes GET and POST /api/graphql. Gives an answer with data as a representation, which delivery sends with ETags and
 * compression; all else, errors that is, whole.
 * @param body of a POST, where it was read already; `null`: it is in the request.
 */
export type GraphqlHandler = (request: Request, meter: Meter, body: Uint8Array | null) => Promise<GraphqlAnswer | Whole>
