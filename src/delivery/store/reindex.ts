import type { EntityKind } from '../../program/kinds.ts'
import type { Steps } from '../../program/steps.ts'
import type { EntityIndex, Held } from './library.ts'
import { sortInSteps } from '../../program/sortInSteps.ts'

/** How entities of a kind are indexed. The order must be told from two entities alone. */
export type IndexRule<K extends EntityKind> = { readonly compare: (a: Held<K>, b: Held<K>) => number; readonly slugOf: (entity: Held<K>) => string }

/** Entities that an order says nothing about are put down this often. */
const often = 1_024

/** Entities as they are listed, and the index of them. */
export type Before<K extends EntityKind> = { readonly entities: readonly Held<K>[] | null; readonly index: EntityIndex<K> }

/**
 * Puts entities in order and finds them by id and slug. Sorts only those that are not in the index before; the index before
 * itself comes back if nothing is other.
 */
export function* reindex<K extends EntityKind>(entities: readonly Held<K>[], { compare, slugOf }: IndexRule<K>, last: Before<K> | null): Steps<EntityIndex<K>> {
  if (last !== null && last.entities === entities) return last.index
  const before = last?.index ?? null
  const order = (a: Held<K>, b: Held<K>): number => compare(a, b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  const all = before === null ? yield* sortInSteps(entities, order) : yield* mergeInto(before.all, entities, order)
  if (before !== null && all === before.all) return before
  const byId = new Map<string, Held<K>>()
  const bySlug = new Map<string, Held<K>>()
  for (const entity of all) {
    byId.set(entity.id, entity)
    const slug = slugOf(entity)
    if (!bySlug.has(slug)) bySlug.set(slug, entity)
    if (byId.size % often === 0) yield
  }
  return { all, byId, bySlug }
}

function* mergeInto<T>(before: readonly T[], entities: readonly T[], order: (a: T, b: T) => number): Steps<readonly T[]> {
  const had = yield* setOf(before)
  const fresh: T[] = []
  for (const [at, entity] of entities.entries()) {
    if (!had.has(entity)) fresh.push(entity)
    if (at % often === 0) yield
  }
  if (fresh.length === 0 && before.length === entities.length) return before
  if (fresh.length > entities.length / 4) return yield* sortInSteps(entities, order)
  const has = yield* setOf(entities)
  const all: T[] = []
  const rest = yield* sortInSteps(fresh, order)
  let taken = 0
  for (const [at, entity] of before.entries()) {
    if (at % often === 0) yield
    if (!has.has(entity)) continue
    for (let next = rest[taken]; next !== undefined && order(next, entity) < 0; next = rest[taken]) {
      all.push(next)
      taken += 1
    }
    all.push(entity)
  }
  return all.concat(rest.slice(taken))
}

function* setOf<T>(items: readonly T[]): Steps<ReadonlySet<T>> {
  const set = new Set<T>()
  for (const item of items) {
    set.add(item)
    if (set.size % often === 0) yield
  }
  return set
}
