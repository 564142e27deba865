import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { slotSchema } from '../../program/entities.ts'
import type { Slot } from '../../program/entities.ts'
import { rowsOf } from '../database.ts'
import type { Database } from '../database.ts'
import { isSameSlot } from '../entities/slot.ts'
import type { KnownSlot } from '../entities/slot.ts'
import type { SlotChanges } from './scopeState.ts'

const known = z.object({ slot: slotSchema, isLive: z.boolean() })

/** Every slot of the event that the public ever saw, by id. */
export async function readKnownSlots(db: Database, event: string): Promise<Map<string, KnownSlot>> {
  const rows = await rowsOf(db, known, sql`select slot, is_live as "isLive" from publication.slots where event = ${event}`)
  return new Map(rows.map((row) => [row.slot.id, row]))
}

/** What the slots of the next edition change in what the public knows. */
export function changesOfSlots(before: ReadonlyMap<string, KnownSlot>, slots: readonly Slot[]): SlotChanges {
  const present = new Set(slots.map(({ id }) => id))
  return {
    changed: slots.filter((slot) => {
      const old = before.get(slot.id)
      return old === undefined || !old.isLive || !isSameSlot(old.slot, slot)
    }),
    removed: [...before.values()].flatMap(({ slot, isLive }) => (isLive && !present.has(slot.id) ? [slot.id] : [])),
  }
}

/** Remembers what an edition that goes live does to the slots. */
export async function rememberSlots(db: Database, event: string, { changed, removed }: SlotChanges): Promise<void> {
  if (removed.length > 0) await db.execute(sql`update publication.slots set is_live = false where id = any(${sql.param(removed)}::uuid[])`)
  if (changed.length === 0) return
  await db.execute(sql`
    insert into publication.slots (id, event, is_live, slot)
    select (slot->>'id')::uuid, ${event}::uuid, true, slot from jsonb_array_elements(${JSON.stringify(changed)}::jsonb) slot
    on conflict (id) do update set event = excluded.event, is_live = true, slot = excluded.slot`)
}
