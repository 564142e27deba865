import type { EntityKind } from '../../program/kinds.ts'
import type { Steps } from '../../program/steps.ts'
import type { Held, LiveEvent } from '../store/library.ts'
import { isCurrent, noteEvent, openReading } from '../store/reading.ts'
import type { Footprint } from '../store/reading.ts'
import type { Sorter } from './query/compareBy.ts'
import { sortPlaces } from './sortPlaces.ts'
import type { View } from './view.ts'

type Entities = readonly Held<EntityKind>[]
type Order = { readonly entities: Entities; readonly footprint: Footprint }

/** By the list of an edition that was put in order, and by how: lists never change, and go with their editions. */
const orders = new WeakMap<Entities, Map<string, Order>>()
/** Of one list; each takes 8 bytes for each of what is in it. */
const mostOrders = 8
/** In longer lists it is dearer to put all in order than what is looked for. */
const longestList = 2_000

/**
 * Entities of one event in an order that is kept: of those that are found in it the order is right as well, since what is
 * equal stays as it was. `null` for lists of which orders are not kept.
 */
export function* keptOrder(entities: Entities, event: LiveEvent | null, sorter: Sorter, view: View): Steps<Entities | null> {
  const { reading } = view
  // A pinned edition is read from a library of its own.
  if (event === null || entities.length > longestList || reading.footprint.pinned) return null
  const ofList = orders.get(entities) ?? new Map<string, Order>()
  orders.set(entities, ofList)
  const name = `${sorter.name} ${view.locale} ${view.fallback ?? ''}`
  const known = ofList.get(name)
  if (known && isCurrent(known.footprint, reading.library)) {
    addFootprint(reading.footprint, known.footprint)
    return known.entities
  }
  // What the order alone depends on: a session is the same where its track has another name.
  const alone = openReading(reading.library)
  noteEvent(alone, event)
  const sorted = yield* sortPlaces(entities.map((entity) => ({ entity, event })), sorter, { ...view, reading: alone })
  const order = { entities: sorted.map(({ entity }) => entity), footprint: alone.footprint }
  addFootprint(reading.footprint, order.footprint)
  if (ofList.size >= mostOrders) ofList.clear()
  ofList.set(name, order)
  return order.entities
}

function addFootprint(to: Footprint, from: Footprint): void {
  for (const [id, number] of from.events) to.events.set(id, number)
  to.directory ??= from.directory
  to.acrossEvents ||= from.acrossEvents
  to.roomStates ??= from.roomStates
}
