import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { canonicalJson, sha256 } from '../../program/canonical.ts'
import { sessionSchema } from '../../program/entities.ts'
import type { SessionEntity, Slot } from '../../program/entities.ts'
import type { BareEntry } from '../bareEntry.ts'
import type { StoredEntity } from '../build/manifestOf.ts'
import { rowsOf } from '../database.ts'
import type { Database } from '../database.ts'
import { advanceKnownSlot } from '../entities/slot.ts'
import type { KnownSlot } from '../entities/slot.ts'

const bodies = z.object({ hash: z.string(), body: z.string().transform((body) => sessionSchema.parse(JSON.parse(body))) })

export type AdvancedEntries = { entries: BareEntry[]; fresh: StoredEntity[]; slots: Slot[] }

/**
 * The entries of an earlier edition with the slots of their sessions as they follow from what the public knows now: a place
 * that differs is a move, with the next sequence.
 * @param at the instant of the move.
 */
export async function advanceSessions(
  db: Database,
  entries: readonly BareEntry[],
  known: ReadonlyMap<string, KnownSlot>,
  at: string,
): Promise<AdvancedEntries> {
  const hashes = entries.filter(({ kind }) => kind === 'session').map(({ hash }) => hash)
  const rows = await rowsOf(db, bodies, sql`select hash, body from delivery.entities where hash = any(${sql.param(hashes)}::text[])`)
  const sessions = new Map(rows.map(({ hash, body }) => [hash, advanceSession(body, known, at)]))
  const fresh: StoredEntity[] = []
  const advanced = entries.map((entry): BareEntry => {
    const session = entry.kind === 'session' ? sessions.get(entry.hash) : undefined
    if (session === undefined) return { kind: entry.kind, id: entry.id, slug: entry.slug, hash: entry.hash }
    const body = canonicalJson(session)
    const hash = sha256(body)
    if (hash !== entry.hash) fresh.push({ hash, kind: 'session', body })
    return { kind: entry.kind, id: entry.id, slug: entry.slug, hash }
  })
  return { entries: advanced, fresh, slots: [...sessions.values()].flatMap(({ slots }) => slots) }
}

function advanceSession(session: SessionEntity, known: ReadonlyMap<string, KnownSlot>, at: string): SessionEntity {
  const slots = session.slots.map(({ id, number, guid, room, startsAt, endsAt, state }) =>
    advanceKnownSlot(known.get(id) ?? null, { id, number, guid, room, startsAt, endsAt, state }, at))
  return { ...session, slots }
}
