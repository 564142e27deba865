import type { EntityKind } from './kinds.ts'
import type { ManifestEntry } from './edition.ts'

type Entry = Pick<ManifestEntry, 'kind' | 'id' | 'slug' | 'hash'>
export type ManifestDiff<E extends Entry = Entry> = { added: E[]; changed: E[]; removed: Entry[] }

/** What it takes to come from one manifest to another. */
export function diffManifests<E extends Entry>(before: readonly Entry[], after: readonly E[]): ManifestDiff<E> {
  const known = new Map(before.map((entry) => [keyOf(entry), entry]))
  const diff: ManifestDiff<E> = { added: [], changed: [], removed: [] }
  for (const entry of after) {
    const old = known.get(keyOf(entry))
    if (!old) diff.added.push(entry)
    else if (old.hash !== entry.hash) diff.changed.push(entry)
    known.delete(keyOf(entry))
  }
  diff.removed.push(...known.values())
  return diff
}

/** One key for a kind and an id. */
export function keyOf({ kind, id }: { kind: EntityKind; id: string }): string {
  return `${kind} ${id}`
}
