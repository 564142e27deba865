import type { MissingChoice } from '../../program/importing/importRecord.ts'
import type { ColumnRow, Mapping, UnderstoodCategory } from '../../program/importing/mapping.ts'
import type { Level, LinkKind, Phase, SessionKind, SpeakerRole } from '../../program/kinds.ts'
import type { Locale } from '../../program/locale.ts'
import type { Note, RowReference } from '../notes.ts'
import type { WholeStep } from '../lineup/wholeStep.ts'
import type { ExternalId, SessionRow } from '../sources/programme.ts'
import type { RichTextState } from '../text/lexical.ts'
import type { Doubt } from './doubts.ts'
import type { AppearanceThere, Recorded } from './there.ts'

/**
 * What an import would do: every document in the order in which it is made or changed, with references as keys of this plan. A plan
 * is plain data: it can be shown, kept and applied later.
 */
export type Plan = {
  /** Name of the source: marks what it brought. */
  source: string
  /** Language in which the texts of the file are stored. */
  locale: Locale
  publish: boolean
  event: Step<EventFields>
  venue: Create<VenueFields> | Match
  rooms: Step<RoomFields>[]
  tracks: Step<TrackFields>[]
  organizations: (Create<OrganizationFields> | Match)[]
  topics: (Create<TopicFields> | Match)[]
  speakers: Step<SpeakerFields>[]
  sessions: Step<SessionFields>[]
  slots: Step<SlotFields>[]
  /** What an earlier import from this source brought and the source does not name any more. */
  missing: Missing[]
  /** How each `type` of the source was understood, with the number of sessions. */
  kinds: { type: string; kind: SessionKind; isKnown: boolean; sessions: number }[]
  /** Rows that may be documents that are here. */
  doubts: Doubt[]
  /** How categories of the source, and columns of its tables, were understood. */
  categories: UnderstoodCategory[]
  columns: ColumnRow[]
  /** What was told of them, to be remembered. */
  mapping: Mapping
  notes: Note[]
  /** In place of all steps above, of an event that Lineup exported: every document of every kind, in the order of writing. `event` and `venue` then only tell which they are. */
  documents?: WholeStep[]
}

export type Step<Fields> = Create<Fields> | Change<Fields> | Match
/** A document to make. */
export type Create<Fields> = { action: 'create'; key: string; row: RowReference; fields: Fields }
/** A document that is there already and is used as it is; `kept` are the fields in which an editor's value stays. */
export type Match = { action: 'match'; key: string; row: RowReference; id: string; name: string; kept: Difference[]; record: Recording | null }
/** A document of which some fields change. */
export type Change<Fields> = {
  action: 'change'
  key: string
  row: RowReference
  id: string
  name: string
  /** As the source has all of them; only those named in `changed` are written. */
  fields: Fields
  changed: string[]
  differences: Difference[]
  kept: Difference[]
  record: Recording
  /** Whether the public sees the change at once. If not, and it sees a version (`isLive`), a draft is written beside that. */
  publishes: boolean
  isLive: boolean
  /** Whether an editor has published it, or taken it back, since the last import. */
  isStatusKept: boolean
  /** All ids under which it is known from now on. */
  externalIds: ExternalId[]
  /** Told of a step that fetches a picture: whether `record` says what is not kept yet, so that it is worth keeping without one. */
  isRecordNew?: boolean
}
/** A field as it is here and as the source has it, in words. */
export type Difference = { field: string; here: string; source: string }
/** Fingerprints to keep of a document, but of changed fields. */
export type Recording = { source: string; fields: Recorded }
export type Missing = {
  collection: 'sessions' | 'slots'
  id: string
  name: string
  /** False where an editor has set the state. */
  mayCancel: boolean
  mayArchive: boolean
  becomes: MissingChoice
  /** Whether the public learns of it at once; where it sees a version and does not, a draft is written beside that, and nothing is archived. */
  publishes: boolean
  isLive: boolean
  record: Recording
}

export type EventFields = {
  name: string
  slug: string
  startsOn: string
  endsOn: string
  timeZone: string
  dayEndsAtHour: number
  rasterMinutes: number
  phase: Phase
  /** Address of a picture that is to be fetched. */
  logo: string | null
  links: LinkFields[]
}
export type VenueFields = { name: string; slug: string; timeZone: string }
export type RoomFields = { name: string; slug: string; guid: string | null; capacity: number | null; order: number; externalIds: ExternalId[] }
export type TrackFields = { name: string; slug: string; color: string; order: number }
/** `aliases`: other ways in which the source writes it. */
export type OrganizationFields = { name: string; slug: string; aliases?: string[] }
export type TopicFields = { name: string; slug: string }
export type SpeakerFields = {
  name: string
  slug: string
  jobTitle: string | null
  /** Key of an organization. */
  organization: string | null
  bio: RichTextState | null
  /** Address of a picture that is to be fetched. */
  photo: string | null
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
  /** Keys of topics. */
  topics: string[]
  language: string | null
  level: Level | null
  state: SessionRow['state']
  doNotRecord: boolean
  /** In order; each names the key of a speaker, and what the session says of them already. */
  appearances: { speaker: string; role: SpeakerRole; there?: AppearanceThere }[]
  links: LinkFields[]
  externalIds: ExternalId[]
}
/** `session` and `room` are keys. */
export type SlotFields = { session: string; room: string | null; startsAt: string; endsAt: string; state: 'confirmed'; guid: string | null; externalIds: ExternalId[] }
export type LinkFields = { kind: LinkKind; url: string; label: string | null }

/** The plan can't be made as things are; nothing is wrong with the file. The message says what to do. */
export class PlanRefused extends Error {
  override readonly name = 'PlanRefused'
  readonly code: 'event-in-trash' | 'event-archived' | 'event-missing' | 'bad-slug' | 'no-days'
  constructor(code: PlanRefused['code'], message: string) {
    super(message)
    this.code = code
  }
}
