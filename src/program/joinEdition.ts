import { entityKinds, pluralOf } from './kinds.ts'
import type { EntityKind } from './kinds.ts'
import type { Edition, Manifest } from './edition.ts'
import type { Entity } from './entities.ts'

/**
 * Joins a manifest with its entities.
 * @param entityOf gives the entity of a content hash; throws if it has none.
 */
export function joinEdition(manifest: Manifest, entityOf: (hash: string, kind: EntityKind) => Entity): Edition {
  const { entries, ...head } = manifest
  const entities: Record<string, unknown[]> = Object.fromEntries(entityKinds.map((kind) => [pluralOf[kind], []]))
  for (const { kind, hash, changedIn } of entries) {
    entities[pluralOf[kind]]?.push({ ...entityOf(hash, kind), changedIn })
  }
  // The lists are filled by kind from entities of that kind: what the type says.
  return { ...head, entities: entities as Edition['entities'] }
}
