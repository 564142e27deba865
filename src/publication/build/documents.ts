import type { Audience, EventKind, Level, LinkKind, Phase, PublishingMode, SessionKind, SessionState, SlotState, SpeakerRole } from '../../program/kinds.ts'
import type { Localized } from '../../program/locale.ts'

/**
 * The content documents as publication reads them: depth 0, every locale. Only the fields that can become public are
 * here, and only these are selected: what is not read cannot leak.
 */
type Maybe<T> = T | null | undefined
export type LocalizedText = Maybe<Localized<string | null>>
export type LocalizedRichText = Maybe<Localized<unknown>>
type Id = Maybe<string>

export type LinkRow = { kind: LinkKind; label?: Maybe<string>; url: string }
export type WindowGroup = Maybe<{ url?: Maybe<string>; opensAt?: Maybe<string>; closesAt?: Maybe<string> }>

export type EventDocument = {
  id: string
  slug: string
  formerSlugs?: Maybe<string[]>
  name: LocalizedText
  kind: EventKind
  parent?: Id
  organizer?: Id
  tagline?: LocalizedText
  description?: LocalizedRichText
  startsOn: string
  endsOn: string
  timeZone: string
  dayEndsAtHour?: Maybe<number>
  rasterMinutes?: Maybe<number>
  venue?: Id
  phase: Phase
  phaseChanges?: Maybe<{ phase: Phase; at: string }[]>
  registration?: WindowGroup
  callForProposals?: WindowGroup
  tiers?: Maybe<{ id: string; name: LocalizedText; slug: string }[]>
  links?: Maybe<LinkRow[]>
  codeOfConductUrl?: Maybe<string>
  logo?: Id
  cover?: Id
  publishing?: Maybe<PublishingMode>
}

export type TrackDocument = { id: string; slug: string; name: LocalizedText; color: string; description?: LocalizedText; order?: Maybe<number> }

export type AppearanceRow = { speaker: Id; role?: Maybe<SpeakerRole>; jobTitle?: LocalizedText; organization?: Id }

export type SessionDocument = {
  id: string
  slug: string
  formerSlugs?: Maybe<string[]>
  title: LocalizedText
  kind: SessionKind
  abstract?: LocalizedRichText
  track?: Id
  level?: Maybe<Level>
  audiences?: Maybe<Audience[]>
  language?: Maybe<string>
  topics?: Maybe<string[]>
  appearances?: Maybe<AppearanceRow[]>
  state?: Maybe<SessionState>
  replacedBy?: Id
  sponsor?: Id
  links?: Maybe<LinkRow[]>
  doNotRecord?: Maybe<boolean>
}

export type SlotDocument = {
  id: string
  session: string
  room?: Id
  startsAt: string
  endsAt: string
  state?: Maybe<SlotState>
  guid: string
  number: number
}

export type SpeakerDocument = {
  id: string
  slug: string
  name: string
  pronouns?: Maybe<string>
  jobTitle?: LocalizedText
  organization?: Id
  bio?: LocalizedRichText
  photo?: Id
  links?: Maybe<LinkRow[]>
}

export type SponsorDocument = {
  id: string
  organization: Id
  tier: string
  order?: Maybe<number>
  url?: Maybe<string>
  booth?: Maybe<string>
  text?: LocalizedRichText
  showsFrom?: Maybe<string>
  showsUntil?: Maybe<string>
  logo?: Id
  logoDark?: Id
}

export type OrganizationDocument = { id: string; slug: string; name: string; url?: Maybe<string>; logo?: Id; logoDark?: Id }

export type VenueDocument = {
  id: string
  slug: string
  name: LocalizedText
  address?: Maybe<{ street?: Maybe<string>; postalCode?: Maybe<string>; city?: Maybe<string>; region?: Maybe<string>; country?: Maybe<string> }>
  geo?: Maybe<{ latitude?: Maybe<number>; longitude?: Maybe<number> }>
  timeZone: string
  url?: Maybe<string>
}

export type RoomDocument = {
  id: string
  venue?: Id
  slug: string
  name: LocalizedText
  guid: string
  floor?: Maybe<string>
  capacity?: Maybe<number>
  order?: Maybe<number>
}

export type TopicDocument = { id: string; slug: string; name: LocalizedText }

type MediaFileFields = { filename?: Maybe<string>; mimeType?: Maybe<string>; width?: Maybe<number>; height?: Maybe<number>; filesize?: Maybe<number> }
export type MediaDocument = MediaFileFields & {
  id: string
  alt: LocalizedText
  placeholder?: Maybe<string>
  focalX?: Maybe<number>
  focalY?: Maybe<number>
  sizes?: Maybe<Record<string, Maybe<MediaFileFields>>>
}

/** Everything one build reads of the content. */
export type Documents = {
  event: EventDocument
  /** Published sponsors, those outside their dates included: their dates are boundaries to come. */
  sponsors: SponsorDocument[]
  tracks: TrackDocument[]
  sessions: SessionDocument[]
  slots: SlotDocument[]
  speakers: SpeakerDocument[]
  organizations: OrganizationDocument[]
  venues: VenueDocument[]
  rooms: RoomDocument[]
  topics: TopicDocument[]
  media: MediaDocument[]
}
