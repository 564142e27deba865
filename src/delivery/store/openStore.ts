import type { ClientBase, ClientConfig } from 'pg'
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import { notReady } from '../http/respond.ts'
import type { Log } from '../../platform/log.ts'
import type { Manifest, Scope } from '../../program/edition.ts'
import type { Entity, MediaFile } from '../../program/entities.ts'
import { openArchivedTexts, othersOf } from './archivedTexts.ts'
import type { Others } from './archivedTexts.ts'
import { buildLibraryInSteps } from './buildLibrary.ts'
import type { LastLibrary } from './buildLibrary.ts'
import { createArchive } from './createArchive.ts'
import type { TextShelfSize } from './createTextShelf.ts'
import { fetchChanges } from './fetchChanges.ts'
import type { Changes, LiveRow } from './fetchChanges.ts'
import { followDatabase } from './followDatabase.ts'
import type { Following } from './followDatabase.ts'
import { forgetReplaced } from './forgetReplaced.ts'
import { holdEditionInSteps, holdGone } from './heldScope.ts'
import type { EntityPool, HeldScope } from './heldScope.ts'
import { brisk, inSlices } from './inSlices.ts'
import type { Steps } from '../../program/steps.ts'
import type { Library } from './library.ts'
import { createOpenPinned } from './openPinned.ts'
import type { OpenPinned } from './openPinned.ts'
import { openRoomStates } from './roomStates.ts'
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
  /** Bytes of JSON of the editions that are in memory though they are not live. */
  archiveBytes?: number
  /** Bytes of long texts of archived events that are kept in memory once they were read. */
  textBytes?: number
  /** Hears of each library that goes live, before anything is answered from it. */
  onSwap?: (library: Library) => void
}

export type Store = {
  /** What is live; `null` until there is something to serve from. */
  current: () => Library | null
  openPinned: OpenPinned
  /** A media file that an edition names, live or not; `null` if none does. @throws Problem not_ready, edition_unavailable */
  findFile: (name: string) => Promise<MediaFile | null>
  status: () => StoreStatus
  close: () => Promise<void>
}

export type StoreStatus = {
  database: { isReachable: boolean; isListening: boolean; comparedAt: Date | null; fault: string | null }
  /** Editions in memory that are not live, and the bytes of their JSON. */
  archive: { editions: number; bytes: number }
  /** Long texts of archived events. */
  texts: TextShelfSize
  editions: { scope: Scope; slug: string | null; number: number; releasedAt: string; gone: boolean }[]
}

const identityRow = z.tuple([z.object({ identity: z.string() })])

/**
 * Opens the live editions: from the snapshot on disk at once, from the database as soon as it answers. Resolves when it
 * is known what to begin with, be it nothing.
 */
