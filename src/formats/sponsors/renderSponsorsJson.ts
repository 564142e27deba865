import type { Edition } from '../../program/edition.ts'
import { describeSponsors } from './describeSponsors.ts'
import type { SponsorsOptions } from './describeSponsors.ts'

/** The sponsors of an event as JSON: see `Sponsors`. */
export function renderSponsorsJson(edition: Edition, options: SponsorsOptions): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(describeSponsors(edition, options)))
}
