import { setTimeout as delay } from 'node:timers/promises'

import { Registry } from 'prom-client'

import { joinMetrics } from '../../delivery/sight/joinMetrics.ts'
import { serveMetrics } from '../../delivery/sight/serveMetrics.ts'
import { openLifecycle } from '../../platform/lifecycle.ts'
import { openWorkers } from '../../platform/workers.ts'

import type { Worker } from 'node:cluster'

import type { Env } from '../../platform/env.ts'
import type { Log } from '../../platform/log.ts'
import { fromWorkerSchema } from './messages.ts'
import type { ToWorker } from './messages.ts'

/** A process that does not say what it has counted by then is left with what it said before. */
const readingMs = 1_000
/** Counts of a process that is killed are lost from its last reading on. */
const betweenReadingsMs = 5_000

/** Holds the port for so many delivery processes, keeps them running, and joins what they count. SIGUSR2 replaces them one by one. */
export async function runMany(env: Env, log: Log): Promise<void> {
  const lifecycle = openLifecycle(log, { patienceMs: 13_500 })
  const join = joinMetrics()
  /** Who was asked and has not answered, and what to do when all have. */
  const asked = new Map<Worker, () => void>()
  const answered = (worker: Worker): void => {
    asked.get(worker)?.()
    asked.delete(worker)
  }
  const workers = await openWorkers({
    count: env.LINEUP_DELIVERY_PROCESSES,
    log,
    onMessage: (worker, received) => {
      try {
        join.take(worker.id, fromWorkerSchema.parse(received).readings)
      } catch (error) {
        log.error({ err: error }, 'a process says what is not understood')
      }
      answered(worker)
    },
    onGone: (worker) => {
      join.retire(worker.id)
      answered(worker)
    },
  })
  lifecycle.closeWith('processes', workers.close)
  const readAll = async (): Promise<void> => {
    const answers = workers.running().filter((worker) => worker.isConnected()).map((worker) => new Promise<void>((resolve) => {
      asked.set(worker, resolve)
      worker.send({ type: 'metrics' } satisfies ToWorker)
    }))
    await Promise.race([Promise.all(answers), delay(readingMs, undefined, { ref: false })])
  }
  const timer = setInterval(() => void readAll(), betweenReadingsMs)
  lifecycle.closeWith('readings', () => clearInterval(timer))
  if (env.LINEUP_METRICS_PORT !== undefined) {
    const read = async (): Promise<string> => {
      await readAll()
      return join.text()
    }
    const served = await serveMetrics({ host: env.LINEUP_METRICS_HOST, port: env.LINEUP_METRICS_PORT, contentType: Registry.PROMETHEUS_CONTENT_TYPE, read, log })
    lifecycle.closeWith('metrics', served.close)
    log.info({ metrics: served.url }, 'metrics are served')
  }
  process.on('SIGUSR2', () => {
    log.info('replacing the delivery processes one by one')
    workers.restart().then(() => log.info('the delivery processes are replaced'), (error: unknown) => log.error({ err: error }, 'the delivery processes could not be replaced; those that run stay'))
  })
  log.info({ processes: env.LINEUP_DELIVERY_PROCESSES }, 'all delivery processes listen')
}
