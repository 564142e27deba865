import type { Edition } from '../../program/edition.ts'
import type { Steps } from '../../program/steps.ts'
import type { Answerable, Made } from '../http/createAnswers.ts'
import { cacheControlFor } from '../http/lifetime.ts'
import { readParameters } from '../http/parameters.ts'
import { canonicalQuery } from '../rest/canonicalQuery.ts'
import { findEvent } from '../rest/findEvent.ts'
import { keyOf } from '../rest/keyOf.ts'
import type { RestOptions } from '../rest/restOptions.ts'
import { inSlicesOrAtOnce } from '../store/inSlices.ts'
import { readRoomStates } from '../store/reading.ts'
import type { Reading } from '../store/reading.ts'
import type { Feed, FeedOptions } from './feeds.ts'
import { cutEdition, moveToZone } from './cutEdition.ts'
import { narrow } from './narrow.ts'
import { feedParameters } from './parameters.ts'

/** `GET /api/events/{slug}/{feed}`. @throws Problem about a parameter; `make` throws those of `findEvent` and `narrow`. */
export function prepareFeed(name: string, feed: Feed, slug: string, query: URLSearchParams, options: RestOptions): Answerable {
  const path = `/api/events/${slug}/${name}`
  const { edition, at: given, ...parameters } = readParameters(query, feedParameters(feed, options.locales), `/api/events/{slug}/${name}`)
  const at = given === undefined ? undefined : new Date(given).toISOString()
  function* makeFeed(reading: Reading): Steps<Made> {
    const event = findEvent(reading, slug)
    const { locale, timeZone, ...part } = parameters
    const isPart = Object.values(part).some((value) => value !== undefined)
    // What is kept under one key is the same however it was asked for: its own address too.
    const address = path + canonicalQuery({ values: { ...parameters, edition, at, locale: locale === options.locales[0] ? undefined : locale } })
    const chosen = isPart ? narrow(reading, event, part, locale) : null
    const choice = { locale, publicUrl: options.publicUrl, address, ...chosen ?? {} }
    const whole = timeZone === undefined ? event.edition : moveToZone(event.edition, timeZone)
    const shown = chosen && feed.sessions === 'cut' ? yield* cutEdition(whole, chosen.choose) : whole
    const { body, until } = yield* render(feed, shown, { ...choice, at: at ?? new Date(options.now()).toISOString() }, reading)
    return {
      mediaType: feed.mediaType,
      body,
      ...(until === null || at !== undefined ? {} : { until: Date.parse(until) }),
      edition: event.number,
      locale,
      headers: { ...('renderRooms' in feed ? { 'cache-control': cacheControlFor(1) } : {}), 'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(fileName(event.event.slug, name))}` },
    }
  }

  return {
    key: keyOf(path, { edition, at, ...parameters }),
    ...(edition === undefined ? {} : { pin: { event: slug, edition } }),
    make: (reading, pace) => inSlicesOrAtOnce(makeFeed(reading), pace),
  }
}

function* render(feed: Feed, edition: Edition, options: FeedOptions & { at: string }, reading: Reading): Steps<{ body: string; until: string | null }> {
  if ('renderRooms' in feed) return feed.renderRooms(edition, { ...options, states: readRoomStates(reading) })
  return 'renderAt' in feed ? yield* feed.renderAt(edition, options) : { body: yield* feed.render(edition, options), until: null }
}

/** Whoever saves a feed gets a file with an ending. */
function fileName(slug: string, name: string): string {
  const plain = `${slug}-${name.replaceAll('/', '-')}`
  return /\.[a-z]+$/.test(plain) ? plain : `${plain}.json`
}
