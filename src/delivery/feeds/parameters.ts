import type { Locales } from '../rest/parameters.ts'
import { edition, filterParameters, localeParameters, names } from '../rest/parameters.ts'
import type { Feed } from './feeds.ts'

const { day, track, room, speaker, topic } = filterParameters.sessions

/** What leaves only some of an event's sessions in a feed: all that is given must fit. */
export const narrowing = {
  day, track, room, speaker, topic,
  session: names('Slugs or ids of sessions: a programme of one’s own.', ['opening-remarks']),
} as const

/** `GET /api/events/{slug}/{feed}` */
export function feedParameters(feed: Feed, locales: Locales) {
  const { locale } = localeParameters(locales)
  // What is not taken has no value, as what is not given has none.
  return { locale, edition, ...(feed.isNarrowed === true ? narrowing : {} as typeof narrowing) }
}
