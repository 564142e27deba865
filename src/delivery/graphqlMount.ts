import type { Locale } from '../program/locale.ts'
import type { Reading } from './store/reading.ts'

/** What the GraphQL endpoint is given. */
export type GraphqlOptions = {
  /** Opens a reading of the live editions: once for each request, so that one answer comes from one library. */
  openReading: () => Reading
  /** The public address, without a trailing slash: media are `${publicUrl}/media/${filename}`. */
  publicUrl: string
  /** The languages the public may ask for; the first is what it gets unasked. */
  locales: readonly [Locale, ...Locale[]]
}

/** Takes GET and POST /api/graphql; delivery adds ETags, compression and limits on the body around it. */
export type GraphqlHandler = (request: Request) => Promise<Response>
