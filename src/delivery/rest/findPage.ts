import type { Steps } from '../store/inSlices.ts'
import type { Segment } from './candidates.ts'
import type { Paging } from './envelope.ts'
import { keptOrder } from './keptOrders.ts'
import type { Match } from './query/matchWhere.ts'
import type { Sorter } from './query/compareBy.ts'
import { sortPlaces, stride } from './sortPlaces.ts'
import type { Place } from './sortPlaces.ts'
import type { View } from './view.ts'

export type Wanted = {
  segments: readonly Segment[]
  /** All of them hold. */
  matches: readonly Match[]
  sorter: Sorter | null
  view: View
}


/** What is on a page, and how many there are in all. */
export function* findPage(wanted: Wanted, { limit, page }: Paging): Steps<{ places: readonly Place[]; totalDocs: number }> {
  const first = (page - 1) * limit
  const { matches, sorter, view } = wanted
  const ordered = sorter ? yield* inKeptOrder(wanted.segments, sorter, view) : wanted.segments
  const segments = ordered ?? wanted.segments
  if (matches.length === 0 && (!sorter || ordered)) return cut(segments, first, limit)
  if (!sorter || ordered) return yield* find({ segments, matches, view }, first, first + limit)
  const { places, totalDocs } = yield* find({ segments, matches, view }, 0, Infinity)
  return { places: (yield* sortPlaces(places, sorter, view)).slice(first, first + limit), totalDocs }
}

/** The same segment in order; `null` where there are several, or its order is not kept. */
function* inKeptOrder(segments: readonly Segment[], sorter: Sorter, view: View): Steps<readonly Segment[] | null> {
  const [only, ...others] = segments
  if (!only || others.length > 0) return null
  const entities = yield* keptOrder(only.entities, only.event, sorter, view)
  return entities && [{ event: only.event, entities }]
}

/** How many there are. */
export function* countAll(wanted: Wanted): Steps<number> {
  if (wanted.matches.length === 0) return cut(wanted.segments, 0, 0).totalDocs
  return (yield* find(wanted, 0, 0)).totalDocs
}

/** A page of everything: what is not on it is not looked at. */
function cut(segments: readonly Segment[], first: number, limit: number): { places: Place[]; totalDocs: number } {
  const places: Place[] = []
  let totalDocs = 0
  for (const { event, entities } of segments) {
    const [from, to] = [Math.max(0, first - totalDocs), first + limit - totalDocs]
    if (to > 0) for (const entity of entities.slice(from, to)) places.push({ entity, event })
    totalDocs += entities.length
  }
  return { places, totalDocs }
}

/** How many match, and those of them from one place in their order to another. */
function* find({ segments, matches, view }: Omit<Wanted, 'sorter'>, from: number, to: number): Steps<{ places: Place[]; totalDocs: number }> {
  const [only] = matches
  const match: Match = matches.length === 1 && only ? only : (entity, seenFrom) => matches.every((each) => each(entity, seenFrom))
  const places: Place[] = []
  let [looked, totalDocs] = [0, 0]
  for (const { event, entities } of segments) {
    const seenFrom = { ...view, event }
    for (const entity of entities) {
      if (++looked % stride === 0) yield
      if (!match(entity, seenFrom)) continue
      if (totalDocs >= from && totalDocs < to) places.push({ entity, event })
      totalDocs += 1
    }
  }
  return { places, totalDocs }
}
