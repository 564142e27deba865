import { sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { z } from 'zod'
import { rowOf, rowsOf } from '../database.ts'
import type { Database } from '../database.ts'

/**
 * Drops what need not be kept: of editions that went live by themselves those that are older than 30 days and not the last of
 * their day (UTC); entities that no edition and no staged build names; after a year, who wrote what. Released editions and
 * roll-backs stay for ever.
 */
export async function retain(db: NodePgDatabase): Promise<{ editions: number; entities: number }> {
  const { rowCount } = await db.execute(sql`
    delete from delivery.editions old
    where old.released_at < now() - interval '30 days'
      and not exists (select 1 from delivery.live where live.scope = old.scope and live.number = old.number)
      and not exists (select 1 from publication.decisions where decisions.scope = old.scope and decisions.number = old.number)
      and exists (
        select 1 from delivery.editions later where later.scope = old.scope and later.number > old.number
          and (later.released_at at time zone 'utc')::date = (old.released_at at time zone 'utc')::date)`)
  await db.execute(sql`delete from publication.changes where at < now() - interval '1 year'`)
  return { editions: rowCount ?? 0, entities: (await dropPublic(db)) + (await dropStaged(db)) }
}

/** The long look at all editions takes no lock; the short one before the delete sees what went live meanwhile. */
async function dropPublic(db: NodePgDatabase): Promise<number> {
  const start = await rowOf(db, z.object({ at: z.string() }), sql`select now()::text as at`)
  const unnamed = await rowsOf(db, z.object({ hash: z.string() }), sql`
    select hash from delivery.entities except select entry->>'hash' from delivery.editions, jsonb_array_elements(manifest->'entries') entry`)
  if (unnamed.length === 0 || start === null) return 0
  return db.transaction(async (transaction) => {
    // An edition that goes live adds entities before its manifest, and holds a lock on the table that this one waits for.
    await transaction.execute(sql`lock table delivery.entities in share row exclusive mode`)
    const { rowCount } = await transaction.execute(sql`
      delete from delivery.entities where hash = any(${sql.param(unnamed.map(({ hash }) => hash))}::text[]) and hash not in (
        select entry->>'hash' from delivery.editions, jsonb_array_elements(manifest->'entries') entry
        where released_at > ${start.at}::timestamptz - interval '1 hour')`)
    return rowCount ?? 0
  })
}

async function dropStaged(db: NodePgDatabase): Promise<number> {
  return db.transaction(async (transaction: Database) => {
    await transaction.execute(sql`lock table publication.entities in share row exclusive mode`)
    const { rows } = await transaction.execute(sql`
      delete from publication.entities where hash not in (
        select entry->>'hash' from publication.builds, jsonb_array_elements(entries) entry) returning hash`)
    return rows.length
  })
}
