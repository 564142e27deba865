import type { Reading } from '../store/reading.ts'

/** Which editions an answer was made from: by event, and the catalogue's number where what is shared was read. */
export type Editions = { events: { event: string; number: number }[]; catalogue?: number }

export function describeEditions({ library, footprint }: Reading): Editions {
  const events = [...footprint.events].flatMap(([id, number]) => {
    const slug = library.eventById.get(id)?.event.slug
    return slug === undefined ? [] : [{ event: slug, number }]
  })
  events.sort((a, b) => (a.event < b.event ? -1 : 1))
  return footprint.acrossEvents && library.catalogueNumber !== null ? { events, catalogue: library.catalogueNumber } : { events }
}
