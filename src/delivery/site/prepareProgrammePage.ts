import type { Answerable } from '../http/createAnswers.ts'
import { readParameters } from '../http/parameters.ts'
import { findEvent } from '../rest/findEvent.ts'
import { keyOf } from '../rest/keyOf.ts'
import { edition, localeParameters } from '../rest/parameters.ts'
import type { Locales } from '../rest/parameters.ts'
import { inSlices } from '../store/inSlices.ts'
import { headersOfPage, pageMediaType } from './page.ts'
import { programmeAssets, programmePage } from './programmePage.ts'

/**
 * `GET /events/{slug}`: the programme of an event for people.
 * @param query `locale` and `edition` are read, all else is decoration.
 * @throws Problem about one of these; `make` throws those of `findEvent`.
 */
export function prepareProgrammePage(slug: string, query: URLSearchParams, { publicUrl, locales, notice }: { publicUrl: string; locales: Locales; notice: string | null }): Answerable {
  const schemas = { locale: localeParameters(locales).locale, edition }
  const known = new URLSearchParams([...query].filter(([name]) => Object.hasOwn(schemas, name)))
  const { locale, edition: pinned } = readParameters(known, schemas, '/events/{slug}')
  return {
    key: keyOf(`/events/${slug}`, { locale, edition: pinned }),
    ...(pinned === undefined ? {} : { pin: { event: slug, edition: pinned } }),
    cost: 20,
    make: async (reading, pace) => {
      const live = findEvent(reading, slug)
      const body = await inSlices(programmePage(live, { locale, locales, pinned: pinned ?? null, publicUrl, notice }), pace)
      return { mediaType: pageMediaType, body, edition: live.number, locale, headers: { ...headersOfPage(programmeAssets) } }
    },
  }
}
