import type { Payload } from 'payload'

import { intakeCron, intakeTasks } from '../intake/jobs/tasks.ts'
import { readEnv } from '../platform/env.ts'
import { openLifecycle } from '../platform/lifecycle.ts'
import { createLog } from '../platform/log.ts'
import { startWorker } from '../publication/worker/startWorker.ts'

/** Builds editions, plans and applies imports, and does what is due; any number may run. */
const env = readEnv()
const log = createLog('worker', env.LOG_LEVEL)
const lifecycle = openLifecycle(log)

/** Loaded beside the first look for jobs: it takes longest. */
async function startPayload(): Promise<Payload> {
  const [{ getPayload }, { default: config }] = await Promise.all([import('payload'), import('../../payload.config.ts')])
  const payload = await getPayload({ config, disableOnInit: true })
  lifecycle.closeWith('payload', () => payload.destroy())
  log.info({ ms: Math.round(performance.now()), rssMb: Math.round(process.memoryUsage.rss() / 1e6) }, 'content can be read')
  return payload
}

if (env.DATABASE_URL === undefined) {
  process.stderr.write('DATABASE_URL is not set: there is no database to work on.\n')
  process.exit(1)
}
const worker = startWorker({ databaseUrl: env.DATABASE_URL, startPayload, log, also: { tasks: (context) => intakeTasks({ ...context, allowLocal: env.LINEUP_ALLOW_LOCAL_TARGETS === 'on' }), cron: intakeCron } })
lifecycle.closeWith('worker', worker.close)
