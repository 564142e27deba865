import type { Edition } from '../../program/edition.ts'
import type { Steps } from '../../program/steps.ts'
import { writeJson } from '../writeJson.ts'
import type { Json } from '../writeJson.ts'
import { describeEvent } from './describeEvent.ts'
import type { JsonLdOptions } from './describeEvent.ts'

/**
 * The edition of an event as JSON-LD in the words of schema.org, a sub-event for each slot; fit to stand in a page's
 * `<script type="application/ld+json">`: nothing in it ends the element. Same edition, same bytes.
 * @throws if the edition does not hold its event.
 */
export function* renderJsonLd(edition: Edition, options: JsonLdOptions): Steps<string> {
  return yield* writeJson({ '@context': 'https://schema.org', ...yield* describeEvent(edition, options) }, 2, writeForPage)
}

function writeForPage(piece: Json): string {
  return JSON.stringify(piece).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
