import type { Manifest } from '../../program/edition.ts'
import { compareEntries } from './heldScope.ts'
import type { EntityPool } from './heldScope.ts'
import type { Steps } from '../../program/steps.ts'

/** Entities that are named by manifests held no longer, and by none that is, are let go. */
export function* forgetReplaced(pool: EntityPool, replaced: readonly Manifest[], held: readonly Manifest[]): Steps<void> {
  const unused = new Set<string>()
  let seen = 0
  const visit = function* (manifests: readonly Manifest[], each: (hash: string) => void): Steps<void> {
    for (const { entries } of manifests) {
      for (const { hash } of entries) {
        each(hash)
        if (++seen % 1_024 === 0) yield
      }
    }
  }
  // Of a manifest and the one that follows it nearly all is the same: that never gets into the set.
  for (const old of replaced) yield* visitRemoved(old, held.find(({ scope }) => scope === old.scope), (hash) => unused.add(hash))
  if (unused.size > 0) yield* visit(held, (hash) => unused.delete(hash))
  for (const hash of unused) pool.delete(hash)
}

/** Both are in one order. */
function* visitRemoved({ entries: before }: Manifest, next: Manifest | undefined, visit: (hash: string) => void): Steps<void> {
  const entries = next?.entries ?? []
  let at = 0
  for (const [seen, old] of before.entries()) {
    if (seen % 1_024 === 0) yield
    for (let entry = entries[at]; entry !== undefined && compareEntries(entry, old) < 0; entry = entries[at]) at += 1
    if (entries[at]?.hash !== old.hash) visit(old.hash)
  }
}
