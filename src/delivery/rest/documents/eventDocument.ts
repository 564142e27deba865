import { z } from 'zod'
import { eventSchema, linkSchema } from '../../../program/entities.ts'
import { noteEvent, readDirectory } from '../../store/reading.ts'
import { optionalTextOf, richTextOf, textOf } from '../view.ts'
import type { EventView } from '../view.ts'
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

export function toEventDocument(view: EventView): EventDocument {
  const { event, edition: { number, version, note, releasedAt }, id } = noteEvent(view.reading, view.event)
  const { eventById, coLocatedOf } = readDirectory(view.reading)
  return {
    id,
    slug: event.slug,
    formerSlugs: event.formerSlugs,
    name: textOf(event.name, view),
    kind: event.kind,
    // A conference that is not public yet has no name here.
    parent: event.parent !== null && eventById.has(event.parent) ? event.parent : null,
    coLocatedEvents: (coLocatedOf.get(id) ?? []).map((beside) => beside.id),
    organizer: event.organizer,
    tagline: optionalTextOf(event.tagline, view),
    description: richTextOf(event.description, view),
    startsOn: event.startsOn,
    endsOn: event.endsOn,
    timeZone: event.timeZone,
    dayEndsAtHour: event.dayEndsAtHour,
    rasterMinutes: event.rasterMinutes,
    venue: event.venue,
    phase: event.phase,
    registration: event.registration,
    callForProposals: event.callForProposals,
    tiers: event.tiers.map((tier) => ({ ...tier, name: textOf(tier.name, view) })),
    links: event.links,
    codeOfConductUrl: event.codeOfConductUrl,
    logo: event.logo,
    cover: event.cover,
    edition: { number, version, note, releasedAt },
    changedIn: event.changedIn,
  }
}
