import { atOnce } from '../../src/program/steps.ts'
import { changesSince } from '../../src/delivery/sync/changesSince.ts'
import { joinEdition } from '../../src/program/joinEdition.ts'
import { entityKinds, pluralOf } from '../../src/program/kinds.ts'

import type { Edition } from '../../src/program/edition.ts'
import type { BuiltEdition } from './editions.ts'

/** What a client has of an event, by kind and id. */
export type Copy = Map<string, unknown>
const keyOf = ({ kind, id }: { kind: string; id: string }): string => `${kind} ${id}`

/** All that an edition holds. */
export function copyOf({ entities }: Edition): Copy {
  const copy: Copy = new Map<string, unknown>()
  for (const kind of entityKinds) for (const [, entity] of entities[pluralOf[kind]].entries()) copy.set(keyOf({ kind, id: entity.id }), entity)
  return copy
}

/** Brings a copy up to an edition, as the documentation tells a client to. */
export function updateCopy(copy: Copy, edition: Edition, since: number | null): Copy {
  const { since: from, changed, gone } = atOnce(changesSince(edition, since))
  const next: Copy = new Map<string, unknown>(from === null ? [] : copy)
  for (const { kind, entity } of changed) next.set(keyOf({ kind, id: entity.id }), entity)
  for (const tombstone of gone) next.delete(keyOf(tombstone))
  return next
}

/** In an order of its own: copies are compared, however they came about. */
export function inOrder(copy: Copy): [string, unknown][] {
  return [...copy].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** A built edition as the joined document. */
export function joinBuilt({ manifest, parts, rows }: BuiltEdition): Edition {
  const byHash = new Map(rows.map(({ hash }, at) => [hash, parts[at]?.entity]))
  return joinEdition(manifest, (hash) => byHash.get(hash) as never) // each part is of the kind that its row names
}
