import cluster from 'node:cluster'
import type { Worker } from 'node:cluster'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import type { Log } from './log.ts'

export type WorkerOptions = {
  count: number
  log: Pick<Log, 'info' | 'warn' | 'error'>
  /** Hears what a process says, and that one is gone. */
  onMessage: (worker: Worker, message: unknown) => void
  onGone: (worker: Worker) => void
  /** First and longest pause before one that ended is started again, in ms. */
  pauseMs?: { first: number; longest: number }
  /** Who ran this long has started well; its next end is a new story. */
  settledMs?: number
}

export type Workers = {
  /** Those that listen. */
  running: () => readonly Worker[]
  /** Replaces each process by a new one, which listens before the old one stops. */
  restart: () => Promise<void>
  /** Asks all to stop; resolves when they are gone. */
  close: () => Promise<void>
}

/** Asks a process to stop: what is running is answered, and idle connections have so long to hear of it. */
export type StopMessage = { type: 'stop'; graceMs: number }

/** So long has a process to listen, and so long to end. */
const patienceMs = { start: 60_000, stop: 13_000 }
/** Who ends this often before it ever listened will not come up. */
const mostFailures = 4
const restartGraceMs = 2_000

/**
 * Runs this same program so many times, all behind one port: connections are handed out in turn by this process, which holds the
 * port, so none is lost with a process that ends. Resolves when all of them listen.
 * @throws Error if they end again and again before.
 */
export async function openWorkers({ count, log, onMessage, onGone, pauseMs = { first: 200, longest: 30_000 }, settledMs = 60_000 }: WorkerOptions): Promise<Workers> {
  cluster.setupPrimary({ serialization: 'advanced' })
  const listening = new Set<Worker>()
  const stopping = new Set<Worker>()
  const all = new Set<Worker>()
  const closing = new AbortController()
  let failures = 0
  let hasListened = false
  let tellFailure: (error: Error) => void = () => undefined
  const failed = new Promise<never>((_resolve, reject) => { tellFailure = reject })
  failed.catch(() => undefined) // raced below, and of no interest after that

  const start = (): Worker => {
    const startedAt = performance.now()
    const worker = cluster.fork()
    all.add(worker)
    worker.on('message', (message) => onMessage(worker, message))
    worker.on('error', (error) => log.warn({ err: error }, 'a process does not hear us'))
    worker.once('listening', () => {
      listening.add(worker)
      hasListened = true
    })
    worker.once('exit', (code, signal) => {
      all.delete(worker)
      listening.delete(worker)
      onGone(worker)
      if (stopping.delete(worker) || closing.signal.aborted) return
      failures = performance.now() - startedAt > settledMs ? 1 : failures + 1
      const pause = Math.min(pauseMs.longest, pauseMs.first * 2 ** (failures - 1))
      log.error({ ended: worker.process.pid, code, signal, pause }, 'a delivery process ended by itself: it is started again')
      if (!hasListened && failures >= mostFailures) tellFailure(new Error(`no delivery process could start (code ${code})`))
      else void delay(pause, undefined, { signal: closing.signal }).then(start, () => undefined)
    })
    return worker
  }

  const whenListening = async (worker: Worker): Promise<void> => {
    if (listening.has(worker)) return
    const late = AbortSignal.timeout(patienceMs.start)
    await Promise.race([once(worker, 'listening', { signal: late }), once(worker, 'exit', { signal: late }).then(() => { throw new Error('a new delivery process ended at once') })])
  }

  const stop = async (worker: Worker, graceMs: number): Promise<void> => {
    const gone = once(worker, 'exit')
    stopping.add(worker)
    if (worker.isConnected()) worker.send({ type: 'stop', graceMs } satisfies StopMessage)
    const force = setTimeout(() => { worker.process.kill('SIGKILL') }, patienceMs.stop)
    await gone
    clearTimeout(force)
  }

  let restarting: Promise<void> = Promise.resolve()
  const restartAll = async (): Promise<void> => {
    for (const old of [...listening]) {
      if (closing.signal.aborted || !listening.has(old)) continue
      const next = start()
      // It does not come up, and is started again as any other: what runs stays meanwhile.
      await whenListening(next)
      await stop(old, restartGraceMs)
    }
  }

  const close = async (): Promise<void> => {
    closing.abort()
    await Promise.all([...all].map((worker) => stop(worker, 250)))
  }

  const first = Array.from({ length: count }, start)
  try {
    await Promise.race([failed, Promise.all(first.map((worker) => once(worker, 'listening')))])
  } catch (error) {
    await close()
    throw error
  }
  return {
    running: () => [...listening],
    restart: () => restarting = restarting.then(restartAll),
    close,
  }
}
