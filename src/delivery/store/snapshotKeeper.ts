import type { Log } from '../../platform/log.ts'
import type { Scope } from '../../program/edition.ts'
import type { EntityPool } from './heldScope.ts'
import { removeSnapshot, writeSnapshot } from './snapshot.ts'
import type { Snapshot } from './snapshot.ts'
import { listTextFiles, removeTextFile } from './textFile.ts'

export type SnapshotKeeper = {
  keep: (scope: Scope, snapshot: Snapshot) => void
  drop: (scope: Scope) => void
  /** Resolves when all is on disk. */
  close: () => Promise<void>
}

/**
 * Writes snapshots behind the answers' back: one file at a time, and of several editions of one scope only the last. A
 * disk that is full costs the snapshot, never an answer.
 */
export function openSnapshotKeeper({ folder, pool, log }: { folder: string; pool: EntityPool; log: Log }): SnapshotKeeper {
  const waiting = new Map<Scope, Snapshot | null>()
  let writing: Promise<void> | null = null
  /** Files of long texts by scope, as they were at the start, and since. */
  const listing = listTextFiles(folder)

  /** Of a snapshot that was replaced nothing names the texts any more. */
  const removeUnnamed = async (scope: Scope, named: string | null): Promise<void> => {
    const files = await listing
    for (const name of files.get(scope) ?? []) if (name !== named) await removeTextFile(folder, name)
    if (named === null) files.delete(scope)
    else files.set(scope, new Set([named]))
  }

  const writeAll = async (): Promise<void> => {
    for (let next = takeFirst(waiting); next !== null; next = takeFirst(waiting)) {
      const [scope, snapshot] = next
      try {
        await (snapshot === null ? removeSnapshot(folder, scope) : writeSnapshot(folder, snapshot, pool))
        await removeUnnamed(scope, snapshot?.texts?.file?.name ?? null)
      } catch (error) {
        log.error({ err: error, scope }, 'a snapshot could not be written')
      }
    }
  }

  const put = (scope: Scope, snapshot: Snapshot | null): void => {
    waiting.set(scope, snapshot)
    // Begun in a later turn, so that the answers made from the new edition come first.
    writing ??= new Promise<void>((resolve) => setImmediate(resolve)).then(writeAll).finally(() => { writing = null })
  }

  return {
    keep: put,
    drop: (scope) => put(scope, null),
    close: async () => { await writing },
  }
}

function takeFirst<K, V>(map: Map<K, V>): [K, V] | null {
  const [first] = map
  if (!first) return null
  map.delete(first[0])
  return first
}
