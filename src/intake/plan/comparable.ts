import { essenceOf } from './essenceOf.ts'
import type { EventFields, RoomFields, SessionFields, SlotFields, SpeakerFields, TrackFields } from './plan.ts'
import type { ThereEvent, ThereRoom, ThereSession, ThereSlot, ThereSpeaker, ThereTrack } from './there.ts'

/** Planned fields as documents that are there have them. What only a new document gets (slug, order, guid) is not compared. */

/** The id of what a key names, or the key itself if that is yet to be made. */
export type Resolve = (key: string) => string

/** But for the logo, which is compared by where it came from. */
export function comparableEvent({ name, startsOn, endsOn, timeZone, dayEndsAtHour, rasterMinutes, links }: EventFields): Omit<ThereEvent['fields'], 'phase' | 'logo'> {
  return { name, startsOn, endsOn, timeZone, dayEndsAtHour, rasterMinutes, links }
}

export function comparableRoom({ name, capacity }: RoomFields): ThereRoom['fields'] {
  return { name, capacity }
}

export function comparableTrack({ name, color }: TrackFields): ThereTrack['fields'] {
  return { name, color }
}

/** But for the picture, which is compared by where it came from. @param organizationOf by key of organizations. */
export function comparableSpeaker({ name, jobTitle, organization, bio, links }: SpeakerFields, organizationOf: Resolve): Omit<ThereSpeaker['fields'], 'photo'> {
  return { name, jobTitle, organization: organization === null ? null : organizationOf(organization), bio: essenceOf(bio), links }
}

export function comparableSession(fields: SessionFields, { trackOf, speakerOf, topicOf }: { trackOf: Resolve; speakerOf: Resolve; topicOf: Resolve }): ThereSession['fields'] {
  const { title, kind, abstract, track, topics, language, level, state, doNotRecord, appearances, links } = fields
  return {
    title, kind, abstract: essenceOf(abstract), track: track === null ? null : trackOf(track), topics: topics.map(topicOf), language, level, state, doNotRecord,
    appearances: appearances.map(({ speaker, role }) => ({ speaker: speakerOf(speaker), role })), links,
  }
}

export function comparableSlot({ room, startsAt, endsAt, state }: SlotFields, roomOf: Resolve): ThereSlot['fields'] {
  return { room: room === null ? null : roomOf(room), startsAt: new Date(startsAt).toISOString(), endsAt: new Date(endsAt).toISOString(), state }
}
