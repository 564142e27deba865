import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Decider, Names } from '../../program/editing/decider.ts'
import { rowsOf } from '../database.ts'
import type { Database } from '../database.ts'

/** What people and integrations are called, for those who work on the same event and see what they did. */
export async function namesOf(db: Database, deciders: readonly (Decider | undefined)[]): Promise<Names> {
  const ids = [...new Set(deciders.flatMap((by) => (by === null || by === undefined ? [] : [by.id])))]
  if (ids.length === 0) return {}
  const rows = await rowsOf(db, z.object({ id: z.string(), name: z.string() }), sql`
    select id::text, name from public.users where id = any(${sql.param(ids)}::uuid[])
    union all select id::text, name from public.integrations where id = any(${sql.param(ids)}::uuid[])`)
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}
