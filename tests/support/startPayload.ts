import { waitUntil } from './waitUntil.ts'
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
  const close = async (): Promise<void> => {
    await payload.destroy()
    // Payload takes one client for good, and a pool does not end while a client is out. One whose query is under way comes
    // back by itself, and may not be given back twice.
    const out = await waitUntil(() => {
      const idle = new Set(pool._idle.map((item) => item.client))
      const left = pool._clients.filter((client) => !idle.has(client))
      return left.every((client) => !client._getActiveQuery()) && left
    })
    for (const client of out) client.release?.()
    await pool.end()
  }
  return { payload, close, [Symbol.asyncDispose]: close }
}

/** What pg-pool's object has beyond its types. */
interface RetainingPool {
  _clients: { release?: () => void; _getActiveQuery: () => object | null }[]
  _idle: { client: object }[]
  end: () => Promise<void>
}
