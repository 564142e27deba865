import { setTimeout as delay } from 'node:timers/promises'
import { Client } from 'pg'
import type { ClientConfig } from 'pg'

export type ListenerOptions = {
  connection: ClientConfig
  /** A plain identifier. */
  channel: string
  /** Called for each notification with its payload. */
  onNotification: (payload: string) => void
  /** Called each time that listening has (re)started: LISTEN has no replay, so whatever came before must be asked for. */
  onListening: () => void
  /** Called once for each connection that was lost or could not be made. */
  onLost: (error: Error) => void
  /** How often the connection is tried for life, in ms: a half-open one gives no error by itself. */
  heartbeatMs?: number
  /** First and longest wait before connecting again, in ms. */
  retryMs?: { first: number; longest: number }
}

export type Listener = {
  isListening: () => boolean
  close: () => Promise<void>
}

/**
 * Listens on a channel with a client of its own (a pooled one would be handed to somebody else), for as long as the
 * process lives: a lost connection is made again, with growing pauses.
 */
export function openListener(options: ListenerOptions): Listener {
  const { heartbeatMs = 5_000, retryMs = { first: 100, longest: 2_000 } } = options
  let client: Client | null = null
  let isListening = false
  let isClosed = false
  let failures = 0
  let timer: NodeJS.Timeout | undefined

  const lose = (lost: Client, error: Error): void => {
    if (client !== lost || isClosed) return
    client = null
    isListening = false
    clearTimeout(timer)
    // Not waited for: the server may never answer a goodbye.
    void lost.end()
    options.onLost(error)
    timer = setTimeout(connect, Math.min(retryMs.longest, retryMs.first * 2 ** failures))
    failures = Math.min(failures + 1, 10)
  }

  const connect = (): void => {
    const next = new Client({ connectionTimeoutMillis: 3_000, query_timeout: 3_000, ...options.connection, keepAlive: true })
    client = next
    next.on('error', (error) => lose(next, error))
    next.on('end', () => lose(next, new Error('the connection ended')))
    next.on('notification', ({ payload }) => options.onNotification(payload ?? ''))
    listen(next).catch((error: unknown) => lose(next, toError(error)))
  }

  const listen = async (next: Client): Promise<void> => {
    await next.connect()
    await next.query(`listen ${next.escapeIdentifier(options.channel)}`)
    if (client !== next || isClosed) return
    isListening = true
    failures = 0
    options.onListening()
    beat(next)
  }

  const beat = (beating: Client): void => {
    timer = setTimeout(() => {
      beating.query('select 1').then(
        () => { if (client === beating && !isClosed) beat(beating) },
        (error: unknown) => lose(beating, toError(error)),
      )
    }, heartbeatMs)
  }

  connect()
  return {
    isListening: () => isListening,
    close: async () => {
      isClosed = true
      isListening = false
      clearTimeout(timer)
      // A frozen server never says goodbye: one second is all it gets.
      await Promise.race([client?.end(), delay(1_000, undefined, { ref: false })])
    },
  }
}

function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown))
}
