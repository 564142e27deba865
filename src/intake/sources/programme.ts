import type { CategoryPlace, ColumnRow } from '../../program/importing/mapping.ts'
import type { SessionState, SpeakerRole } from '../../program/kinds.ts'
import type { Note, RowReference } from '../notes.ts'

/**
 * A programme as a source tells it: what every source comes down to and every plan starts from. Texts are as written
 * (trimmed, without the indentation of the file); instants are UTC; `key` names a row within its list and is never shown.
 */
export type Programme = {
  /** Marks ids that are unique within this file only, such as `frab:38c3`. */
  namespace: string
  event: EventRow
  tracks: TrackRow[]
  rooms: RoomRow[]
  people: PersonRow[]
  sessions: SessionRow[]
  /** How the columns of tables were understood. */
  columns: ColumnRow[]
  notes: Note[]
}

export type EventRow = {
  row: RowReference
  name: string
  /** `YYYY-MM-DD`; both `null` if nothing says when anything takes place. */
  startsOn: string | null
  endsOn: string | null
  /** IANA. */
  timeZone: string
  dayEndsAtHour: number
  rasterMinutes: number
  /** Address of its logo; empty if there is none. */
  logo: string
  links: LinkRow[]
}

export type TrackRow = { row: RowReference; name: string; slug: string | null; color: string | null }

/** The guid is the source's own if it is sound and its room's for good, else `null`. */
export type RoomRow = { row: RowReference; key: string; name: string; guid: string | null; capacity: number | null; externalIds: ExternalId[] }

export type PersonRow = {
  row: RowReference
  key: string
  name: string
  jobTitle: string
  /** Name of where the person works; empty if the source does not say. */
  organization: string
  bio: string
  /** Address of a picture; empty if there is none. */
  picture: string
  links: LinkRow[]
  externalIds: ExternalId[]
}

export type SessionRow = {
  row: RowReference
  key: string
  title: string
  subtitle: string
  abstract: string
  description: string
  /** What the source calls the form of the session: `Talk`, `Workshop`. */
  type: string
  /** As written: `de`, `de, en`. */
  language: string
  /** A BCP 47 tag that was told from the texts, where the source says nothing. */
  detectedLanguage?: string | null
  /** As written: `Intermediate`. */
  level: string
  /** Name of a track of this programme. */
  track: string | null
  state: Extract<SessionState, 'confirmed' | 'cancelled'>
  /** What the source itself sorts it by; what it says for no more than one of the fields above need not stand here. */
  categories?: CategoryRow[]
  doNotRecord: boolean
  links: LinkRow[]
  /** Who appears, in order. */
  people: AppearanceRow[]
  placings: PlacingRow[]
  externalIds: ExternalId[]
}

/** A value of a category under the source's own names (`Tags`, `Cloud`), and where it goes as far as can be guessed. */
export type CategoryRow = { category: string; value: string; place: CategoryPlace }

/** `person` is the key of a person. */
export type AppearanceRow = { person: string; role: SpeakerRole }

/** Where (key of a room) and when; the guid is the source's own if it is sound, else `null`. */
export type PlacingRow = { guid: string | null; room: string | null; startsAt: string; endsAt: string }

/** What a link is for, as far as the source says. */
export type LinkPurpose = 'page' | 'origin' | 'feedback' | 'stream' | 'video' | 'picture' | 'link' | 'attachment'
export type LinkRow = { purpose: LinkPurpose; url: string; label: string; row: RowReference }

export type ExternalId = { source: string; id: string }
