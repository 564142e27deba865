import { randomBytes } from 'node:crypto'

import pg from 'pg'
import { inject } from 'vitest'

import type { QueryResultRow } from 'pg'

/** A database of a test's own. */
export interface TestDatabase extends AsyncDisposable {
  /** Its address, as the server's superuser. */
  url: string
  /** One statement on a connection of its own kind; the rows. */
  query: <Row extends QueryResultRow>(text: string, values?: readonly unknown[]) => Promise<Row[]>
  /** Ends its connections and drops it. */
  drop: () => Promise<void>
}

/**
 * A copy of the migrated template (some 50 ms), or an empty database.
 * Wants a project of vitest.config.ts with the database server (all but `unit`).
 */
export async function createTestDatabase({ empty = false }: { empty?: boolean } = {}): Promise<TestDatabase> {
  const serverUrl = inject('serverUrl')
  const name = `test_${randomBytes(6).toString('hex')}`
  await onServer(serverUrl, `create database ${name} template ${empty ? 'template0' : 'template_lineup'}`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  const pool = new pg.Pool({ connectionString: url.href, max: 2 })
  pool.on('error', () => undefined) // a test may end these connections; the next query opens another
  const drop = async (): Promise<void> => {
    await pool.end()
    await onServer(serverUrl, `drop database if exists ${name} with (force)`)
  }
  return {
    url: url.href,
    query: async <Row extends QueryResultRow>(text: string, values?: readonly unknown[]) => (await pool.query<Row>(text, values === undefined ? undefined : [...values])).rows,
    drop,
    [Symbol.asyncDispose]: drop,
  }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
