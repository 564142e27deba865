import { z } from 'zod'
import { eventSchema, linkSchema } from '../../../program/entities.ts'
import type { Held } from '../../store/library.ts'
import { readDirectory } from '../../store/reading.ts'
import { optionalTextOf, richTextOf, textOf } from '../view.ts'
import type { EventView } from '../view.ts'
import type { FieldWriters } from './fieldWriters.ts'
import { changedIn, day, instant, reference, richText, slug } from './fields.ts'

const { registration, callForProposals, kind, phase } = eventSchema.shape

export const tierDocument = z.strictObject({ id: z.string(), slug, name: z.string(), order: z.int() })

export const eventDocument = z.strictObject({
  id: z.uuid(),
  slug,
  formerSlugs: z.array(slug),
  name: z.string(),
  kind,
  parent: reference('event').nullable(),
  coLocatedEvents: z.array(reference('event')),
  organizer: reference('organization').nullable(),
  tagline: z.string().nullable(),
  description: richText,
  startsOn: day,
  endsOn: day,
  timeZone: z.string(),
  dayEndsAtHour: z.int(),
  rasterMinutes: z.int(),
  venue: reference('venue').nullable(),
  phase,
  registration,
  callForProposals,
  tiers: z.array(tierDocument),
  links: z.array(linkSchema),
  codeOfConductUrl: z.url().nullable(),
  logo: reference('media').nullable(),
  cover: reference('media').nullable(),
  edition: z.strictObject({ number: z.int(), version: z.string().nullable(), note: z.string().nullable(), releasedAt: instant }),
  changedIn,
})
export type EventDocument = z.infer<typeof eventDocument>

export const eventFields: FieldWriters<Held<'event'>, EventView, EventDocument> = {
  id: ({ id }) => id,
  slug: ({ slug: own }) => own,
  formerSlugs: ({ formerSlugs }) => formerSlugs,
  name: ({ name }, view) => textOf(name, view),
  kind: (event) => event.kind,
  // A conference that is not public yet has no name here.
  parent: ({ parent }, { reading }) => (parent !== null && readDirectory(reading).eventById.has(parent) ? parent : null),
  coLocatedEvents: ({ id }, { reading }) => (readDirectory(reading).coLocatedOf.get(id) ?? []).map((beside) => beside.id),
  organizer: ({ organizer }) => organizer,
  tagline: ({ tagline }, view) => optionalTextOf(tagline, view),
  description: ({ description }, view) => richTextOf(description, view),
  startsOn: ({ startsOn }) => startsOn,
  endsOn: ({ endsOn }) => endsOn,
  timeZone: ({ timeZone }) => timeZone,
  dayEndsAtHour: ({ dayEndsAtHour }) => dayEndsAtHour,
  rasterMinutes: ({ rasterMinutes }) => rasterMinutes,
  venue: ({ venue }) => venue,
  phase: (event) => event.phase,
  registration: (event) => event.registration,
  callForProposals: (event) => event.callForProposals,
  tiers: ({ tiers }, view) => tiers.map((tier) => ({ ...tier, name: textOf(tier.name, view) })),
  links: ({ links }) => links,
  codeOfConductUrl: ({ codeOfConductUrl }) => codeOfConductUrl,
  logo: ({ logo }) => logo,
  cover: ({ cover }) => cover,
  edition: (_event, { event: { edition: { number, version, note, releasedAt } } }) => ({ number, version, note, releasedAt }),
  changedIn: (event) => event.changedIn,
}
