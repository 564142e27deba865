import cluster from 'node:cluster'

import { EnvError, readEnv } from '../platform/env.ts'
import { createLog } from '../platform/log.ts'

import { runMany } from './delivery/runMany.ts'
import { runOne } from './delivery/runOne.ts'

/** The front door: serves everything public, and passes on what belongs to the CMS. */
try {
  const env = readEnv()
  const log = createLog('delivery', env.LOG_LEVEL)
  if (cluster.isPrimary && env.LINEUP_DELIVERY_PROCESSES > 1) await runMany(env, log)
  else await runOne(env, log, cluster.isWorker)
} catch (error) {
  if (!(error instanceof EnvError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}
