import type { Edition, Manifest, Scope } from '../../program/edition.ts'
import { schemaVersion } from '../../program/edition.ts'
import type { Entity } from '../../program/entities.ts'
import { entitySchemas } from '../../program/entities.ts'
import { joinEdition } from '../../program/joinEdition.ts'
import type { EntityKind } from '../../program/kinds.ts'
import { catalogueScope } from '../../program/edition.ts'
import { EditionFault, indexEvent } from './indexEvent.ts'
import type { LiveEvent } from './library.ts'

/** What is held of one scope: its live edition, or that it is gone. */
export type HeldScope =
  | { readonly kind: 'catalogue'; readonly scope: Scope; readonly manifest: Manifest; readonly edition: Edition }
  | { readonly kind: 'event'; readonly scope: Scope; readonly manifest: Manifest; readonly live: LiveEvent }
  | { readonly kind: 'gone'; readonly scope: Scope; readonly manifest: Manifest }

/** Entities by content hash. */
export type EntityPool = Map<string, Entity>

/**
 * Joins and indexes an edition whose entities are all in the pool.
 * @throws EditionFault if one is missing, of another kind, or the schema is of another age.
 */
export function holdEdition(manifest: Manifest, pool: EntityPool): HeldScope {
  if (manifest.schemaVersion > schemaVersion || manifest.schemaVersion < schemaVersion - 1) {
    throw new EditionFault(`edition ${manifest.number} of ${manifest.scope} has schema version ${manifest.schemaVersion}, this program reads ${schemaVersion}`)
  }
  const edition = joinEdition(manifest, (hash) => {
    const entity = pool.get(hash)
    if (!entity) throw new EditionFault(`edition ${manifest.number} of ${manifest.scope} names an entity that is not there: ${hash}`)
    return entity
  })
  const { scope } = manifest
  return scope === catalogueScope ? { kind: 'catalogue', scope, manifest, edition } : { kind: 'event', scope, manifest, live: indexEvent(edition) }
}

/** Holds that a scope is gone, and nothing of what it was but its name. */
export function holdGone(manifest: Manifest): HeldScope {
  return { kind: 'gone', scope: manifest.scope, manifest: { ...manifest, version: null, note: null, entries: [], tombstones: [] } }
}

/** @throws EditionFault if the value is not an entity of that kind. */
export function parseEntity(kind: EntityKind, hash: string, value: unknown): Entity {
  const parsed = entitySchemas[kind].safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new EditionFault(`entity ${hash} is not a valid ${kind}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`)
}
