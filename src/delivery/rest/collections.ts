import type { EntityKind } from '../../program/kinds.ts'

/** The collections that can be read, by the name in their address. */
export const collections = {
  events: { kind: 'event', needsEvent: false },
  tracks: { kind: 'track', needsEvent: true },
  sessions: { kind: 'session', needsEvent: true },
  speakers: { kind: 'speaker', needsEvent: false },
  sponsors: { kind: 'sponsor', needsEvent: true },
  rooms: { kind: 'room', needsEvent: true },
  topics: { kind: 'topic', needsEvent: false },
  organizations: { kind: 'organization', needsEvent: false },
} as const satisfies Record<string, Collection>

export type Collection = {
  kind: Exclude<EntityKind, 'venue' | 'media'>
  /** True where a slug means something within an event only. */
  needsEvent: boolean
}
export type CollectionName = keyof typeof collections
export const collectionNames = Object.keys(collections) as CollectionName[] // the keys of the object above
