import type { Library, LiveEvent } from './library.ts'

/**
 * One answer in the making: the library it is made from, and a record of which live editions it read. A kept answer is
 * valid while those are live: an event's readers are not disturbed by another event's editors.
 */
export type Reading = {
  readonly library: Library
  /** Number of the live edition by event id, for each event that was read. */
  readonly events: Map<string, number>
  /** True once something was read that any publish may change: a list across events, the catalogue, an absence. */
  acrossEvents: boolean
}

export function openReading(library: Library): Reading {
  return { library, events: new Map(), acrossEvents: false }
}

/** Records that an answer holds content of this event's live edition. */
export function noteEvent(reading: Reading, event: LiveEvent): LiveEvent {
  reading.events.set(event.id, event.number)
  return event
}

/** Records that an answer depends on all there is, and gives it. */
export function readAcrossEvents(reading: Reading): Library {
  reading.acrossEvents = true
  return reading.library
}

/** True if an answer made by that reading would be made again, byte for byte, from this library. */
export function isCurrent(reading: Reading, library: Library): boolean {
  if (reading.library.revision === library.revision) return true
  if (reading.acrossEvents) return false
  for (const [id, number] of reading.events) {
    if (library.eventById.get(id)?.number !== number) return false
  }
  return true
}
