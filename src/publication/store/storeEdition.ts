import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { schemaVersion } from '../../program/edition.ts'
import type { Manifest } from '../../program/edition.ts'
import { rowOf } from '../database.ts'
import type { Database } from '../database.ts'
import { instantText } from './instantText.ts'

/** Adds the edition to those that were ever live, and makes it the live one. */
export async function storeEdition(db: Database, manifest: Manifest): Promise<void> {
  const { scope, number, slug, phase, hash, releasedAt } = manifest
  await db.execute(sql`
    insert into delivery.editions (scope, number, schema_version, slug, phase, hash, released_at, manifest)
    values (${scope}, ${number}, ${schemaVersion}, ${slug}, ${phase}, ${hash}, ${releasedAt}, ${JSON.stringify(manifest)}::jsonb)`)
  await db.execute(sql`
    insert into delivery.live (scope, number, gone) values (${scope}, ${number}, false)
    on conflict (scope) do update set number = excluded.number, gone = false`)
}

/** The database's time, now and not when the transaction began: numbers and times go the same way. */
export async function clock(db: Database): Promise<string> {
  const row = await rowOf(db, z.object({ at: z.string() }), sql`select ${instantText('clock_timestamp()')} as at`)
  if (row === null) throw new Error('The database has no time.')
  return row.at
}
