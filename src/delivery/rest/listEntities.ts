import type { EntityKind } from '../../program/kinds.ts'
import type { EntityIndex, Held, LiveEvent } from '../store/library.ts'
import { isShared } from '../store/library.ts'
import { readAcrossEvents } from '../store/reading.ts'
import type { Reading } from '../store/reading.ts'
import type { Found } from './findEntity.ts'

/** Every entity of a kind, of one event or of all, in the order in which the public sees them. */
export function listEntities<K extends EntityKind>(reading: Reading, event: LiveEvent | null, kind: K): readonly Found<K>[] {
  if (event) return event.of[kind].all.map((entity) => ({ entity, event }))
  const library = readAcrossEvents(reading)
  if (isShared(kind)) return entitiesOf(library.shared, kind).map((entity) => ({ entity, event: null }))
  return library.events.flatMap((each) => entitiesOf(each.of, kind).map((entity) => ({ entity, event: each })))
}

function entitiesOf<K extends EntityKind>(indexes: { readonly [P in K]: EntityIndex<P> }, kind: K): readonly Held<K>[] {
  return indexes[kind].all
}
