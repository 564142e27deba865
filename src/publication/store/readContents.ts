import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { contentsOf } from '../../program/difference/contents.ts'
import type { Contents, KindedEntity } from '../../program/difference/contents.ts'
import { entitySchemas } from '../../program/entities.ts'
import type { BareEntry } from '../bareEntry.ts'
import { rowsOf } from '../database.ts'
import type { Database } from '../database.ts'

const storedSchema = z.object({ hash: z.string(), body: z.string() })

/**
 * The entities that each of the lists names, whether they are live or staged; one statement for all of them.
 * @throws Error if one is stored nowhere.
 */
export async function readContents(db: Database, lists: readonly (readonly BareEntry[])[]): Promise<Contents[]> {
  const hashes = sql.param([...new Set(lists.flat().map(({ hash }) => hash))])
  const rows = await rowsOf(db, storedSchema, sql`
    select hash, body from delivery.entities where hash = any(${hashes}::text[])
    union select hash, body from publication.entities where hash = any(${hashes}::text[])`)
  const bodies = new Map(rows.map(({ hash, body }) => [hash, body]))
  return lists.map((entries) => contentsOf(entries.map((entry) => entityOf(entry, bodies))))
}

function entityOf({ kind, id, hash }: BareEntry, bodies: ReadonlyMap<string, string>): KindedEntity {
  const body = bodies.get(hash)
  if (body === undefined) throw new Error(`The ${kind} ${id} is stored nowhere (${hash}).`)
  // The schema of the kind gives an entity of the kind.
  return { kind, entity: entitySchemas[kind].parse(JSON.parse(body)) } as KindedEntity
}
