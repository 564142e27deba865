import type { ClientBase, ClientConfig } from 'pg'
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import { Problem } from '../http/problems.ts'
import type { Log } from '../../platform/log.ts'
import type { Scope } from '../../program/edition.ts'
import { buildLibrary } from './buildLibrary.ts'
import { fetchChanges } from './fetchChanges.ts'
import type { Changes, LiveRow } from './fetchChanges.ts'
import { followDatabase } from './followDatabase.ts'
import type { Following } from './followDatabase.ts'
import { holdEdition, holdGone } from './heldScope.ts'
import type { EntityPool, HeldScope } from './heldScope.ts'
import type { Library } from './library.ts'
import { createOpenPinned } from './openPinned.ts'
import type { OpenPinned } from './openPinned.ts'
import { openSnapshotKeeper } from './snapshotKeeper.ts'
import { readSnapshots } from './snapshot.ts'

export type StoreOptions = {
  /** `null`: no database; the snapshot is all there is. */
  connection: ClientConfig | null
  snapshotDir: string
  log: Log
  pollMs?: number
  /** With a snapshot in hand, how long the start waits for the database to say whether it is of today, in ms. */
  patienceMs?: number
  /** Hears of each library that goes live, before anything is answered from it. */
  onSwap?: (library: Library) => void
}

export type Store = {
  /** What is live; `null` until there is something to serve from. */
  current: () => Library | null
  openPinned: OpenPinned
  status: () => StoreStatus
  close: () => Promise<void>
}

export type StoreStatus = {
  database: { isReachable: boolean; isListening: boolean; comparedAt: Date | null; fault: string | null }
  editions: { scope: Scope; slug: string | null; number: number; releasedAt: string; gone: boolean }[]
}

const identityRow = z.tuple([z.object({ identity: z.string() })])

/**
 * Opens the live editions: from the snapshot on disk at once, from the database as soon as it answers. Resolves when it
 * is known what to begin with, be it nothing.
 */
export async function openStore({ connection, snapshotDir, log, pollMs = 5_000, patienceMs = 300, onSwap }: StoreOptions): Promise<Store> {
  const pool: EntityPool = new Map()
  const held = new Map<Scope, HeldScope>()
  /** Editions that could not be read: not tried again until the number is another. */
  const refused = new Map<Scope, number>()
  const keeper = openSnapshotKeeper({ folder: snapshotDir, pool, log })
  let database = ''
  let library: Library | null = null
  let revision = 0
  const current = (): Library | null => library

  const swap = (): void => {
    const all = [...held.values()]
    library = buildLibrary(++revision, {
      events: all.flatMap((scope) => (scope.kind === 'event' ? [scope.live] : [])),
      gone: all.flatMap(({ kind, scope, manifest }) => (kind === 'gone' ? [{ id: scope, slug: manifest.slug ?? scope, number: manifest.number }] : [])),
      catalogue: all.find((scope) => scope.kind === 'catalogue')?.edition ?? null,
    })
    onSwap?.(library)
    const hashes = new Set(all.flatMap(({ manifest }) => manifest.entries.map(({ hash }) => hash)))
    for (const hash of pool.keys()) if (!hashes.has(hash)) pool.delete(hash)
  }

  const isNews = ({ scope, number, gone }: LiveRow): boolean => {
    const known = held.get(scope)
    if (refused.get(scope) === number) return false
    if (!known) return true
    // Numbers never go back: a lower one is a database that lags.
    return number > known.manifest.number || (number === known.manifest.number && gone !== (known.kind === 'gone'))
  }

  const take = (changes: Changes): boolean => {
    for (const [hash, entity] of changes.entities) if (!(entity instanceof Error)) pool.set(hash, entity)
    let isChanged = false
    for (const { scope, number, gone } of changes.changed) {
      try {
        const manifest = changes.manifests.get(scope) ?? new Error(`edition ${number} of ${scope} is not there`)
        if (manifest instanceof Error) throw manifest
        for (const { hash } of gone ? [] : manifest.entries) {
          const fault = changes.entities.get(hash)
          if (fault instanceof Error) throw fault
        }
        held.set(scope, gone ? holdGone(manifest) : holdEdition(manifest, pool))
        isChanged = true
        keeper.keep(scope, { database, gone, manifest: held.get(scope)?.manifest ?? manifest })
        log.info({ scope, number, gone, slug: manifest.slug }, 'edition is live')
      } catch (error) {
        refused.set(scope, number)
        log.error({ err: error, scope, number }, 'an edition was refused: the one before stays')
      }
    }
    for (const scope of [...held.keys()]) {
      if (changes.scopes.has(scope)) continue
      log.warn({ scope }, 'the database does not know this edition: it is served no longer')
      held.delete(scope)
      keeper.drop(scope)
      isChanged = true
    }
    return isChanged
  }

  const compare = async (client: ClientBase): Promise<void> => {
    const identity = await identify(client)
    const isOther = identity !== database
    const changes = await fetchChanges(client, isOther ? () => true : isNews, pool)
    if (isOther) {
      if (held.size > 0) log.warn('this is another database than the snapshot’s: its numbers begin anew')
      for (const scope of held.keys()) keeper.drop(scope)
      held.clear()
      refused.clear()
      database = identity
    }
    const isChanged = take(changes)
    if (isChanged || library === null) swap()
  }

  const restore = async (): Promise<boolean> => {
    const snapshots = await readSnapshots(snapshotDir, pool, (file, error) => log.error({ err: error, file }, 'a snapshot can’t be read: passed over'))
    for (const { database: from, gone, manifest } of snapshots) {
      try {
        held.set(manifest.scope, gone ? holdGone(manifest) : holdEdition(manifest, pool))
        database = from
      } catch (error) {
        log.error({ err: error, scope: manifest.scope }, 'a snapshot can’t be used: passed over')
      }
    }
    return held.size > 0
  }

  const isRestored = await restore()
  const following: Following | null = connection && followDatabase({ connection, log, pollMs, compare })
  // A snapshot may be of yesterday: if the database answers at once, the public never sees it.
  await Promise.race([following?.first, delay(patienceMs, undefined, { ref: false })])
  if (current() === null && isRestored) swap()

  return {
    current,
    openPinned: createOpenPinned(current, (_id, number) => {
      throw new Problem('edition_unavailable', `Edition ${number} can’t be read now.`, { headers: { 'retry-after': '5' } })
    }),
    status: () => ({
      database: {
        isReachable: following !== null && following.comparedAt() !== null && following.fault() === null,
        isListening: following?.isListening() ?? false,
        comparedAt: following?.comparedAt() ?? null,
        fault: following?.fault() ?? null,
      },
      editions: [...held.values()].map(({ kind, manifest: { scope, slug, number, releasedAt } }) => ({ scope, slug, number, releasedAt, gone: kind === 'gone' })),
    }),
    close: async () => {
      await following?.close()
      await keeper.close()
    },
  }
}

/** Tells one database from another, so that numbers are only compared within one. */
async function identify(client: ClientBase): Promise<string> {
  const { rows } = await client.query(`
    select (select system_identifier from pg_control_system()) || '/' || oid as identity
    from pg_database where datname = current_database()`)
  return identityRow.parse(rows)[0].identity
}
