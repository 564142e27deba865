import type { Library, LiveEvent } from './library.ts'
import type { RoomStates } from './roomStates.ts'

/** One answer in the making: the library it is made from, and a record of what of it was read. */
export type Reading = { readonly library: Library; readonly footprint: Footprint }

/**
 * What an answer was made from, by numbers: enough to know whether it would be the same today, and nothing that keeps old
 * editions in memory.
 */
export type Footprint = {
  revision: number
  /** Number of the live edition by event id, for each event that was read. */
  readonly events: Map<string, number>
  /** Set if it was read which events there are, and which stand beside which. */
  directory: string | null
  /** True once something was read that any publish may change: a list across events, the catalogue. */
  acrossEvents: boolean
  /** Set if it was read how rooms are. */
  roomStates: string | null
  /** Set for an answer from one given edition, live or not. */
  readonly pinned: Pin | null
  /** How often something was recorded here, known before or not: tells whether making a part of the answer recorded anything. */
  notes: number
}

/** One edition of one event. */
export type Pin = {
  /** By which the event was asked for. */
  readonly name: string
  /** The event's id. */
  readonly event: string
  readonly number: number
  /** How many editions of the event were no longer kept when it was read. */
  readonly dropped: number
}

export function openReading(library: Library): Reading {
  return { library, footprint: { revision: library.revision, events: new Map(), directory: null, acrossEvents: false, roomStates: null, pinned: null, notes: 0 } }
}

/** @param library holds that edition, and nothing else. */
export function openPinnedReading(library: Library, pinned: Pin): Reading {
  return { library, footprint: { ...openReading(library).footprint, pinned } }
}

/** Records that an answer holds content of this event's live edition. */
export function noteEvent({ footprint }: Reading, event: LiveEvent): LiveEvent {
  footprint.events.set(event.id, event.number)
  footprint.notes += 1
  return event
}

/** Records that what was recorded before was read once more. */
export function noteAgain({ footprint }: Reading): void {
  footprint.notes += 1
}

/** Records that an answer depends on which events there are, though not on what is in them. */
export function readDirectory({ library, footprint }: Reading): Pick<Library, 'eventById' | 'coLocatedOf'> {
  footprint.directory = library.directory
  footprint.notes += 1
  return library
}

/** Records that an answer depends on how rooms are at this moment. */
export function readRoomStates({ library, footprint }: Reading): RoomStates['of'] {
  footprint.roomStates = library.roomStates.key
  footprint.notes += 1
  return library.roomStates.of
}

/** Records that an answer depends on all there is, and gives it. */
export function readAcrossEvents({ library, footprint }: Reading): Library {
  footprint.acrossEvents = true
  footprint.notes += 1
  return library
}

/**
 * True if an answer with that footprint would be made again, byte for byte, from this library: an event's readers are not
 * disturbed by another event's editors.
 */
export function isCurrent(footprint: Footprint, library: Library): boolean {
  if (footprint.pinned) return isKept(footprint.pinned, library)
  if (footprint.revision === library.revision) return true
  if (footprint.acrossEvents || (footprint.directory !== null && footprint.directory !== library.directory)) return false
  if (footprint.roomStates !== null && footprint.roomStates !== library.roomStates.key) return false
  for (const [id, number] of footprint.events) {
    if (library.eventById.get(id)?.number !== number) return false
  }
  footprint.revision = library.revision
  return true
}

/** The live event of that slug, of now or before, or id. */
export function findNamed({ eventBySlug, eventById, eventByFormerSlug }: Library, name: string): LiveEvent | undefined {
  return eventBySlug.get(name) ?? eventById.get(name.toLowerCase()) ?? eventByFormerSlug.get(name)
}

/** An edition never changes, but its event may be taken off, its name given to another, and old ones are not kept for ever. */
function isKept({ name, event, dropped }: Pin, library: Library): boolean {
  return findNamed(library, name)?.id === event && (library.droppedOf.get(event) ?? 0) === dropped
}
