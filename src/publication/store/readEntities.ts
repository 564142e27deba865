import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { entitySchemas } from '../../program/entities.ts'
import type { Entity } from '../../program/entities.ts'
import type { BareEntry } from '../bareEntry.ts'
import { rowsOf } from '../database.ts'
import type { Database } from '../database.ts'

const storedSchema = z.object({ hash: z.string(), body: z.string() })

/**
 * What entries name, by hash, whether it is live or staged; one statement.
 * @throws Error if one is stored nowhere.
 */
export async function readEntities(db: Database, entries: readonly BareEntry[]): Promise<Map<string, Entity>> {
  const hashes = sql.param([...new Set(entries.map(({ hash }) => hash))])
  const rows = await rowsOf(db, storedSchema, sql`
    select hash, body from delivery.entities where hash = any(${hashes}::text[])
    union select hash, body from publication.entities where hash = any(${hashes}::text[])`)
  const bodies = new Map(rows.map(({ hash, body }) => [hash, body]))
  const entities = new Map<string, Entity>()
  for (const { kind, id, hash } of entries) {
    if (entities.has(hash)) continue
    const body = bodies.get(hash)
    if (body === undefined) throw new Error(`The ${kind} ${id} is stored nowhere (${hash}).`)
    entities.set(hash, entitySchemas[kind].parse(JSON.parse(body)))
  }
  return entities
}
