import { destination, pino } from 'pino'
import type { Logger } from 'pino'

export type Log = Logger

/**
 * A JSON log on standard output; one a process. Each line is written at once: lines that wait are written again and again at the end of a process
 * whose reader is gone, and it never ends.
 */
export function createLog(name: string, level: string): Log {
  return pino({ name, level, base: { name, pid: process.pid } }, destination({ dest: 1, sync: true }))
}

/** Lines wait for as many bytes, or for as many ms. */
const patience = { minLength: 4_096, periodicFlush: 50 }

/**
 * The same, for lines that nobody waits for: several are written at a time, since each write takes longer than a kept answer.
 * Killed, a process takes those of its last moment with it.
 */
export function createPatientLog(name: string, level: string): { log: Log; close: () => void } {
  const sink = destination({ dest: 1, sync: true, ...patience })
  return {
    log: pino({ name, level, base: { name, pid: process.pid } }, sink),
    close: () => {
      // What waits is less than one write. `flushSync` would try for ever where the reader is gone.
      sink.flush()
    },
  }
}
