import type { EntityKind } from '../../program/kinds.ts'
import type { Held, LiveEvent } from '../store/library.ts'
import { noteEvent } from '../store/reading.ts'
import type { EventView, View } from '../rest/view.ts'
import { isGiven } from './isGiven.ts'

/** An entity, and from where it is seen: in which edition, for which language. What resolvers hand to each other. */
export type Seen<K extends EntityKind> = { readonly view: View; readonly entity: Held<K> }

/** The same in the edition of an event. */
export type SeenInEvent<K extends EntityKind> = { readonly view: EventView; readonly entity: Held<K> }

/** The same eyes, looking at an event. */
export function lookAt(view: View, event: LiveEvent): EventView {
  return { ...view, event: noteEvent(view.reading, event) }
}

export function see<K extends EntityKind, V extends View>(view: V, entity: Held<K>): { view: V; entity: Held<K> } {
  return { view, entity }
}

/** What a reference names in the view's edition (in none: in the catalogue); `null` if it names nothing that is public. */
export function findRef<K extends 'venue' | 'room' | 'topic' | 'speaker' | 'organization' | 'media', V extends View>(view: V, kind: K, id: string | null): { view: V; entity: Held<K> } | null {
  if (id === null) return null
  const entity = (view.event ? view.event.of[kind] : view.reading.library.shared[kind]).byId.get(id)
  return entity ? { view, entity } : null
}

/** The same for what lives in one event only. */
export function findInEvent<K extends 'track' | 'session' | 'sponsor'>(view: EventView, kind: K, id: string | null): SeenInEvent<K> | null {
  const entity = id === null ? undefined : view.event.of[kind].byId.get(id)
  return entity ? { view, entity } : null
}

/** What an edition promises to hold. @throws if it does not: a fault of the edition, not of the request. */
export function promised<T>(found: T | null | undefined, what: string): T {
  if (!isGiven(found)) throw new Error(`an edition does not hold what it promises: ${what}`)
  return found
}
