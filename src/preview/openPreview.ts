import { createApp } from '../delivery/app.ts'
import { createToday } from '../delivery/createToday.ts'
import { createGraphqlHandler } from '../delivery/graphql/createGraphqlHandler.ts'
import { createAnswers } from '../delivery/http/createAnswers.ts'
import { openExchange } from '../delivery/http/exchange.ts'
import { createFastLane } from '../delivery/http/fastLane.ts'
import { describeProblem, Problem } from '../delivery/http/problems.ts'
import { plainBytes } from '../delivery/http/representation.ts'
import { createResponseCache } from '../delivery/http/responseCache.ts'
import { representationOf, streamOf, wholeOf } from '../delivery/http/respond.ts'
import { freeMeter } from '../delivery/limits/meter.ts'
import { createLive } from '../delivery/live/createLive.ts'
import { createKeptTexts } from '../delivery/rest/documents/keptTexts.ts'
import { createSearch } from '../delivery/search/createSearch.ts'
import { buildLibrary } from '../delivery/store/buildLibrary.ts'
import { holdEdition } from '../delivery/store/heldScope.ts'
import type { Library, LiveEvent } from '../delivery/store/library.ts'
import { openPinnedReading } from '../delivery/store/reading.ts'
import type { Manifest } from '../program/edition.ts'
import type { Entity } from '../program/entities.ts'
import type { Locale } from '../program/locale.ts'

export type PreviewOptions = {
  manifest: Manifest
  /** By hash: all that the manifest names. */
  entities: ReadonlyMap<string, Entity>
  /** Under which the public addresses stand, without a trailing slash. */
  publicUrl: string
  locales: readonly [Locale, ...Locale[]]
  /** Said above the page of the programme. @param timeZone the event's. */
  noticeOf: (timeZone: string) => string
  report: (error: unknown) => void
}

/** Answers a request for a public address, such as `/api/events/kubecon/program`, from one edition. */
export type Preview = (request: Request) => Promise<Response>

/**
 * All that the public could ask of an event if this edition were live, by delivery's own handlers. Nothing of it may be kept
 * by others: what waits can be another in a moment, and is for members only.
 */
export function openPreview({ manifest, entities, publicUrl, locales, noticeOf, report }: PreviewOptions): Preview {
  const live = holdEvent(manifest, entities)
  const library = buildLibrary(1, { events: [live], gone: [], catalogue: null })
  const search = createSearch({ report })
  search.follow(library)
  const current = (): Library => library
  const openPinned = (name: string, number: number) => {
    if (number !== manifest.number) return Promise.reject(new Problem('edition_not_found', `This is edition ${manifest.number}, and no other: ask for another one at its own address.`))
    return Promise.resolve(openPinnedReading(library, { name, event: manifest.scope, number, dropped: 0 }))
  }
  const answers = createAnswers({ current, openPinned, cache: createResponseCache({ allowance: 16 * 1_024 * 1_024, now: Date.now }) })
  const lane = createFastLane(answers, 0)
  const graphql = createGraphqlHandler({ publicUrl, locales, answers, search, openPinned, trusted: null, report })
  const app = createApp({ publicUrl, locales, search, kept: createKeptTexts(), answers, lane, now: Date.now, today: createToday(Date.now), graphql, live: createLive(), current, notice: noticeOf(live.event.timeZone) })

  const answer: Preview = async (request) => {
    const { pathname, search: query } = new URL(request.url)
    if (!isPreviewed(pathname)) throw new Problem('not_found', `${pathname.slice(0, 200)} is not part of a preview: it shows /events/…, /api/… and /media/….`)
    const exchange = openExchange('preview')
    const target = pathname + query
    const response = await app.fetch(request, { target, written: { target, accept: request.headers.get('accept') ?? '' }, meter: freeMeter, exchange })
    if (streamOf(response) !== undefined) throw new Problem('not_found', 'A preview does not tell of publishes as they happen: listen at the public address.')
    const made = representationOf(response)
    if (made !== undefined) return new Response(request.method === 'HEAD' ? null : new Uint8Array(plainBytes(made)), { headers: { ...made.headers, 'content-type': made.mediaType, ...privateHeaders } })
    const { status, headers, body } = await wholeOf(response)
    const { location } = headers
    return new Response(body, { status, headers: { ...headers, ...(location === undefined ? {} : { location: new URL(publicUrl).pathname + location }), ...privateHeaders } })
  }

  return async (request) => {
    try {
      return await answer(request)
    } catch (error) {
      if (!(error instanceof Problem)) report(error)
      const { status, headers, body } = describeProblem(error instanceof Problem ? error : new Problem('internal', 'Something went wrong here. The log of the CMS says what.'))
      return new Response(body, { status, headers: { ...headers, ...privateHeaders } })
    }
  }
}

/** What of the public addresses speaks of one edition. */
function isPreviewed(path: string): boolean {
  return path.startsWith('/events/') || (path.startsWith('/api/') && path !== '/api/openapi.json')
}

/** Nobody keeps it, nobody finds it. */
const privateHeaders = { 'cache-control': 'no-store', 'surrogate-key': '', 'cache-tag': '', 'x-robots-tag': 'noindex', 'x-content-type-options': 'nosniff' }

function holdEvent(manifest: Manifest, entities: ReadonlyMap<string, Entity>): LiveEvent {
  const held = holdEdition(manifest, new Map(entities))
  if (held.kind !== 'event') throw new Error(`The manifest of ${manifest.scope} is none of an event.`)
  return held.live
}