export async function openStore({ connection, snapshotDir, log, pollMs = 4_000, patienceMs = 300, archiveBytes = 64 * 1024 * 1024, textBytes = 32 * 1024 * 1024, onSwap }: StoreOptions): Promise<Store> {
  const pool: EntityPool = new Map()
  const held = new Map<Scope, HeldScope>()
  /** Editions that could not be read: not tried again until the number is another. */
  const refused = new Map<Scope, number>()
  const archive = createArchive({ connection, pool, allowance: archiveBytes, log })
  let following: Following | null = null
  const texts = openArchivedTexts({
    folder: snapshotDir, pool, allowance: textBytes, log,
    onDamage: () => {
      // Old editions share entities with live ones, and may have the same texts.
      archive.clear()
      following?.ask()
    },
  })
  /** How many editions of an event are no longer kept. */
  let dropped: ReadonlyMap<Scope, number> = new Map()
  const keeper = openSnapshotKeeper({ folder: snapshotDir, pool, log })
  const rooms = await openRoomStates({ folder: snapshotDir, log })
  let database = ''
  let last: LastLibrary | null = null
  /** Manifests that are no longer held, though their entities may still be. */
  const replaced: Manifest[] = []
  let revision = 0
  /** True while more is held than the library shows. */
  let isBehind = false
  const current = (): Library | null => last?.library ?? null

  const swap = async (): Promise<void> => {
    const all = [...held.values()]
    const catalogue = all.find((scope) => scope.kind === 'catalogue')?.edition ?? null
    const next = await inSlices(buildLibraryInSteps(revision + 1, {
      events: all.flatMap((scope) => (scope.kind === 'event' ? [scope.live] : [])),
      gone: all.flatMap(({ kind, scope, manifest }) => (kind === 'gone' ? [{ id: scope, slug: manifest.slug ?? scope, number: manifest.number }] : [])),
      catalogue,
      droppedOf: dropped,
      roomStates: rooms.current(),
    }, last))
    last = { library: next, catalogue }
    revision += 1
    onSwap?.(next)
    await inSlices(forgetReplaced(pool, replaced.splice(0), all.map(({ manifest }) => manifest)))
  }

  const isNews = ({ scope, number, gone }: LiveRow): boolean => {
    const known = held.get(scope)
    if (refused.get(scope) === number) return false
    if (!known) return true
    // Numbers never go back: a lower one is a database that lags.
    return number > known.manifest.number || (number === known.manifest.number && gone !== (known.kind === 'gone'))
  }

  const letGo = (scope: Scope): void => {
    const old = held.get(scope)
    if (old) replaced.push(old.manifest)
  }

  const join = (manifest: Manifest, before: HeldScope | null): Promise<HeldScope> =>
    inSlices(holdEditionInSteps(manifest, (hash) => pool.get(hash), before))

  const hold = async ({ manifests, faults }: Changes, { scope, number, gone }: LiveRow): Promise<HeldScope> => {
    const manifest = manifests.get(scope) ?? new Error(`edition ${number} of ${scope} is not there`)
    if (manifest instanceof Error) throw manifest
    if (gone) return holdGone(manifest)
    for (const { hash } of faults.size > 0 ? manifest.entries : []) {
      const fault = faults.get(hash)
      if (fault) throw fault
    }
    const before = held.get(scope) ?? null
    return join(manifest, before?.manifest.phase === manifest.phase ? before : null)
  }

  const take = async (changes: Changes): Promise<boolean> => {
    await inSlices(fill(pool, changes.entities))
    let isChanged = !isSameCount(dropped, changes.dropped)
    dropped = changes.dropped
    for (const row of changes.changed) {
      const { scope, number, gone } = row
      try {
        const next = await hold(changes, row)
        letGo(scope)
        held.set(scope, next)
        isChanged = true
        keep(next)
        log.info({ scope, number, gone, slug: next.manifest.slug }, 'edition is live')
      } catch (error) {
        refused.set(scope, number)
        log.error({ err: error, scope, number }, 'an edition was refused: the one before stays')
      }
      // Of many small events each is done within a slice, and nobody would come between.
      await brisk.rest()
    }
    for (const scope of [...held.keys()]) {
      if (changes.scopes.has(scope)) continue
      log.warn({ scope }, 'the database does not know this edition: it is served no longer')
      letGo(scope)
      held.delete(scope)
      isChanged = true
    }
    return isChanged
  }

  const drop = (scope: Scope): void => {
    texts.forget(scope)
    keeper.drop(scope)
  }

  const keep = ({ kind, scope, manifest }: HeldScope): void => {
    if (manifest.phase !== 'archived' || kind === 'gone') texts.forget(scope)
    keeper.keep(scope, { database, gone: kind === 'gone', manifest, texts: texts.of(scope) })
  }

  const compare = async (client: ClientBase): Promise<void> => {
    const identity = await identify(client)
    const isOther = identity !== database
    const before = [...held.values()].map(({ manifest }) => manifest)
    const damaged = await inSlices(texts.findDamaged(before))
    let others: Others | null = null
    const changes = await fetchChanges(client, {
      isNews: (row) => isOther || (damaged.has(row.scope) && row.number === held.get(row.scope)?.manifest.number) || isNews(row),
      heldOf: (scope) => (isOther ? null : held.get(scope)?.manifest ?? null),
      isHeld: texts.isHeld,
      putAway: (manifest, fetchedOf, manifests) => texts.putAway(manifest, fetchedOf, others ??= othersOf([...before, ...manifests.values()]), damaged.has(manifest.scope)),
    })
    if (isOther) {
      if (held.size > 0) log.warn('this is another database than the snapshot’s: its numbers begin anew')
      for (const scope of held.keys()) letGo(scope)
      held.clear()
      refused.clear()
      archive.clear()
      database = identity
    }
    const isOtherRoom = rooms.take(changes.rooms)
    isBehind = await take(changes) || isOtherRoom || isBehind || last === null
    for (const { scope } of before) if (!held.has(scope)) drop(scope)
    if (isBehind) await swap()
    isBehind = false
  }

  const restore = async (): Promise<boolean> => {
    const onFault = (file: string, error: unknown): void => log.error({ err: error, file }, 'a snapshot can’t be read: passed over')
    for await (const { database: from, gone, manifest, texts: shelved } of readSnapshots(snapshotDir, { pool, openTexts: texts.open, onFault })) {
      const { scope } = manifest
      try {
        database = from
        if (shelved) texts.note(scope, shelved)
        const isUnshelved = !gone && manifest.phase === 'archived' && !shelved
        if (isUnshelved) await inSlices(fill(pool, await texts.putAway(manifest, () => undefined, othersOf([]), false)))
        const next = gone ? holdGone(manifest) : await join(manifest, null)
        held.set(scope, next)
        if (isUnshelved && texts.of(scope)?.file) keep(next)
      } catch (error) {
        log.error({ err: error, scope }, 'a snapshot can’t be used: passed over')
      }
    }
    return held.size > 0
  }

  const isRestored = await restore()
  following = connection && followDatabase({ connection, log, pollMs, compare })
  // A snapshot may be of yesterday: if the database answers at once, the public never sees it.
  await Promise.race([following?.first, delay(patienceMs, undefined, { ref: false })])
  if (current() === null && isRestored) await swap()

  return {
    current,
    openPinned: createOpenPinned(current, archive.open),
    findFile: async (name) => {
      const library = current()
      if (!library) throw notReady()
      return library.files.get(name) ?? archive.findFile(name, library.revision)
    },
    status: () => ({
      database: {
        isReachable: following !== null && following.comparedAt() !== null && following.fault() === null,
        isListening: following?.isListening() ?? false,
        comparedAt: following?.comparedAt() ?? null,
        fault: following?.fault() ?? null,
      },
      archive: archive.size(),
      texts: texts.size(),
      // Most who ask want something else of it.
      get editions() { return [...held.values()].map(({ kind, manifest: { scope, slug, number, releasedAt } }) => ({ scope, slug, number, releasedAt, gone: kind === 'gone' })) },
    }),
    close: async () => {
      await following?.close()
      await archive.close()
      await keeper.close()
      await rooms.close()
      texts.close()
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

function* fill(pool: EntityPool, entities: ReadonlyMap<string, Entity>): Steps<void> {
  let seen = 0
  for (const [hash, entity] of entities) {
    pool.set(hash, entity)
    if (++seen % 1_024 === 0) yield
  }
}

function isSameCount(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([key, count]) => b.get(key) === count)
}
