import { Logger } from 'graphile-worker'
import type { Log } from '../../platform/log.ts'

/** graphile-worker's messages in the log of the process; what tasks do they log themselves. */
export function jobLogger(log: Log): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error') log.error({ reason: message }, 'job queue')
    else if (level === 'warning') log.warn({ reason: message }, 'job queue')
    else log.debug({ reason: message }, 'job queue')
  })
}
