import { Problem } from '../http/problems.ts'
import type { Answerable } from '../http/createAnswers.ts'
import { readParameters } from '../http/parameters.ts'
import { findEvent } from '../rest/findEvent.ts'
import { inSlices, polite } from '../store/inSlices.ts'
import type { Library, LiveEvent } from '../store/library.ts'
import { readAcrossEvents } from '../store/reading.ts'
import { markOf, readCursor, tailOf, writeCursor } from './cursor.ts'
import type { Mark } from './cursor.ts'
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
    make: async (reading) => {
      const event = findEvent(reading, slug)
      const { json } = await inSlices(writeChanges(event, sinceOf(event, since)), polite)
      return { mediaType, body: `{${json},"cursor":"${writeCursor([markOf(event)])}"}`, edition: event.number }
    },
  }
}

/** What is no cursor of ours is as good as none. */
export function marksOf(cursor: string | undefined): Mark[] | undefined {
  return cursor === undefined ? undefined : readCursor(cursor) ?? undefined
}

/** Of which edition a cursor speaks. @throws Problem if it is that of another event. */
export function sinceOf({ id }: LiveEvent, since: readonly Mark[] | undefined): number | null {
  if (since === undefined) return null
  const [mark, ...others] = since
  if (mark?.event === tailOf(id) && others.length === 0) return mark.edition
  throw new Problem('invalid_parameter', '`since` is the cursor of another event, or of all: take the one that this address gave, or leave it out to get everything.', { members: { parameter: 'since' } })
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
    make: async (reading) => {
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
        const written = await inSlices(writeChanges(event, mark ?? null), polite)
        events.push(`{${written.json}}`)
        entities += written.entities
        next.set(event.id, event.number)
      }
      const reached = writeCursor(library.events.flatMap(({ id }) => {
        const number = next.get(id)
        return number === undefined ? [] : [markOf({ id, number })]
      }))
      return { mediaType, body: `{"isFull":${isFull},"events":[${events.join(',')}],"gone":${JSON.stringify(gone)},"hasMore":${hasMore},"cursor":"${reached}"}`, edition: library.catalogueNumber }
    },
  }
}

export type Compared = {
  /** True: nothing that the client has is of use. */
  isFull: boolean
  /** The editions that the client has, by event id. */
  known: ReadonlyMap<string, number>
  /** Events that the client has and that were taken off. */
  gone: { id: string; slug: string }[]
}

/** What marks mean in a library. One that names an event of which nothing is known is of another database. */
export function compareMarks({ events, gone: goneEvents }: Library, since: readonly Mark[] | undefined): Compared {
  const idOf = new Map(events.map(({ id }) => [tailOf(id), id]))
  const goneOf = new Map([...goneEvents.values()].map((event) => [tailOf(event.id), event]))
  const known = new Map<string, number>()
  const gone: Compared['gone'] = []
  for (const { event, edition } of since ?? []) {
    const id = idOf.get(event)
    const taken = goneOf.get(event)
    if (id !== undefined) known.set(id, edition)
    else if (taken) gone.push({ id: taken.id, slug: taken.slug })
    else return { isFull: true, known: new Map(), gone: [] }
  }
  return { isFull: since === undefined, known, gone }
}
