import { z } from 'zod'
import { localized } from './locale.ts'
import {
  audiences,
  eventKinds,
  levels,
  linkKinds,
  phases,
  sessionKinds,
  sessionStates,
  slotStates,
  speakerRoles,
} from './kinds.ts'
import type { EntityKind } from './kinds.ts'

/**
 * The entities of an edition: what the public may know, and nothing else. These schemas are the contract between
 * publication (which writes them) and delivery (which reads them). Ids are UUIDs; references are ids of entities in the
 * same edition, and `null` where what they name is not public. Instants (`…At`) are UTC, RFC 3339 with `Z`; days
 * (`…On`) are `YYYY-MM-DD` in the event's zone. Objects are strict: a field that is not listed is refused.
 */
const id = z.uuid()
const slug = z.string().min(1)
const instant = z.iso.datetime()
const day = z.iso.date()
const url = z.url()
const text = localized(z.string())
const order = z.int()

/** One rich text in its three forms. `html` is sanitised; the same text always gives the same bytes. */
export const richTextSchema = z.strictObject({ html: z.string(), markdown: z.string(), text: z.string() })
const richText = localized(richTextSchema)

export const linkSchema = z.strictObject({ kind: z.enum(linkKinds), label: z.string().nullable(), url })
const windowSchema = z.strictObject({ url: url.nullable(), opensAt: instant.nullable(), closesAt: instant.nullable() })

export const eventSchema = z.strictObject({
  id,
  slug,
  formerSlugs: z.array(slug),
  name: text,
  kind: z.enum(eventKinds),
  parent: id.nullable(),
  organizer: id.nullable(),
  tagline: text.nullable(),
  description: richText.nullable(),
  startsOn: day,
  endsOn: day,
  timeZone: z.string(),
  /** Local hour, 0 to 12, at which a programme day ends: 4 means that 03:59 still belongs to the day before. */
  dayEndsAtHour: z.int().min(0).max(12),
  /** The grid on which slots are laid, in minutes. */
  rasterMinutes: z.int().min(1),
  venue: id.nullable(),
  phase: z.enum(phases),
  registration: windowSchema.nullable(),
  callForProposals: windowSchema.nullable(),
  tiers: z.array(z.strictObject({ id: z.string(), slug, name: text, order })),
  links: z.array(linkSchema),
  codeOfConductUrl: url.nullable(),
  logo: id.nullable(),
  cover: id.nullable(),
})

export const venueSchema = z.strictObject({
  id,
  slug,
  name: text,
  address: z.strictObject({
    street: z.string().nullable(),
    postalCode: z.string().nullable(),
    city: z.string().nullable(),
    region: z.string().nullable(),
    country: z.string().nullable(),
  }),
  geo: z.strictObject({ latitude: z.number(), longitude: z.number() }).nullable(),
  timeZone: z.string(),
  url: url.nullable(),
})

export const roomSchema = z.strictObject({
  id,
  guid: id,
  slug,
  name: text,
  venue: id.nullable(),
  floor: z.string().nullable(),
  capacity: z.int().nullable(),
  order,
})

