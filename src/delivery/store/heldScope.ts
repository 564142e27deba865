import type { Edition, Manifest, ManifestEntry, Scope } from '../../program/edition.ts'
import { catalogueScope, schemaVersion } from '../../program/edition.ts'
import type { Entity } from '../../program/entities.ts'
import { entitySchemas } from '../../program/entities.ts'
import { entityKinds, pluralOf } from '../../program/kinds.ts'
import type { EntityKind } from '../../program/kinds.ts'
import { atOnce } from '../../program/steps.ts'
import type { Steps } from '../../program/steps.ts'
import { EditionFault, indexEventInSteps } from './indexEvent.ts'
import type { LiveEvent } from './library.ts'
import { stamp } from './longTexts.ts'
import { shareStrings } from './shareStrings.ts'
import type { SeenStrings } from './shareStrings.ts'

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
  return atOnce(holdEditionInSteps(manifest, (hash) => pool.get(hash), null))
}

/** The same in steps. @param before the edition held so far: what is the same in it is taken over. */
export function* holdEditionInSteps(manifest: Manifest, entityOf: (hash: string) => Entity | undefined, before: HeldScope | null): Steps<HeldScope> {
  if (manifest.schemaVersion > schemaVersion || manifest.schemaVersion < schemaVersion - 1) {
    throw new EditionFault(`edition ${manifest.number} of ${manifest.scope} has schema version ${manifest.schemaVersion}, this program reads ${schemaVersion}`)
  }
  const { scope } = manifest
  const old = before === null || before.kind === 'gone' ? null : { manifest: before.manifest, edition: before.kind === 'event' ? before.live.edition : before.edition }
  const edition = yield* join(manifest, entityOf, old)
  if (scope === catalogueScope) return { kind: 'catalogue', scope, manifest, edition }
  return { kind: 'event', scope, manifest, live: yield* indexEventInSteps(edition, before?.kind === 'event' ? before.live : null) }
}

/** Holds that a scope is gone, and nothing of what it was but its name. */
export function holdGone(manifest: Manifest): HeldScope {
  return { kind: 'gone', scope: manifest.scope, manifest: { ...manifest, version: null, note: null, entries: [], tombstones: [], news: [] } }
}

/** @throws EditionFault if the value is not an entity of that kind. */
export function parseEntity(kind: EntityKind, hash: string, value: unknown, seen: SeenStrings): Entity {
  const parsed = entitySchemas[kind].safeParse(value)
  if (parsed.success) return shareStrings(parsed.data, seen)
  const [issue] = parsed.error.issues
  throw new EditionFault(`entity ${hash} is not a valid ${kind}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`)
}

/**
 * Entities as the edition before held them, where nothing of them is other, and lists too: what compares objects sees that
 * they are the same.
 */
function* join({ entries, ...head }: Manifest, entityOf: (hash: string) => Entity | undefined, old: { manifest: Manifest; edition: Edition } | null): Steps<Edition> {
  const lists = new Map<EntityKind, unknown[]>(entityKinds.map((kind) => [kind, []]))
  const before = old && walkOld(old.manifest.entries, old.edition)
  const changed = new Set<EntityKind>()
  for (const [at, entry] of entries.entries()) {
    const { kind, hash, changedIn } = entry
    const same = before?.(entry)
    if (same === undefined) {
      const entity = entityOf(hash)
      if (!entity) throw new EditionFault(`edition ${head.number} of ${head.scope} names an entity that is not there: ${hash}`)
      lists.get(kind)?.push(stamp(entity, changedIn))
      changed.add(kind)
    } else {
      lists.get(kind)?.push(same)
    }
    if (at % 256 === 0) yield
  }
  const entities = Object.fromEntries(entityKinds.map((kind, at) => {
    const list = lists.get(kind)
    // Its lists stand in the order of the kinds too: they were made here.
    const listBefore = old && Object.values(old.edition.entities)[at]
    return [pluralOf[kind], listBefore && !changed.has(kind) && listBefore.length === list?.length ? listBefore : list]
  }))
  // The lists are filled by kind from entities of that kind: what the type says.
  return { ...head, entities: entities as Edition['entities'] }
}

/** Both manifests are in one order: what an entry was before is found by walking along. */
function walkOld(entries: readonly ManifestEntry[], { entities }: Edition): (entry: ManifestEntry) => unknown {
  let at = 0
  let inKind = 0
  return (entry) => {
    for (let old = entries[at]; old !== undefined && compareEntries(old, entry) <= 0; old = entries[at]) {
      const held = entities[pluralOf[old.kind]][inKind]
      at += 1
      inKind = entries[at]?.kind === old.kind ? inKind + 1 : 0
      if (compareEntries(old, entry) === 0) return old.hash === entry.hash && old.changedIn === entry.changedIn ? held : undefined
    }
    return undefined
  }
}

/** The order of a manifest: by kind, then by id. */
export function compareEntries(a: Pick<ManifestEntry, 'kind' | 'id'>, b: Pick<ManifestEntry, 'kind' | 'id'>): number {
  if (a.kind !== b.kind) return entityKinds.indexOf(a.kind) - entityKinds.indexOf(b.kind)
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
