import type { Reading } from '../store/reading.ts'

type OfEvent = { event: string; number: number }

/**
 * Which editions an answer was made from: the live ones by event, those that were asked for by number, and the catalogue's
 * number where what is shared was read.
 */
export type Editions = { events: OfEvent[]; pinned?: OfEvent[]; catalogue?: number }

export function describeEditions({ library, footprint }: Reading, pins: readonly OfEvent[]): Editions {
  const events = [...footprint.events].flatMap(([id, number]) => {
    const slug = library.eventById.get(id)?.event.slug
    return slug === undefined ? [] : [{ event: slug, number }]
  })
  const pinned = [...new Map(pins.map((pin) => [`${pin.event} ${pin.number}`, pin])).values()]
  return {
    events: inOrder(events),
    ...(pinned.length > 0 ? { pinned: inOrder(pinned) } : {}),
    ...(footprint.acrossEvents && library.catalogueNumber !== null ? { catalogue: library.catalogueNumber } : {}),
  }
}

function inOrder(editions: OfEvent[]): OfEvent[] {
  return editions.sort((a, b) => (a.event < b.event ? -1 : a.event > b.event ? 1 : a.number - b.number))
}
