import type { Answerable } from '../http/createAnswers.ts'
import { readParameters } from '../http/parameters.ts'
import { findEvent } from '../rest/findEvent.ts'
import { inSlices } from '../store/inSlices.ts'
import { readAcrossEvents } from '../store/reading.ts'
import { markOf, writeCursor } from './cursor.ts'
import { compareMarks, marksOf, sinceOf } from './marks.ts'
import { syncParameters } from './parameters.ts'
import { writeChanges } from './writeChanges.ts'

const mediaType = 'application/json; charset=utf-8'
/** Entities in an answer about all events; that of one event has as many as it has. */
const mostEntities = 5_000

/** `GET /api/events/{slug}/sync`: what became different in an event. @throws Problem about a parameter; `make` throws those of `findEvent`. */
export function prepareEventSync(slug: string, query: URLSearchParams): Answerable {
  const { since: cursor } = readParameters(query, syncParameters, '/api/events/{slug}/sync')
  const since = marksOf(cursor)
  return {
    key: `/api/events/${slug}/sync ${cursor ?? ''}`,
    cost: 5,
    make: async (reading, pace) => {
      const event = findEvent(reading, slug)
      const { json } = await inSlices(writeChanges(event, sinceOf(event, since)), pace)
      return { mediaType, body: ['{', ...json, `,"cursor":"${writeCursor([markOf(event)])}"}`], edition: event.number }
    },
  }
}

/**
 * `GET /api/sync`: the same for all events, one after the other in their order; in several answers where there is much. @throws Problem about a parameter.
 */
export function prepareSync(query: URLSearchParams): Answerable {
  const { since: cursor } = readParameters(query, syncParameters, '/api/sync')
  const since = marksOf(cursor)
  return {
    key: `/api/sync ${cursor ?? ''}`,
    cost: 5,
    make: async (reading, pace) => {
      const library = readAcrossEvents(reading)
      const { isFull, known, gone } = compareMarks(library, since)
      const next = new Map(known)
      const events: string[] = []
      let entities = 0
      let hasMore = false
      for (const event of library.events) {
        const mark = known.get(event.id)
        if (mark === event.number) continue
        if (entities >= mostEntities) {
          hasMore = true
          break
        }
        const written = await inSlices(writeChanges(event, mark ?? null), pace)
        events.push(events.length === 0 ? '{' : ',{', ...written.json, '}')
        entities += written.entities
        next.set(event.id, event.number)
      }
      const reached = writeCursor(library.events.flatMap(({ id }) => {
        const number = next.get(id)
        return number === undefined ? [] : [markOf({ id, number })]
      }))
      return { mediaType, body: [`{"isFull":${isFull},"events":[`, ...events, `],"gone":${JSON.stringify(gone)},"hasMore":${hasMore},"cursor":"${reached}"}`], edition: library.catalogueNumber }
    },
  }
}
