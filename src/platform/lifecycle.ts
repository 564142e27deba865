import type { Log } from './log.ts'

/** What a process has opened and must close before it ends. */
export interface Lifecycle {
  /** Fires when the process is asked to stop. */
  stopping: AbortSignal
  /** Registers what closes a thing just opened. Things close in the reverse order of opening, one after the other. */
  closeWith: (name: string, close: () => unknown) => void
  /** Closes everything once; further calls wait for the first. Does not end the process by itself. */
  close: (reason: string) => Promise<void>
}

export interface LifecycleOptions {
  /** After this time a close that hangs is given up and the next begins. */
  patienceMs?: number
}

/**
 * The orderly end of a process: on SIGTERM, SIGINT, SIGHUP, or when the launcher that started it is gone, closes what was opened
 * and ends with code 0 (1 when a close failed or hung). A signal often comes more than once (to the group, and passed on by npm):
 * later ones change nothing.
 */
export function openLifecycle(log: Pick<Log, 'info' | 'error'>, { patienceMs = 12_000 }: LifecycleOptions = {}): Lifecycle {
  const closers: { name: string, close: () => unknown }[] = []
  const abort = new AbortController()
  let closing: Promise<boolean> | undefined

  const closeAll = async (reason: string): Promise<boolean> => {
    log.info({ reason }, 'stopping')
    abort.abort(reason)
    let isClean = true
    for (let step = closers.pop(); step !== undefined; step = closers.pop()) {
      const { name, close } = step
      await within(patienceMs, close).catch((error: unknown) => {
        isClean = false
        log.error({ err: error, closing: name }, 'could not close')
      })
    }
    log.info('stopped')
    return isClean
  }
  const close = (reason: string): Promise<boolean> => closing ??= closeAll(reason)
  const end = (reason: string): void => {
    void close(reason).then((isClean) => process.exit(isClean ? 0 : 1))
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => { end(signal) })
  // Started under the launcher there is a channel to it; it breaks when the launcher is killed.
  if (process.channel !== undefined) process.on('disconnect', () => { end('the launcher is gone') })

  return {
    stopping: abort.signal,
    closeWith: (name, closer) => { closers.push({ name, close: closer }) },
    close: async (reason) => { await close(reason) },
  }
}

async function within(ms: number, work: () => unknown): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => { reject(new Error(`still open after ${ms} ms`)) }, ms)
  })
  try {
    await Promise.race([Promise.resolve().then(work), late])
  } finally {
    clearTimeout(timer)
  }
}
