import type { EntityKind } from '../../program/kinds.ts'
import type { Held, LiveEvent } from '../store/library.ts'
import type { Steps } from '../store/inSlices.ts'
import { sortInSteps } from '../store/sortInSteps.ts'
import type { Segment } from './candidates.ts'
import type { Paging } from './envelope.ts'
import type { Match } from './query/matchWhere.ts'
import type { Sorter } from './query/compareBy.ts'
import type { View } from './view.ts'

/** An entity, and the event from whose edition it is seen. */
export type Place = { readonly entity: Held<EntityKind>; readonly event: LiveEvent | null }

export type Wanted = {
  segments: readonly Segment[]
  /** All of them hold. */
  matches: readonly Match[]
  sorter: Sorter | null
  view: View
}

/** How many entities are looked at before others may come between. */
const stride = 32

/** What is on a page, and how many there are in all. */
export function* findPage(wanted: Wanted, { limit, page }: Paging): Steps<{ places: readonly Place[]; totalDocs: number }> {
  const first = (page - 1) * limit
  if (wanted.matches.length === 0 && !wanted.sorter) return cut(wanted.segments, first, limit)
  const found = yield* findAll(wanted)
  const sorted = wanted.sorter ? yield* sort(found, wanted.sorter, wanted.view) : found
  return { places: sorted.slice(first, first + limit), totalDocs: found.length }
}

/** How many there are. */
export function* countAll(wanted: Wanted): Steps<number> {
  if (wanted.matches.length === 0) return cut(wanted.segments, 0, 0).totalDocs
  return (yield* findAll(wanted)).length
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

function* findAll({ segments, matches, view }: Wanted): Steps<Place[]> {
  const found: Place[] = []
  let looked = 0
  for (const { event, entities } of segments) {
    const seenFrom = { ...view, event }
    for (const entity of entities) {
      if (++looked % stride === 0) yield
      if (matches.every((match) => match(entity, seenFrom))) found.push({ entity, event })
    }
  }
  return found
}

function* sort(found: readonly Place[], sorter: Sorter, view: View): Steps<Place[]> {
  const keyed: { place: Place; keys: ReturnType<Sorter['keysOf']> }[] = []
  for (const place of found) {
    if (keyed.length % stride === 0) yield
    keyed.push({ place, keys: sorter.keysOf(place.entity, { ...view, event: place.event }) })
  }
  const sorted = yield* sortInSteps(keyed, (a, b) => sorter.compare(a.keys, b.keys))
  return sorted.map(({ place }) => place)
}
