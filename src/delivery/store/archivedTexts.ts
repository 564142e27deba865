import type { Log } from '../../platform/log.ts'
import { catalogueScope } from '../../program/edition.ts'
import type { Manifest, Scope } from '../../program/edition.ts'
import type { Entity } from '../../program/entities.ts'
import { createTextShelf } from './createTextShelf.ts'
import type { Shelved, TextShelf, TextShelfSize } from './createTextShelf.ts'
import type { EntityPool } from './heldScope.ts'
import type { Steps } from '../../program/steps.ts'
import { placeOf } from './longTexts.ts'

/** The long texts of archived events: which are in files, and which of those are damaged. */
export type ArchivedTexts = {
  /** Where those of a scope are; `null` if it is not archived. */
  of: (scope: Scope) => Shelved | null
  note: (scope: Scope, shelved: Shelved) => void
  forget: (scope: Scope) => void
  open: TextShelf['open']
  /**
   * Takes the texts of an archived edition out of memory.
   * @param fetchedOf gives entities that are not in the pool yet. @param others what is, or will be, live beside it.
   * @returns what takes the place of its entities.
   */
  putAway: (manifest: Manifest, fetchedOf: (hash: string) => Entity | undefined, others: Others, isAnew: boolean) => Promise<ReadonlyMap<string, Entity>>
  /** True for an entity that this edition may take from the pool as it is: one of a live event has its text in memory. */
  isHeld: (hash: string, manifest: Manifest) => boolean
  /** Scopes that name an entity whose text can't be read any more. */
  findDamaged: (held: Iterable<Manifest>) => Steps<ReadonlySet<Scope>>
  size: () => TextShelfSize
  close: () => void
}

/** Speakers of events that are not archived: their texts stay in memory. */
export type Others = { readonly isNeeded: (hash: string) => boolean }

export type ArchivedTextsOptions = {
  folder: string
  pool: EntityPool
  /** Bytes of texts that are kept in memory once they were read. */
  allowance: number
  log: Log
  /** Hears of texts that can't be read, once until all can be read again. */
  onDamage: () => void
}

export function openArchivedTexts({ folder, pool, allowance, log, onDamage }: ArchivedTextsOptions): ArchivedTexts {
  const shelvedOf = new Map<Scope, Shelved>()
  let isDamaged = false
  const shelf = createTextShelf({
    folder, allowance, log,
    onDamage: () => {
      if (isDamaged) return
      isDamaged = true
      onDamage()
    },
  })
  const isDamagedIn = (hash: string): boolean => {
    const entity = pool.get(hash)
    return entity !== undefined && placeOf(entity)?.source.isDamaged() === true
  }

  return {
    of: (scope) => shelvedOf.get(scope) ?? null,
    note: (scope, shelved) => { shelvedOf.set(scope, shelved) },
    forget: (scope) => { shelvedOf.delete(scope) },
    open: shelf.open,
    putAway: async (manifest, fetchedOf, { isNeeded }, isAnew) => {
      const { shelved, packed } = await shelf.put(manifest, { entityOf: (hash) => fetchedOf(hash) ?? pool.get(hash), pooled: (hash) => pool.get(hash), isNeeded, isAnew })
      shelvedOf.set(manifest.scope, shelved)
      return packed
    },
    isHeld: (hash, { phase, scope }) => {
      const entity = pool.get(hash)
      const place = entity && placeOf(entity)
      return entity !== undefined && (!place || (!place.source.isDamaged() && (phase === 'archived' || scope === catalogueScope)))
    },
    *findDamaged(held) {
      const scopes = new Set<Scope>()
      if (!isDamaged) return scopes
      for (const { scope, phase, entries } of held) {
        if (phase === 'archived' && entries.some(({ hash }) => isDamagedIn(hash))) scopes.add(scope)
        yield
      }
      // Until none is found: what was found may not be fetched this time.
      isDamaged = scopes.size > 0
      return scopes
    },
    size: shelf.size,
    close: shelf.close,
  }
}

/** @param manifests some may not be readable. */
export function othersOf(manifests: readonly (Manifest | Error)[]): Others {
  const names = new Set(manifests.flatMap((manifest) => (manifest instanceof Error || manifest.phase === null || manifest.phase === 'archived' ? [] : manifest.entries.filter(({ kind }) => kind === 'speaker').map(({ hash }) => hash))))
  return { isNeeded: (hash) => names.has(hash) }
}
