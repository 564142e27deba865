import type { RequiredDataFromCollectionSlug } from 'payload'
import type { EventFields, OrganizationFields, RoomFields, SessionFields, SlotFields, SpeakerFields, TopicFields, TrackFields, VenueFields } from '../plan/plan.ts'
import type { ExternalId } from '../sources/programme.ts'

/** Planned fields as Payload takes them, with references as ids. */
export type Status = 'draft' | 'published'

export function venueData({ name, slug, timeZone }: VenueFields): RequiredDataFromCollectionSlug<'venues'> {
  return { name, slug, timeZone }
}

export function eventData({ logo: _address, ...fields }: EventFields, { venue, logo }: { venue: string; logo: string | null }, status: Status): RequiredDataFromCollectionSlug<'events'> {
  return { ...fields, kind: 'conference', publishing: 'continuous', venue, logo, _status: status }
}

export function roomData({ externalIds, guid, ...fields }: RoomFields, venue: string, event: string): RequiredDataFromCollectionSlug<'rooms'> {
  return { ...fields, ...keptGuid(guid), venue, externalIds: externalIdsData(externalIds), editableBy: [event] }
}

export function trackData(fields: TrackFields, event: string, status: Status): RequiredDataFromCollectionSlug<'tracks'> {
  return { ...fields, event, _status: status }
}

export function organizationData(fields: OrganizationFields, event: string): RequiredDataFromCollectionSlug<'organizations'> {
  return { ...fields, editableBy: [event] }
}

/** Every event's: who made it may edit it. */
export function topicData(fields: TopicFields, event: string): RequiredDataFromCollectionSlug<'topics'> {
  return { ...fields, editableBy: [event] }
}

export function speakerData({ externalIds, photo: _address, ...fields }: SpeakerFields, references: { event: string; organization: string | null; photo: string | null }, status: Status): RequiredDataFromCollectionSlug<'speakers'> {
  const { event, organization, photo } = references
  return { ...fields, organization, photo, externalIds: externalIdsData(externalIds), editableBy: [event], _status: status }
}

export function sessionData(
  { externalIds, appearances: planned, ...fields }: SessionFields,
  references: { event: string; track: string | null; topics: string[]; speakers: string[] },
  status: Status,
): RequiredDataFromCollectionSlug<'sessions'> {
  const { event, track, topics, speakers } = references
  return {
    ...fields,
    event,
    track,
    topics,
    appearances: planned.map(({ role, there }, at) => ({ ...(there === undefined ? {} : { id: there.id, jobTitle: there.jobTitle, organization: there.organization }), speaker: speakers[at] ?? '', role })),
    externalIds: externalIdsData(externalIds),
    _status: status,
  }
}

export function slotData({ externalIds, guid, startsAt, endsAt, state }: SlotFields, session: string, room: string | null): RequiredDataFromCollectionSlug<'slots'> {
  return { ...keptGuid(guid), startsAt, endsAt, session, room, state, externalIds: externalIdsData(externalIds) }
}

export function externalIdsData(ids: readonly ExternalId[]): { source: string; value: string }[] {
  return ids.map(({ source, id }) => ({ source, value: id }))
}

/** Without one the content model makes one. */
function keptGuid(guid: string | null): { guid?: string } {
  return guid === null ? {} : { guid }
}
