import type { EntityKind } from '../../program/kinds.ts'
import type { Steps } from '../../program/steps.ts'
import type { Held } from '../store/library.ts'
import type { Segment } from './candidates.ts'
import type { Paging } from './envelope.ts'
import { keptColumns } from './keptColumns.ts'
import { keptOrder } from './keptOrders.ts'
import { matchColumns } from './query/matchColumns.ts'
import { matchWhere } from './query/matchWhere.ts'
import type { Match } from './query/matchWhere.ts'
import type { Sorter } from './query/compareBy.ts'
import { conditionsOf } from './query/where.ts'
import type { Where } from './query/where.ts'
import { sortPlaces, stride } from './sortPlaces.ts'
import type { Place } from './sortPlaces.ts'
import type { View } from './view.ts'

export type Wanted = {
  kind: EntityKind
  segments: readonly Segment[]
  /** All of them hold. */
  matches: readonly Match[]
  /** This does too. */
  where: Where
  sorter: Sorter | null
  view: View
}

/** Some of what was found, and how many there are in all. */
type Found = { readonly places: Place[]; totalDocs: number }

/** What is on a page, and how many there are in all. */
export function* findPage(wanted: Wanted, { limit, page }: Paging): Steps<{ places: readonly Place[]; totalDocs: number }> {
  const first = (page - 1) * limit
  const { sorter, view } = wanted
  const ordered = sorter ? yield* inKeptOrder(wanted.segments, sorter, view) : wanted.segments
  const segments = ordered ?? wanted.segments
  if (isAll(wanted) && (!sorter || ordered)) return cut(segments, first, limit)
  if (!sorter || ordered) return yield* find({ ...wanted, segments }, first, first + limit)
  const { places, totalDocs } = yield* find(wanted, 0, Infinity)
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
  if (isAll(wanted)) return cut(wanted.segments, 0, 0).totalDocs
  return (yield* find(wanted, 0, 0)).totalDocs
}

/** True where nothing is left out. */
function isAll({ matches, where }: Wanted): boolean {
  return matches.length === 0 && conditionsOf(where).length === 0
}

/** A page of everything: what is not on it is not looked at. */
function cut(segments: readonly Segment[], first: number, limit: number): Found {
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
function* find({ kind, segments, matches, where, view }: Omit<Wanted, 'sorter'>, from: number, to: number): Steps<Found> {
  const [only] = matches
  const matchEntity = matchWhere(kind, where)
  const matchRest: Match | null = matches.length < 2 ? only ?? null : (entity, seenFrom) => matches.every((match) => match(entity, seenFrom))
  const found: Found = { places: [], totalDocs: 0 }
  for (const { event, entities } of segments) {
    const seenFrom = { ...view, event }
    const columns = yield* keptColumns(entities, kind, where, seenFrom)
    const matchAt = columns && matchColumns(columns, where)
    const isFound = (entity: Held<EntityKind>, at: number): boolean => (matchAt ? matchAt(at, seenFrom) : matchEntity(entity, seenFrom)) && (matchRest === null || matchRest(entity, seenFrom))
    // What lies in columns is looked at ten times as fast.
    const step = matchAt && !matchRest ? 8 * stride : stride
    for (let begin = 0; begin < entities.length; begin += step) {
      yield
      look({ event, entities }, { begin, end: Math.min(begin + step, entities.length) }, isFound, found, { from, to })
    }
  }
  return found
}

/** Looks at some. Loops with a `yield` in them are slow. */
function look({ event, entities }: Segment, { begin, end }: { begin: number; end: number }, isFound: (entity: Held<EntityKind>, at: number) => boolean, found: Found, { from, to }: { from: number; to: number }): void {
  for (let at = begin; at < end; at++) {
    const entity = entities[at]
    if (!entity || !isFound(entity, at)) continue
    if (found.totalDocs >= from && found.totalDocs < to) found.places.push({ entity, event })
    found.totalDocs += 1
  }
}
