import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { StoredEntity } from '../build/manifestOf.ts'
import { rowsOf } from '../database.ts'
import type { Database } from '../database.ts'

/** Puts entities where delivery never looks. */
export async function stageEntities(db: Database, entities: readonly StoredEntity[]): Promise<void> {
  if (entities.length === 0) return
  await db.execute(sql`insert into publication.entities (hash, kind, body) ${given(entities)} on conflict do nothing`)
}

/**
 * Puts entities before the public: those given, and staged ones.
 * @param wanted hashes of the edition that goes live, as far as the one before it does not have them.
 * @throws Error if one of them is stored nowhere.
 */
export async function publishEntities(db: Database, entities: readonly StoredEntity[], wanted: readonly string[]): Promise<void> {
  if (wanted.length === 0) return
  const hashes = sql.param(wanted)
  if (entities.length > 0) await db.execute(sql`insert into delivery.entities (hash, kind, body) ${given(entities)} on conflict do nothing`)
  await db.execute(sql`
    insert into delivery.entities (hash, kind, body)
    select hash, kind, body from publication.entities where hash = any(${hashes}::text[]) on conflict do nothing`)
  const lost = await rowsOf(db, z.object({ hash: z.string() }), sql`
    select hash from unnest(${hashes}::text[]) hash where not exists (select 1 from delivery.entities where entities.hash = hash.hash)`)
  if (lost.length > 0) throw new Error(`Entities of the edition are not stored: ${lost.map(({ hash }) => hash).join(', ')}.`)
}

function given(entities: readonly StoredEntity[]) {
  const column = (key: keyof StoredEntity) => sql.param(entities.map((entity) => entity[key]))
  return sql`select * from unnest(${column('hash')}::text[], ${column('kind')}::text[], ${column('body')}::text[])`
}
