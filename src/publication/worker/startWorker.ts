import { setTimeout as delay } from 'node:timers/promises'
import { drizzle } from 'drizzle-orm/node-postgres'
import { Pool } from 'pg'
import type { CronItem, TaskList } from 'graphile-worker'
import type { Payload } from 'payload'
import type { Log } from '../../platform/log.ts'
import { tasksOf } from '../jobs/tasks.ts'
import { createRichTextCache } from '../richText/renderRichText.ts'
import { waitForSchema } from '../schema/waitForSchema.ts'
import { runSession } from './runSession.ts'

export type WorkerOptions = {
  databaseUrl: string
  /** Starts a Payload on the same database; called until it works, and not again. */
  startPayload: () => Promise<Payload>
  log: Log
  /** What it can do beside what publication needs, and when it does so by itself. */
  also?: { tasks: (context: { payload: () => Promise<Payload>; log: Log }) => TaskList; cron: readonly CronItem[] }
}

export type Worker = {
  /** True while jobs are taken. */
  isRunning: () => boolean
  /** Takes no more jobs, lets those that run end, closes its connections; Payload's are the caller's. */
  close: () => Promise<void>
}

/** Wait before a session is begun again, in ms. */
const againMs = 500

/**
 * Runs jobs for as long as the process lives, with any number of other workers. If a connection drops it begins a new
 * session, under a new pool id, when the database answers again.
 */
export function startWorker({ databaseUrl, startPayload, log, also }: WorkerOptions): Worker {
  const pool = new Pool({ connectionString: databaseUrl, max: 6, application_name: 'lineup-worker-pool', connectionTimeoutMillis: 5_000, keepAlive: true })
  const report = (error: Error): void => log.debug({ reason: error.message }, 'a database connection was lost')
  pool.on('error', report)
  pool.on('connect', (client) => client.on('error', report))
  const closing = new AbortController()
  const payload = keepStarting(startPayload, log)
  const tasks = { ...tasksOf({ db: drizzle(pool), payload, render: createRichTextCache(), log }), ...also?.tasks({ payload, log }) }
  let isRunning = false

  const work = async (): Promise<void> => {
    const { signal } = closing
    const isClosing = (): boolean => signal.aborted
    while (!isClosing()) {
      try {
        await waitForSchema({ databaseUrl, log, signal })
        // Loaded while the first jobs are looked for: it takes longest.
        payload().catch((error: unknown) => log.warn({ err: error }, 'Payload did not start'))
        const onRunning = (): void => {
          isRunning = true
          log.info('taking jobs')
        }
        await runSession({ databaseUrl, pool, tasks, cron: also?.cron ?? [], log, signal, onRunning })
      } catch (error) {
        if (!isClosing()) log.warn({ err: error }, 'the session of the worker ended')
      }
      isRunning = false
      if (!isClosing()) await delay(againMs)
    }
  }
  const worked = work()
  return {
    isRunning: () => isRunning,
    close: async () => {
      closing.abort()
      await worked
      await pool.end()
    },
  }
}

/** One Payload for all; a start that failed is tried again by the next who asks. */
function keepStarting(start: () => Promise<Payload>, log: Log): () => Promise<Payload> {
  let started: Promise<Payload> | null = null
  return () => {
    started ??= start().catch((error: unknown) => {
      started = null
      log.debug({ err: error }, 'Payload did not start')
      throw error
    })
    return started
  }
}
