import type { Edition, Stamped, Tombstone } from '../../program/edition.ts'
import type { Appearance, Entities, MediaFile, Slot } from '../../program/entities.ts'
import type { EntityKind } from '../../program/kinds.ts'
import type { RoomStates } from './roomStates.ts'

/**
 * What delivery holds in memory: every live edition, indexed. A library is never changed; a publish makes a new one that
 * shares every untouched event with the one before. Hold on to one library while making one answer.
 */
export type Library = {
  /** Grows by one with every swap; two libraries of one process with the same revision are the same. */
  readonly revision: number
  /** Equal in two libraries that hold the same events under the same slugs beside the same conferences. */
  readonly directory: string
  /** Live events by first day, then slug. */
  readonly events: readonly LiveEvent[]
  readonly eventById: ReadonlyMap<string, LiveEvent>
  readonly eventBySlug: ReadonlyMap<string, LiveEvent>
  readonly eventByFormerSlug: ReadonlyMap<string, LiveEvent>
  /** Events that were taken off, by id and by slug: their addresses answer 410. */
  readonly gone: ReadonlyMap<string, GoneEvent>
  /** Live events beside a conference, by the conference's id. */
  readonly coLocatedOf: ReadonlyMap<string, readonly LiveEvent[]>
  /** How many editions before the live one are no longer kept, by event id; 0 where none is named. */
  readonly droppedOf: ReadonlyMap<string, number>
  /** Number of the live catalogue; `null` before the first. */
  readonly catalogueNumber: number | null
  /**
   * What is shared between events: the catalogue, and what live editions hold that it does not (yet). `changedIn` of
   * these counts in the catalogue's numbers: not for showing beside an event's.
   */
  readonly shared: { readonly [K in SharedKind]: EntityIndex<K> }
  /** What the catalogue once held, by kind and id or slug (see `goneKey`). */
  readonly goneFromCatalogue: ReadonlyMap<string, Tombstone>
  /** Where a speaker appears, in all live events, by event, then start; by the speaker's id. */
  readonly appearancesOf: Lookup<readonly AppearanceAt[]>
  /** Every media file of a live edition, by file name. */
  readonly files: Lookup<MediaFile>
  /** How rooms are at this moment. */
  readonly roomStates: RoomStates
}

/** What is found by a key, and not listed. */
export type Lookup<T> = { readonly get: (key: string) => T | undefined }

export const sharedKinds = ['venue', 'room', 'topic', 'speaker', 'organization', 'media'] as const satisfies readonly EntityKind[]
export type SharedKind = (typeof sharedKinds)[number]

export function isShared<K extends EntityKind>(kind: K): kind is K & SharedKind {
  return (sharedKinds as readonly EntityKind[]).includes(kind)
}

/** One event's live edition, indexed. Never changed. */
export type LiveEvent = {
  readonly id: string
  readonly number: number
  readonly edition: Edition
  readonly event: Held<'event'>
  /** The entities of the edition by kind, each in the order in which the public sees them (see `order` there). */
  readonly of: { readonly [K in EntityKind]: EntityIndex<K> }
  readonly sessionByFormerSlug: ReadonlyMap<string, Held<'session'>>
  /** Sessions in programme order, by the id of what they refer to. */
  readonly sessionsOf: {
    readonly track: ReadonlyMap<string, readonly Held<'session'>[]>
    readonly room: ReadonlyMap<string, readonly Held<'session'>[]>
    readonly topic: ReadonlyMap<string, readonly Held<'session'>[]>
    readonly speaker: ReadonlyMap<string, readonly Held<'session'>[]>
    readonly sponsor: ReadonlyMap<string, readonly Held<'session'>[]>
  }
  readonly sponsorsOfTier: ReadonlyMap<string, readonly Held<'sponsor'>[]>
  /** Every slot of every session by start, then by number. */
  readonly slots: readonly PlacedSlot[]
  /** The programme days from first to last, days without a slot too. */
  readonly days: readonly ProgrammeDay[]
  /** What the public once saw here, by kind and id or slug (see `goneKey`). */
  readonly gone: ReadonlyMap<string, Tombstone>
  /** Its media files by name. */
  readonly files: Lookup<MediaFile>
}

/** An entity with the number of the edition in which it last became different. */
export type Held<K extends EntityKind> = Stamped<Entities[K]>

/**
 * Entities of one kind. Order: events by first day, tracks and rooms by `order`, sessions by first start, speakers and
 * organizations by name, sponsors by tier then `order`, the rest by slug; ties by slug.
 */
export type EntityIndex<K extends EntityKind> = {
  readonly all: readonly Held<K>[]
  readonly byId: ReadonlyMap<string, Held<K>>
  /** A sponsor goes by its organization's slug. Of two with one slug (rooms of two venues) the first in order wins. */
  readonly bySlug: ReadonlyMap<string, Held<K>>
}

export type PlacedSlot = {
  readonly slot: Slot
  readonly session: Held<'session'>
  /** The programme day, `YYYY-MM-DD`. */
  readonly day: string
}

export type ProgrammeDay = {
  /** `YYYY-MM-DD`. */
  readonly date: string
  /** First instant, and the instant after the last; UTC. */
  readonly startsAt: string
  readonly endsAt: string
  readonly slots: readonly PlacedSlot[]
}

export type AppearanceAt = {
  readonly event: LiveEvent
  readonly session: Held<'session'>
  readonly appearance: Appearance
}

export type GoneEvent = { readonly id: string; readonly slug: string; readonly number: number }

