import type { EntityKind } from '../../program/kinds.ts'
import type { Steps } from '../../program/steps.ts'
import type { Held, LiveEvent } from '../store/library.ts'
import { sortInSteps } from '../../program/sortInSteps.ts'
import type { Sorter } from './query/compareBy.ts'
import type { View } from './view.ts'

/** An entity, and the event from whose edition it is seen. */
export type Place = { readonly entity: Held<EntityKind>; readonly event: LiveEvent | null }

/** How many entities are looked at before others may come between. */
export const stride = 32

/** Puts them in order; what is equal stays as it was. */
export function* sortPlaces(places: readonly Place[], sorter: Sorter, view: View): Steps<Place[]> {
  const keyed: { place: Place; keys: ReturnType<Sorter['keysOf']> }[] = []
  for (const place of places) {
    if (keyed.length % stride === 0) yield
    keyed.push({ place, keys: sorter.keysOf(place.entity, { ...view, event: place.event }) })
  }
  const sorted = yield* sortInSteps(keyed, (a, b) => sorter.compare(a.keys, b.keys))
  return sorted.map(({ place }) => place)
}
