import { Pool } from 'pg'
import type { ClientBase, ClientConfig } from 'pg'
import type { Log } from '../../platform/log.ts'
import { openListener } from '../../platform/listener.ts'

export type FollowOptions = {
  connection: ClientConfig
  log: Log
  /** How often numbers are compared though nobody called, in ms: notifications may be lost. */
  pollMs: number
  /** Compares what is held with the database and takes what is new. */
  compare: (client: ClientBase) => Promise<void>
}

export type Following = {
  /** The first comparison, whether it worked or not. */
  first: Promise<void>
  /** Compares once more, now or after the comparison under way. */
  ask: () => void
  isListening: () => boolean
  /** When numbers were last compared; `null`: never yet. */
  comparedAt: () => Date | null
  /** Why the last comparison failed; `null`: it did not. */
  fault: () => string | null
  close: () => Promise<void>
}

/** After a failure the database is asked again this soon, in ms. */
const retryMs = 1_000

/** Compares at the start, on each notification, after each reconnect, and every so often in any case: never two at once. */
export function followDatabase({ connection, log, pollMs, compare }: FollowOptions): Following {
  const pool = new Pool({ connectionTimeoutMillis: 3_000, query_timeout: 4_000, keepAlive: true, application_name: 'lineup-delivery', ...connection, max: 1 })
  pool.on('error', (error) => log.warn({ err: error }, 'an idle database connection was lost'))
  let running: Promise<void> | null = null
  /** How often somebody asked, and how often that had been when the last comparison began. */
  const asked = { times: 0, seen: 0 }
  let isClosed = false
  let comparedAt: Date | null = null
  let fault: string | null = null
  let timer: NodeJS.Timeout | undefined

  const compareOnce = async (): Promise<void> => {
    let failure: Error | undefined
    const client = await pool.connect()
    try {
      await compare(client)
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error))
      throw failure
    } finally {
      // A client whose transaction failed, or whose query timed out, is of no further use.
      client.release(failure)
    }
  }

  const run = async (): Promise<void> => {
    do {
      asked.seen = asked.times
      try {
        await compareOnce()
        if (fault !== null) log.info('the database answers again')
        fault = null
        comparedAt = new Date()
      } catch (error) {
        const message = faultOf(error)
        if (message !== fault && !isClosed) log.warn({ reason: message }, 'editions can’t be compared with the database')
        fault = message
      }
    } while (asked.times > asked.seen && !isClosed && fault === null)
  }

  const ask = (): Promise<void> => {
    asked.times += 1
    if (isClosed) return Promise.resolve()
    clearTimeout(timer)
    running ??= run().finally(() => {
      running = null
      if (!isClosed) timer = setTimeout(() => void ask(), fault === null ? pollMs : retryMs)
    })
    return running
  }

  const listener = openListener({
    connection: { application_name: 'lineup-delivery-listen', ...connection },
    channel: 'edition',
    onNotification: () => void ask(),
    onListening: () => void ask(),
    onLost: (error) => log.warn({ reason: error.message }, 'listening for editions stopped'),
  })

  return {
    first: ask(),
    ask: () => void ask(),
    isListening: listener.isListening,
    comparedAt: () => comparedAt,
    fault: () => fault,
    close: async () => {
      isClosed = true
      clearTimeout(timer)
      await listener.close()
      await running
      await pool.end()
    },
  }
}

function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null
  // undefined_table, invalid_schema_name, insufficient_privilege on the schema, no such role: the migration is not done yet.
  if (code === '42P01' || code === '3F000' || code === '22023') return 'the schema is not there yet: waiting for the migration'
  // Several addresses tried, each with an error of its own.
  if (error instanceof AggregateError && error.errors[0] instanceof Error) return error.errors[0].message
  return error.message
}
