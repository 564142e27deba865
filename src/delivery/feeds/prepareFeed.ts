import type { Answerable } from '../http/createAnswers.ts'
import { readParameters } from '../http/parameters.ts'
import { findEvent } from '../rest/findEvent.ts'
import { keyOf } from '../rest/keyOf.ts'
import { localeParameters } from '../rest/parameters.ts'
import type { RestOptions } from '../rest/restOptions.ts'
import type { Feed } from './feeds.ts'

/** `GET /api/events/{slug}/{feed}`. */
export function prepareFeed(name: string, feed: Feed, slug: string, query: URLSearchParams, options: RestOptions): Answerable {
  const parameters = readParameters(query, { locale: localeParameters(options.locales).locale }, `/api/events/{slug}/${name}`)
  return {
    key: keyOf(`/api/events/${slug}/${name}`, parameters),
    make: (reading) => {
      const event = findEvent(reading, slug)
      return {
        mediaType: feed.mediaType,
        body: feed.render(event.edition, { ...parameters, publicUrl: options.publicUrl }),
        edition: event.number,
        locale: parameters.locale,
        headers: { 'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(`${event.event.slug}-${name}`)}` },
      }
    },
  }
}
