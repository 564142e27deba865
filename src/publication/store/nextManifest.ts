import { contentHash } from '../../program/canonical.ts'
import { diffManifests, keyOf } from '../../program/diffManifests.ts'
import { schemaVersion } from '../../program/edition.ts'
import type { Manifest, News, Tombstone } from '../../program/edition.ts'
import { mostNews } from '../../program/newsBetween.ts'
import type { BareEntry } from '../bareEntry.ts'

/** What an edition says of itself, beside its entries. */
export type Heading = Pick<Manifest, 'scope' | 'number' | 'slug' | 'phase' | 'version' | 'note' | 'releasedAt' | 'restores'>

/**
 * The manifest of the edition that follows `previous`: an entry keeps the number of the edition in which it changed last;
 * what is not there any more leaves a tombstone, until it comes back.
 * @param entries by kind in the order of `entityKinds`, then by id.
 * @param news what readers hear of this edition.
 */
export function nextManifest(previous: Manifest | null, heading: Heading, entries: readonly BareEntry[], news: readonly News[] = []): Manifest {
  const before = new Map((previous?.entries ?? []).map((entry) => [keyOf(entry), entry]))
  const present = new Set(entries.map(keyOf))
  const gone: Tombstone[] = diffManifests(previous?.entries ?? [], entries).removed.map(({ kind, id, slug }) => ({ kind, id, slug, goneIn: heading.number }))
  return {
    schemaVersion,
    ...heading,
    hash: contentHash(entries),
    entries: entries.map(({ kind, id, slug, hash }) => {
      const old = before.get(keyOf({ kind, id }))
      return { kind, id, slug, hash, changedIn: old?.hash === hash ? old.changedIn : heading.number }
    }),
    tombstones: [...(previous?.tombstones ?? []).filter((tombstone) => !present.has(keyOf(tombstone))), ...gone],
    news: [...news, ...(previous?.news ?? [])].slice(0, mostNews),
  }
}
