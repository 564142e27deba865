import { sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { clock } from './storeEdition.ts'

/** Keeps why the last build of an event failed, where its team can see it; the next build that works clears it. */
export async function recordFailure(db: Database, event: string, error: unknown): Promise<void> {
  const failure = { at: await clock(db), message: error instanceof Error ? error.message : String(error) }
  await db.execute(sql`
    insert into publication.scopes (scope, failure) values (${event}, ${JSON.stringify(failure)}::jsonb)
    on conflict (scope) do update set failure = excluded.failure`)
}
