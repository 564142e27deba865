import { checkDatabase } from './checkDatabase.ts'
import { startEmbeddedDatabase } from './embeddedDatabase.ts'

import type { Env } from '../../platform/env.ts'
import type { Database } from './embeddedDatabase.ts'
import type { Secrets } from './secrets.ts'

/** The database of DATABASE_URL, tried out; without one the embedded PostgreSQL, started. */
export async function openDatabase(env: Env, secrets: Secrets, say: (line: string) => void): Promise<Database> {
  if (env.DATABASE_URL === undefined) return startEmbeddedDatabase(env.LINEUP_DATA_DIR, secrets, say)
  await checkDatabase(env.DATABASE_URL)
  return { url: env.DATABASE_URL, deliveryUrl: env.DELIVERY_DATABASE_URL, stop: () => Promise.resolve() }
}
