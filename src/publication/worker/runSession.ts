import { EventEmitter } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { parseCronItems, run } from 'graphile-worker'
import type { CronItem, Runner, TaskList, WorkerEvents } from 'graphile-worker'
import type { Pool } from 'pg'
import type { Log } from '../../platform/log.ts'
import { jobLogger } from './jobLogger.ts'
import { openPresence } from './presence.ts'

export type SessionOptions = { databaseUrl: string; pool: Pool; tasks: TaskList; cron: readonly CronItem[]; log: Log; signal: AbortSignal; onRunning: () => void }

/** Jobs at once. Builds share one thread: more would only hold more programmes in memory. */
const concurrency = 3
/** How long jobs may take to end when the worker stops, in ms. */
const graceMs = 10_000

const ownCron: readonly CronItem[] = [
  { task: 'sweep', match: '* * * * *', options: { backfillPeriod: 0, maxAttempts: 1, queueName: 'sweep' } },
  { task: 'retain', match: '17 3 * * *', options: { backfillPeriod: 0, maxAttempts: 3, queueName: 'retain' } },
]

/** Runs jobs until the signal aborts or a connection is lost. @throws Error if it can't begin, or the runner fails. */
export async function runSession({ databaseUrl, pool, tasks, cron, log, signal, onRunning }: SessionOptions): Promise<void> {
  const presence = await openPresence(databaseUrl, log)
  try {
    const events: WorkerEvents = new EventEmitter()
    const announced = new Promise<void>((resolve, reject) => {
      events.on('pool:create', ({ workerPool }) => {
        presence.announce(workerPool.id).then(resolve, reject)
      })
    })
    announced.catch(() => undefined) // told to each worker that asks, and by `lost`
    const runner = await run({
      pgPool: pool, taskList: tasks, parsedCronItems: parseCronItems([...ownCron, ...cron]), concurrency, events, noHandleSignals: true, pollInterval: 1_000, logger: jobLogger(log),
      // Asked before each job is taken: none is before others can see that this worker lives.
      forbiddenFlags: async () => {
        await announced
        return null
      },
    })
    onRunning()
    await Promise.race([runner.promise, presence.lost, aborted(signal)])
    await stop(runner, log)
  } finally {
    await presence.close()
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

/** Lets running jobs end; those that do not are begun again by whoever takes them next. */
async function stop(runner: Runner, log: Log): Promise<void> {
  const end = runner.stop().catch((error: unknown) => log.debug({ err: error }, 'the runner had stopped'))
  const isOver = await Promise.race([end.then(() => true), delay(graceMs, false, { ref: false })])
  if (!isOver) await Promise.race([runner.kill('jobs took too long to end'), delay(2_000, undefined, { ref: false })])
}
