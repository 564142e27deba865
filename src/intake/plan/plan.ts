import type { Level, LinkKind, Phase, SessionKind, SpeakerRole } from '../../program/kinds.ts'
import type { Locale } from '../../program/locale.ts'
import type { Note, RowReference } from '../notes.ts'
import type { ExternalId, SessionRow } from '../sources/programme.ts'
import type { RichTextState } from '../text/lexical.ts'

/**
 * What an import would do: every document in the order in which it is made, with references as keys of this plan. A plan
 * is plain data: it can be shown, kept and applied later.
 */
export type Plan = {
  /** Language in which the texts of the file are stored. */
  locale: Locale
  publish: boolean
  event: Create<EventFields>
  venue: Create<VenueFields> | Match
  rooms: (Create<RoomFields> | Match)[]
  tracks: Create<TrackFields>[]
  organizations: (Create<OrganizationFields> | Match)[]
  speakers: (Create<SpeakerFields> | Match)[]
  sessions: Create<SessionFields>[]
  slots: Create<SlotFields>[]
  /** How each `type` of the source was understood, with the number of sessions. */
  kinds: { type: string; kind: SessionKind; isKnown: boolean; sessions: number }[]
  notes: Note[]
}

/** A document to make. */
export type Create<Fields> = { action: 'create'; key: string; row: RowReference; fields: Fields }
/** A document that is there already and is used as it is. */
export type Match = { action: 'match'; key: string; row: RowReference; id: string; name: string }

export type EventFields = {
  name: string
  slug: string
  startsOn: string
  endsOn: string
  timeZone: string
  dayEndsAtHour: number
  rasterMinutes: number
  phase: Phase
  links: LinkFields[]
}
export type VenueFields = { name: string; slug: string; timeZone: string }
export type RoomFields = { name: string; slug: string; guid: string | null; capacity: number | null; order: number; externalIds: ExternalId[] }
export type TrackFields = { name: string; slug: string; color: string; order: number }
export type OrganizationFields = { name: string; slug: string }
export type SpeakerFields = {
  name: string
  slug: string
  jobTitle: string | null
  /** Key of an organization. */
  organization: string | null
  bio: RichTextState | null
  links: LinkFields[]
  externalIds: ExternalId[]
}
export type SessionFields = {
  title: string
  slug: string
  kind: SessionKind
  abstract: RichTextState | null
  /** Key of a track. */
  track: string | null
  language: string | null
  level: Level | null
  state: SessionRow['state']
  doNotRecord: boolean
  /** In order; each names the key of a speaker. */
  appearances: { speaker: string; role: SpeakerRole }[]
  links: LinkFields[]
  externalIds: ExternalId[]
}
/** `session` and `room` are keys. */
export type SlotFields = { session: string; room: string | null; startsAt: string; endsAt: string; guid: string | null; externalIds: ExternalId[] }
export type LinkFields = { kind: LinkKind; url: string; label: string | null }

/** What is there already, as far as a plan must know. */
export type Existing = {
  /** The event that bears the wanted slug, in drafts and trash too. */
  event: { id: string; name: string } | null
  venueSlugs: ReadonlySet<string>
  speakerSlugs: ReadonlySet<string>
  /** By `externalKeyOf` of those ids that are good everywhere. */
  speakers: ReadonlyMap<string, { id: string; name: string; isPublished: boolean }>
  /** By what `organizationKeyOf` makes of each of their names. */
  organizations: ReadonlyMap<string, { id: string; name: string; names: readonly string[] }>
  organizationSlugs: ReadonlySet<string>
  /** By guid. */
  rooms: ReadonlyMap<string, { id: string; name: string; slug: string; venue: string }>
  /** Slugs of the rooms of each venue in `rooms`. */
  roomSlugs: ReadonlyMap<string, ReadonlySet<string>>
  venues: ReadonlyMap<string, { name: string }>
  slotGuids: ReadonlySet<string>
}

/** The plan can't be made as things are; nothing is wrong with the file. The message says what to do. */
export class PlanRefused extends Error {
  override readonly name = 'PlanRefused'
  readonly code: 'event-exists' | 'event-missing' | 'bad-slug' | 'no-days'
  constructor(code: PlanRefused['code'], message: string) {
    super(message)
    this.code = code
  }
}
