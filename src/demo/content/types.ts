import type {
  Audience,
  EventKind,
  Level,
  LinkKind,
  Phase,
  PublishingMode,
  SessionKind,
  SessionState,
  SpeakerRole,
} from '../../program/kinds.ts'
import type { Locale } from '../../program/locale.ts'
import type { EventDesign } from '../images/event/coverSvg.ts'
import type { LogoDesign } from '../images/logo/logoSvg.ts'
import type { PortraitTraits } from '../images/portrait/traits.ts'

/** A text in English only, or in English and other languages. Rich texts are written in the Markdown of `toLexical`. */
export type DemoText = string | ({ en: string } & Partial<Record<Locale, string>>)

/** References are slugs; `tests` and specs prove that each names something. */
export type DemoLink = { kind: LinkKind; url: string; label?: string }
type DemoWindow = { url?: string; opensAt?: string; closesAt?: string }

export type DemoOrganization = {
  slug: string
  name: string
  url: string
  aliases?: string[]
  /** Real organisations have none: their marks are theirs. */
  logo?: LogoDesign
}

export type DemoVenue = {
  slug: string
  name: DemoText
  address: { street: string; postalCode: string; city: string; region: string; country: string }
  geo: { latitude: number; longitude: number }
  timeZone: string
  url: string
  rooms: DemoRoom[]
}
export type DemoRoom = { slug: string; name: string; floor: string; capacity: number }

export type DemoTopic = { slug: string; name: DemoText }

export type DemoEvent = {
  slug: string
  formerSlugs?: string[]
  name: DemoText
  kind: EventKind
  parent?: string
  organizer: string
  tagline: DemoText
  description: DemoText
  startsOn: string
  endsOn: string
  timeZone: string
  venue: string
  phase: Phase
  registration: DemoWindow
  callForProposals?: DemoWindow
  tiers: { slug: string; name: DemoText }[]
  links: DemoLink[]
  codeOfConductUrl: string
  publishing: PublishingMode
  design: EventDesign
  tracks: DemoTrack[]
}
export type DemoTrack = { slug: string; name: DemoText; color: string; description: DemoText }

export type DemoSpeaker = {
  slug: string
  name: string
  pronouns?: string
  jobTitle: DemoText
  organization: string
  bio: DemoText
  links?: DemoLink[]
  notes?: string
  portrait: PortraitTraits
}

/** Local times `HH:MM` of the event's zone. */
export type DemoPlace = { room: string; on?: string; from: string; to: string }
/** `movedFrom` is the place at which it was first made public. */
export type DemoSlot = DemoPlace & { isCancelled?: true; movedFrom?: DemoPlace }

export type DemoSession = {
  slug: string
  formerSlugs?: string[]
  title: DemoText
  kind: SessionKind
  abstract?: DemoText
  track?: string
  level?: Level
  audiences?: Audience[]
  topics?: string[]
  appearances?: { speaker: string; role?: SpeakerRole }[]
  state?: SessionState
  replacedBy?: string
  /** The organization that sponsors this session at its event. */
  sponsor?: string
  links?: DemoLink[]
  doNotRecord?: true
  slots: DemoSlot[]
}
/** The sessions of one event. */
export type DemoProgramme = { event: string; sessions: DemoSession[] }

export type DemoSponsor = { organization: string; tier: string; booth?: string; text?: DemoText }
export type DemoSponsorship = { event: string; sponsors: DemoSponsor[] }
