/** What Sessionize's view endpoints give (`/api/v2/{code}/view/…`). Times are on the event's clock, without a zone. */
export type Session = {
  /** A number as text; of service sessions a GUID. */
  id: string
  title: string
  description: string | null
  startsAt: string | null
  endsAt: string | null
  isServiceSession: boolean
  isPlenumSession: boolean
  roomId: number | null
  liveUrl: string | null
  recordingUrl: string | null
  /** `Accepted` or `Declined`. */
  status: string
  isInformed: boolean
  isConfirmed: boolean
}

/** In `All`, where all else is named by id. */
export type SessionOfAll = Session & {
  speakers: string[]
  categoryItems: number[]
  questionAnswers: never[]
}

/** In `GridSmart`, where all else is in place. */
export type SessionInPlace = Session & {
  room: string | null
  speakers: { id: string; name: string }[]
  categories: Category[]
}
export type Category = { id: number; name: string; categoryItems: { id: number; name: string }[]; sort: number }

export type SpeakerOnWall = { id: string; firstName: string; lastName: string; fullName: string; tagLine: string | null; profilePicture: string | null; isTopSpeaker: boolean }
export type Speaker = SpeakerOnWall & { bio: string | null; links: { title: string; url: string; linkType: string }[]; questionAnswers: never[] }
export type SpeakerOfAll = Speaker & { sessions: number[]; categoryItems: never[] }
export type SpeakerInPlace = Speaker & { sessions: { id: number; name: string }[]; categories: never[] }

export type All = {
  sessions: Iterable<SessionOfAll>
  speakers: Iterable<SpeakerOfAll>
  questions: never[]
  categories: { id: number; title: string; items: { id: number; name: string; sort: number }[]; sort: number; type: 'session' }[]
  rooms: { id: number; name: string; sort: number }[]
}
export type Group = { groupId: null; groupName: string; sessions: Iterable<SessionInPlace & { questionAnswers: never[] }>; isDefault: boolean }
export type GridDay = {
  date: string
  isDefault: boolean
  rooms: { id: number; name: string; sessions: readonly SessionInPlace[]; hasOnlyPlenumSessions: boolean }[]
  timeSlots: { slotStart: string; rooms: { id: number; name: string; session: SessionInPlace; index: number }[] }[]
}
