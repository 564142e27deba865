import type { RequiredDataFromCollectionSlug } from 'payload'
import type { EventFields, OrganizationFields, RoomFields, SessionFields, SlotFields, SpeakerFields, TrackFields, VenueFields } from '../plan/plan.ts'
import type { ExternalId } from '../sources/programme.ts'

/** Planned fields as Payload takes them, with references as ids. */
export type Status = 'draft' | 'published'

export function venueData({ name, slug, timeZone }: VenueFields): RequiredDataFromCollectionSlug<'venues'> {
  return { name, slug, timeZone }
}

export function eventData(fields: EventFields, venue: string, status: Status): RequiredDataFromCollectionSlug<'events'> {
  return { ...fields, kind: 'conference', publishing: 'continuous', venue, _status: status }
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

export function speakerData({ externalIds, ...fields }: SpeakerFields, references: { event: string; organization: string | null }, status: Status): RequiredDataFromCollectionSlug<'speakers'> {
  const { event, organization } = references
  return { ...fields, organization, externalIds: externalIdsData(externalIds), editableBy: [event], _status: status }
}

export function sessionData(
  { externalIds, ...fields }: SessionFields,
  references: Pick<SessionFields, 'track' | 'appearances'> & { event: string },
  status: Status,
): RequiredDataFromCollectionSlug<'sessions'> {
  return {
    ...fields,
    ...references,
    externalIds: externalIdsData(externalIds),
    _status: status,
  }
}

export function slotData({ externalIds, guid, startsAt, endsAt }: SlotFields, session: string, room: string | null): RequiredDataFromCollectionSlug<'slots'> {
  return { ...keptGuid(guid), startsAt, endsAt, session, room, state: 'confirmed', externalIds: externalIdsData(externalIds) }
}

/** Without one the content model makes one. */
function keptGuid(guid: string | null): { guid?: string } {
  return guid === null ? {} : { guid }
}

function externalIdsData(ids: readonly ExternalId[]): { source: string; value: string }[] {
  return ids.map(({ source, id }) => ({ source, value: id }))
}
