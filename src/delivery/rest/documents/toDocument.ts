import type { EntityKind } from '../../../program/kinds.ts'
import type { Held } from '../../store/library.ts'
import type { View } from '../view.ts'
import { eventDocument, eventFields } from './eventDocument.ts'
import { mediaDocument, mediaFields } from './mediaDocument.ts'
import { organizationDocument, organizationFields, sponsorDocument, sponsorFields } from './organizationDocuments.ts'
import { roomDocument, roomFields, topicDocument, topicFields, venueDocument, venueFields } from './placeDocuments.ts'
import { sessionDocument, sessionFields } from './sessionDocument.ts'
import { speakerDocument, speakerFields } from './speakerDocument.ts'
import { trackDocument, trackFields } from './trackDocument.ts'

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

type Writers = { readonly [field: string]: (entity: never, view: never) => unknown }

/** For each kind, how each field is written. */
const writers: { readonly [K in EntityKind]: Writers } = {
  event: eventFields,
  venue: venueFields,
  room: roomFields,
  track: trackFields,
  topic: topicFields,
  session: sessionFields,
  speaker: speakerFields,
  organization: organizationFields,
  sponsor: sponsorFields,
  media: mediaFields,
}

/** Kinds that are written from the edition of their event only. */
const needEvent: ReadonlySet<EntityKind> = new Set(['event', 'track', 'session', 'sponsor'])

export type WriteField<K extends EntityKind> = (entity: Held<K>, view: View) => unknown

/** The fields of a kind, in order, and how each is written; other documents are named by id. */
export function writersOf<K extends EntityKind>(kind: K): readonly (readonly [string, WriteField<K>])[] {
  // Each table was made for entities of its kind; `checkView` sees to the event that some of them need.
  return Object.entries(writers[kind]) as unknown as (readonly [string, WriteField<K>])[]
}

/** @throws if a document of that kind can't be written without the edition of its event. */
export function checkView(kind: EntityKind, view: View): void {
  if (!view.event && needEvent.has(kind)) throw new Error('events, tracks, sessions and sponsors are written from the edition of their event')
}

export type Document = { readonly id: string; readonly [field: string]: unknown }

/** An entity as the public reads it, other documents by id. */
export function toDocument<K extends EntityKind>(kind: K, entity: Held<K>, view: View): Document {
  checkView(kind, view)
  return { id: entity.id, ...Object.fromEntries(writersOf(kind).map(([name, write]) => [name, write(entity, view)])) }
}
