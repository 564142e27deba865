import { createLocalReq } from 'payload'
import type { Payload } from 'payload'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { transactionOf } from '../../content/transaction.ts'
import type { Slot } from '../../program/entities.ts'
import { rowsOf } from '../database.ts'
import type { KnownSlot } from '../entities/slot.ts'
import { instantText } from '../store/instantText.ts'
import { readScope } from '../store/scopeState.ts'
import type { ScopeState } from '../store/scopeState.ts'
import { readKnownSlots } from '../store/slotMemory.ts'
import type { Documents } from './documents.ts'
import { loadDocuments } from './loadDocuments.ts'

/** One look at the database: what is written, and what the public knows. */
export type Content = {
  /** The database's time. */
  at: string
  state: ScopeState
  /** `null`: the event is not published. */
  documents: Documents | null
  known: Map<string, KnownSlot>
  /** Slots of the staged build that differ from what the public knows. */
  staged: Map<string, Slot>
  liveEvents: Set<string>
}

const surroundings = z.object({ at: z.string(), live: z.array(z.string()) })

/** Reads everything a build needs in one read-only transaction, so that it is of one moment. */
export async function readContent(payload: Payload, event: string): Promise<Content> {
  const transactionID = await payload.db.beginTransaction({ isolationLevel: 'repeatable read', accessMode: 'read only' })
  if (transactionID === null) throw new Error('The database gives no transaction.')
  try {
    const req = await createLocalReq({}, payload)
    req.transactionID = transactionID
    const db = await transactionOf(req)
    const state = await readScope(db, event)
    const known = await readKnownSlots(db, event)
    const [found] = await rowsOf(db, surroundings, sql`
      select ${instantText('now()')} as at, array(select scope from delivery.live where not gone and scope <> 'catalogue') as live`)
    if (found === undefined) throw new Error('A query that always has a row has none.')
    const documents = await loadDocuments(req, event)
    const staged = new Map(state.staged?.slots.changed.map((slot) => [slot.id, slot]))
    return { at: found.at, state, documents, known, staged, liveEvents: new Set(found.live) }
  } finally {
    await payload.db.commitTransaction(transactionID)
  }
}
