import type { Edition } from '../../program/edition.ts'
import type { Steps } from '../../program/steps.ts'
import { describeSponsors } from '../sponsors/describeSponsors.ts'
import type { SponsorsOptions } from '../sponsors/describeSponsors.ts'
import { writeCsv } from './writeCsv.ts'

const columns = ['tier', 'sponsor', 'organization', 'slug', 'url', 'booth', 'text', 'logo', 'logo for dark grounds'] as const

/** The sponsors of an event by tier, each with its widest logos. */
export function* renderSponsorsCsv(edition: Edition, options: SponsorsOptions): Steps<string> {
  const { tiers } = yield* describeSponsors(edition, options)
  return yield* writeCsv(columns, tiers.flatMap((tier) => tier.sponsors.map((sponsor) => ({ tier, sponsor }))), ({ tier, sponsor: { id, name, slug, url, booth, text, logos } }) => ({
    'tier': tier.name, 'sponsor': id, 'organization': name, slug, url, booth, text,
    'logo': logos.light[0]?.url ?? null, 'logo for dark grounds': logos.dark[0]?.url ?? null,
  }))
}
