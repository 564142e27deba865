import { setTimeout as wait } from 'node:timers/promises'
import type { Payload } from 'payload'
import { release } from '../../publication/actions/release.ts'
import { databaseOf } from '../../publication/database.ts'
import { readScope } from '../../publication/store/scopeState.ts'

/** What the demo wants of publication. */
export type Publisher = {
  /** Waits until an event's first build is live or waits for its release; false if that takes too long. */
  isBuilt: (event: string) => Promise<boolean>
  /** Releases what waits; an event that is live already stays as it is. */
  release: (event: string, named: { version: string; note: string }) => Promise<void>
}

/** @param patienceMs how long a worker may take for the first build of all events. */
export function publisherOf(payload: Payload, { patienceMs }: { patienceMs: number }): Publisher {
  const db = databaseOf(payload)
  let until: number | undefined
  return {
    isBuilt: async (event) => {
      until ??= performance.now() + patienceMs // from the first question on: loading takes its own time
      for (;;) {
        const { live, staged } = await readScope(db, event)
        if (live !== null || staged !== null) return true
        if (performance.now() > until) return false
        await wait(100)
      }
    },
    release: async (event, { version, note }) => {
      await db.transaction(async (transaction) => {
        const { live, staged } = await readScope(transaction, event)
        if (live === null && staged !== null) await release(transaction, event, { build: staged.id, version, note, by: null })
      })
    },
  }
}
