import { z } from 'zod'
import type { Locales } from '../rest/parameters.ts'
import { edition, filterParameters, localeParameters, names } from '../rest/parameters.ts'
import type { Feed } from './feeds.ts'

const { day, track, room, speaker, topic } = filterParameters.sessions

/** What leaves only some of an event's sessions in a feed: all that is given must fit. */
export const narrowing = {
  day, track, room, speaker, topic,
  session: names('Slugs or ids of sessions: a programme of one’s own.', ['opening-remarks']),
} as const

const zones = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])

/** The clock of a feed. */
export const zone = {
  timeZone: z.string().refine((text) => zones.has(text), 'must be the IANA name of a time zone, such as Europe/London').optional()
    .describe('Times and days on the clock of this zone; that of the event if not given.').meta({ examples: ['America/New_York'] }),
} as const

/** An answer of one edition is the same for ever; one of an instant is not, unless the instant is given. */
const pinned = { edition } as const
const timed = {
  at: z.iso.datetime({ offset: true, error: 'must be an instant: 2026-03-23T10:15:00Z' }).optional()
    .describe('The instant of which it speaks; the present one if not given.').meta({ examples: ['2026-03-23T10:15:00Z'] }),
} as const

/** `GET /api/events/{slug}/{feed}` */
export function feedParameters(feed: Feed, locales: Locales) {
  const { locale } = localeParameters(locales)
  const isTimed = 'renderAt' in feed
  const isOfNow = 'renderRooms' in feed
  // What is not taken has no value, as what is not given has none.
  return {
    locale, ...(isTimed ? timed : {} as typeof timed), ...(isTimed || isOfNow ? {} as typeof pinned : pinned),
    ...(feed.sessions === 'none' ? {} as typeof narrowing & typeof zone : { ...narrowing, ...zone }),
  }
}