export const trackSchema = z.strictObject({
  id,
  slug,
  name: text,
  /** `#rrggbb`, lower case. */
  color: z.string().regex(/^#[0-9a-f]{6}$/),
  description: text.nullable(),
  order,
})

export const topicSchema = z.strictObject({ id, slug, name: text })

export const slotPlaceSchema = z.strictObject({ room: id.nullable(), startsAt: instant, endsAt: instant })

export const slotSchema = z.strictObject({
  id,
  /** Unique for ever; feeds that need an integer use it. */
  number: z.int().positive(),
  guid: id,
  room: id.nullable(),
  startsAt: instant,
  endsAt: instant,
  /** Cancelled with its session, too. */
  state: z.enum(slotStates),
  /** Grows by one whenever time, room or state changes in public (RFC 5545 SEQUENCE). */
  sequence: z.int().min(0),
  changedAt: instant,
  /** The place before the last move since the programme was first public. */
  movedFrom: slotPlaceSchema.nullable(),
})

export const appearanceSchema = z.strictObject({
  speaker: id,
  role: z.enum(speakerRoles),
  jobTitle: text.nullable(),
  organization: id.nullable(),
})

export const sessionSchema = z.strictObject({
  id,
  slug,
  formerSlugs: z.array(slug),
  title: text,
  kind: z.enum(sessionKinds),
  abstract: richText.nullable(),
  track: id.nullable(),
  level: z.enum(levels).nullable(),
  audiences: z.array(z.enum(audiences)),
  /** BCP 47. */
  language: z.string().nullable(),
  topics: z.array(id),
  appearances: z.array(appearanceSchema),
  state: z.enum(sessionStates),
  replacedBy: id.nullable(),
  sponsor: id.nullable(),
  links: z.array(linkSchema),
  doNotRecord: z.boolean(),
  /** By start, then by number. */
  slots: z.array(slotSchema),
})

export const speakerSchema = z.strictObject({
  id,
  slug,
  name: z.string(),
  pronouns: z.string().nullable(),
  jobTitle: text.nullable(),
  organization: id.nullable(),
  bio: richText.nullable(),
  photo: id.nullable(),
  links: z.array(linkSchema),
})

export const organizationSchema = z.strictObject({
  id,
  slug,
  name: z.string(),
  url: url.nullable(),
  logo: id.nullable(),
  logoDark: id.nullable(),
})

export const sponsorSchema = z.strictObject({
  id,
  organization: id,
  /** The `id` of one of the event's tiers. */
  tier: z.string(),
  order,
  url: url.nullable(),
  booth: z.string().nullable(),
  text: richText.nullable(),
  logo: id.nullable(),
  logoDark: id.nullable(),
})

export const mediaFileSchema = z.strictObject({
  /** Bears the content's hash; the address is `/media/{filename}`, for ever the same bytes. */
  filename: z.string(),
  mimeType: z.string(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  /** Bytes. */
  filesize: z.int(),
})

export const mediaSchema = z.strictObject({
  id,
  slug,
  alt: text,
  /** The whole picture first, then smaller ones by width. */
  files: z.array(mediaFileSchema).min(1),
  /** Fractions of width and height, 0 to 1. */
  focalPoint: z.strictObject({ x: z.number(), y: z.number() }).nullable(),
  /** A data URL of a few bytes to show while loading. */
  placeholder: z.string().nullable(),
})

export const entitySchemas = {
  event: eventSchema,
  venue: venueSchema,
  room: roomSchema,
  track: trackSchema,
  topic: topicSchema,
  session: sessionSchema,
  speaker: speakerSchema,
  organization: organizationSchema,
  sponsor: sponsorSchema,
  media: mediaSchema,
} as const satisfies Record<EntityKind, z.ZodType>

export type RichText = z.infer<typeof richTextSchema>
export type Link = z.infer<typeof linkSchema>
export type Window = z.infer<typeof windowSchema>
export type EventEntity = z.infer<typeof eventSchema>
export type Tier = EventEntity['tiers'][number]
export type VenueEntity = z.infer<typeof venueSchema>
export type RoomEntity = z.infer<typeof roomSchema>
export type TrackEntity = z.infer<typeof trackSchema>
export type TopicEntity = z.infer<typeof topicSchema>
export type SlotPlace = z.infer<typeof slotPlaceSchema>
export type Slot = z.infer<typeof slotSchema>
export type Appearance = z.infer<typeof appearanceSchema>
export type SessionEntity = z.infer<typeof sessionSchema>
export type SpeakerEntity = z.infer<typeof speakerSchema>
export type OrganizationEntity = z.infer<typeof organizationSchema>
export type SponsorEntity = z.infer<typeof sponsorSchema>
export type MediaFile = z.infer<typeof mediaFileSchema>
export type MediaEntity = z.infer<typeof mediaSchema>

export type Entities = { [K in EntityKind]: z.infer<(typeof entitySchemas)[K]> }
export type Entity<K extends EntityKind = EntityKind> = Entities[K]
