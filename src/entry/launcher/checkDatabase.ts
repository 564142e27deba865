import pg from 'pg'

import { errorCode } from '../../platform/errorCode.ts'
import { Refusal } from './Refusal.ts'

const REASONS: Readonly<Record<string, string>> = {
  'ECONNREFUSED': 'nothing listens there; look whether PostgreSQL runs, and at host and port',
  'ENOTFOUND': 'there is no host of that name',
  'EAI_AGAIN': 'the name of the host is not found at this moment',
  'ETIMEDOUT': 'no answer: look at the host, and for a firewall between',
  '28P01': 'the password is wrong',
  '28000': 'this user may not sign in from here',
  '3D000': 'there is no database of that name: create it (createdb NAME)',
  '53300': 'it has no connection left',
}

/** @throws Refusal in one line when DATABASE_URL does not lead to a database in which we may make tables. */
export async function checkDatabase(url: string): Promise<void> {
  const shown = withoutPassword(url)
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 8_000 })
  client.on('error', () => undefined) // told by the query that fails of it
  try {
    await client.connect()
    const { rows: [may] } = await client.query<{ create: boolean, version: number }>(
      `select has_database_privilege(current_database(), 'create') as create, current_setting('server_version_num')::int as version`)
    if (may?.create !== true) throw new Refusal(`DATABASE_URL (${shown}): this user may not create schemas there. Make it the owner of the database.`)
    if (may.version < 140_000) throw new Refusal(`DATABASE_URL (${shown}): PostgreSQL 14 or newer is needed.`)
  } catch (error) {
    if (error instanceof Refusal) throw error
    const message = error instanceof Error ? error.message : String(error)
    const reason = REASONS[errorCode(error)] ?? (message.includes('timeout') ? REASONS['ETIMEDOUT'] : message)
    throw new Refusal(`DATABASE_URL (${shown}): ${reason ?? message}. Mend it, or unset it to use an embedded PostgreSQL.`, { cause: error })
  } finally {
    await client.end().catch(() => undefined) // what never opened does not close
  }
}

/** @throws Refusal when it is no address of a PostgreSQL. */
function withoutPassword(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !/^postgres(ql)?:$/.test(url.protocol)) {
    throw new Refusal('DATABASE_URL is not an address of a PostgreSQL (postgresql://user:password@host:5432/database).')
  }
  return `${url.protocol}//${url.username}@${url.host}${url.pathname}`
}
