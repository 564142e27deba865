import type { EntityKind } from '../../../program/kinds.ts'
import type { Held } from '../../store/library.ts'
import type { EventView, View } from '../view.ts'
import { eventDocument, toEventDocument } from './eventDocument.ts'
import { mediaDocument, toMediaDocument } from './mediaDocument.ts'
import { organizationDocument, sponsorDocument, toOrganizationDocument, toSponsorDocument } from './organizationDocuments.ts'
import { roomDocument, topicDocument, toRoomDocument, toTopicDocument, toVenueDocument, venueDocument } from './placeDocuments.ts'
import { sessionDocument, toSessionDocument } from './sessionDocument.ts'
import { speakerDocument, toSpeakerDocument } from './speakerDocument.ts'
import { toTrackDocument, trackDocument } from './trackDocument.ts'

/** What the public reads of each kind, with other documents named by id. */
export const documentSchemas = {
  event: eventDocument,
  venue: venueDocument,
  room: roomDocument,
  track: trackDocument,
  topic: topicDocument,
  session: sessionDocument,
  speaker: speakerDocument,
  organization: organizationDocument,
  sponsor: sponsorDocument,
  media: mediaDocument,
} as const

export type Document = { readonly id: string; readonly [field: string]: unknown }

const writers: { readonly [K in EntityKind]: (entity: Held<K>, view: View) => Document } = {
  event: (_entity, view) => toEventDocument(ofEvent(view)),
  venue: toVenueDocument,
  room: toRoomDocument,
  track: (track, view) => toTrackDocument(track, ofEvent(view)),
  topic: toTopicDocument,
  session: (session, view) => toSessionDocument(session, ofEvent(view)),
  speaker: toSpeakerDocument,
  organization: toOrganizationDocument,
  sponsor: (sponsor, view) => toSponsorDocument(sponsor, ofEvent(view)),
  media: toMediaDocument,
}

/** Writes an entity down for the public, other documents by id. */
export function toDocument<K extends EntityKind>(kind: K, entity: Held<K>, view: View): Document {
  return writers[kind](entity, view)
}

function ofEvent(view: View): EventView {
  if (!view.event) throw new Error('events, tracks, sessions and sponsors are written from the edition of their event')
  return { ...view, event: view.event }
}
