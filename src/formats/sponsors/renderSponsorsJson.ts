import type { Edition } from '../../program/edition.ts'
import type { Steps } from '../../program/steps.ts'
import { writeJson } from '../writeJson.ts'
import { describeSponsors } from './describeSponsors.ts'
import type { SponsorsOptions } from './describeSponsors.ts'

/** The sponsors of an event as JSON: see `Sponsors`. */
export function* renderSponsorsJson(edition: Edition, options: SponsorsOptions): Steps<string> {
  return yield* writeJson(yield* describeSponsors(edition, options), 4)
}
