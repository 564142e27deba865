import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { News } from '../../program/edition.ts'
import { sessionSchema } from '../../program/entities.ts'
import { hashesForNews, newsBetween } from '../../program/newsBetween.ts'
import type { BareEntry } from '../bareEntry.ts'
import { rowsOf } from '../database.ts'
import type { Database } from '../database.ts'

const bodies = z.object({ hash: z.string(), body: z.string() })

/**
 * What readers hear of the edition that follows, whose entities are stored. Sessions that an earlier version of the program
 * wrote in another way are not compared.
 */
export async function findNews(db: Database, before: readonly BareEntry[], after: readonly BareEntry[], edition: { number: number; releasedAt: string }): Promise<News[]> {
  const rows = await rowsOf(db, bodies, sql`select hash, body from delivery.entities where hash = any(${sql.param(hashesForNews(before, after))}::text[])`)
  const sessions = new Map(rows.map(({ hash, body }) => [hash, sessionSchema.safeParse(JSON.parse(body)).data]))
  return newsBetween(before, after, (hash) => sessions.get(hash), edition)
}
