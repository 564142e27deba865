import type { Payload } from 'payload'

/** A Payload with the project's configuration, in this process. */
export interface TestPayload extends AsyncDisposable {
  payload: Payload
  close: () => Promise<void>
}

let startedFor: string | undefined

/**
 * Starts Payload for a database. Its configuration reads the environment once, so a test file has one Payload; the next test
 * file is another process.
 */
export async function startPayload(databaseUrl: string): Promise<TestPayload> {
  if (startedFor !== undefined && startedFor !== databaseUrl) throw new Error('This test file has a Payload for another database already.')
  startedFor = databaseUrl
  process.env['DATABASE_URL'] = databaseUrl
  process.env['PAYLOAD_SECRET'] ??= 'a secret for tests only'
  const [{ getPayload }, { default: config }] = await Promise.all([import('payload'), import('../../payload.config.ts')])
  const payload = await getPayload({ config })
  const { pool } = payload.db as unknown as { pool: RetainingPool } // the adapter is PostgreSQL's
  // Payload takes one client for good, and a pool does not end while a client is out.
  const idle = new Set(pool._idle.map((item) => item.client))
  const retained = pool._clients.filter((client) => !idle.has(client))
  const close = async (): Promise<void> => {
    await payload.destroy()
    // Only that one: the others are on their way back from queries that are under way.
    for (const client of retained) if (pool._clients.includes(client)) client.release?.()
    await pool.end()
  }
  return { payload, close, [Symbol.asyncDispose]: close }
}

/** What pg-pool's object has beyond its types. */
interface RetainingPool {
  _clients: { release?: () => void }[]
  _idle: { client: object }[]
  end: () => Promise<void>
}
