import { pino } from 'pino'
import type { Logger } from 'pino'

export type Log = Logger

/** A JSON log on standard output; one a process. */
export function createLog(name: string, level: string): Log {
  return pino({ name, level, base: { name, pid: process.pid } })
}
