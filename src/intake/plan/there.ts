import type { Level, LinkKind, SessionKind, SessionState, SlotState, SpeakerRole } from '../../program/kinds.ts'
import type { ExternalId } from '../sources/programme.ts'
import type { EventFields, LinkFields } from './plan.ts'
import type { Essence } from './essenceOf.ts'

/** Fingerprints of the fields that an import left as it wrote them, by name. */
export type Recorded = Readonly<Record<string, string>>

/** A document that is there, as its newest version has it; references are ids. */
export type There<Fields> = {
  id: string
  name: string
  fields: Fields
  externalIds: ExternalId[]
  /** What an import into this event left; `null` if none knows the document. */
  recorded: { source: string; fields: Recorded } | null
  isInTrash: boolean
  /** `draft` also if there is a draft newer than what is published. */
  status: 'draft' | 'published'
  /** Whether the public sees any version of it. */
  isLive: boolean
}

export type ThereTrack = There<{ name: string; color: string }> & { slug: string }
export type ThereRoom = There<{ name: string; capacity: number | null }> & { guid: string | null }
export type ThereSpeaker = There<{ name: string; jobTitle: string | null; organization: string | null; bio: Essence | null; photo: string | null; links: LinkFields[] }>
export type ThereSession = There<{
  title: string
  kind: SessionKind
  abstract: Essence | null
  track: string | null
  topics: string[]
  language: string | null
  level: Level | null
  state: SessionState
  doNotRecord: boolean
  appearances: { speaker: string; role: SpeakerRole }[]
  links: LinkFields[]
}> & { appearances: AppearanceThere[]; slug: string }
/** What stands in a session about an appearance, beside what a source can say. */
export type AppearanceThere = { id: string; speaker: string; jobTitle: string | null; organization: string | null }
export type ThereSlot = There<{ room: string | null; startsAt: string; endsAt: string; state: SlotState }> & { session: string; guid: string | null }
export type ThereEvent = There<Pick<EventFields, 'name' | 'startsOn' | 'endsOn' | 'timeZone' | 'dayEndsAtHour' | 'rasterMinutes' | 'phase'> & { links: { kind: LinkKind; url: string; label: string | null }[]; logo: string | null }> & {
  venue: { id: string; name: string } | null
}

/** All of an event that is there. */
export type EventThere = {
  event: ThereEvent
  tracks: ThereTrack[]
  /** Of its venue. */
  rooms: ThereRoom[]
  /** Who appears in it, or was brought by an import into it. */
  speakers: ThereSpeaker[]
  sessions: ThereSession[]
  slots: ThereSlot[]
}
