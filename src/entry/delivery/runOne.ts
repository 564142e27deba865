import path from 'node:path'

import { localesOf } from '../../delivery/locales.ts'
import { serveMetrics } from '../../delivery/sight/serveMetrics.ts'
import { startDelivery } from '../../delivery/startDelivery.ts'
import { connectionOf } from '../../delivery/store/connection.ts'
import { publicUrlOf } from '../../platform/env.ts'
import { openLifecycle } from '../../platform/lifecycle.ts'
import { createPatientLog } from '../../platform/log.ts'

import type { Env } from '../../platform/env.ts'
import type { Log } from '../../platform/log.ts'
import type { FromWorker } from './messages.ts'
import { toWorkerSchema } from './messages.ts'

/** A complete delivery process. @param isOneOfMany beside others, under a process that starts them and joins their metrics. */
export async function runOne(env: Env, log: Log, isOneOfMany: boolean): Promise<void> {
  const lifecycle = openLifecycle(log)
  const access = createPatientLog('delivery', env.LOG_LEVEL)
  // After the last answer was told of.
  lifecycle.closeWith('access log', access.close)
  const delivery = await startDelivery({
    host: env.HOST,
    port: env.PORT,
    publicUrl: publicUrlOf(env),
    cmsUrl: env.LINEUP_CMS_URL,
    connection: connectionOf(env),
    snapshotDir: env.LINEUP_SNAPSHOT_DIR ?? path.join(env.LINEUP_DATA_DIR, 'snapshot'),
    mediaDir: env.LINEUP_MEDIA_DIR,
    locales: localesOf(env),
    settings: env,
    log,
    accessLog: access.log,
  })
  const { metrics } = delivery
  let graceMs: number | undefined
  const tellReadings = async (): Promise<void> => {
    const message: FromWorker = { type: 'metrics', readings: await metrics.getMetricsAsJSON() }
    await new Promise((told) => process.send?.(message, undefined, undefined, told))
  }
  // After the last answer.
  if (isOneOfMany) lifecycle.closeWith('readings', tellReadings)
  lifecycle.closeWith('delivery', () => delivery.close(graceMs))
  if (isOneOfMany) {
    process.on('message', (received) => {
      const message = toWorkerSchema.parse(received)
      if (message.type === 'metrics') {
        tellReadings().catch((error: unknown) => log.error({ err: error }, 'metrics could not be read'))
        return
      }
      graceMs = message.graceMs
      process.kill(process.pid, 'SIGTERM')
    })
  } else if (env.LINEUP_METRICS_PORT !== undefined) {
    const served = await serveMetrics({ host: env.LINEUP_METRICS_HOST, port: env.LINEUP_METRICS_PORT, contentType: metrics.contentType, read: () => metrics.metrics(), log })
    lifecycle.closeWith('metrics', served.close)
    log.info({ metrics: served.url }, 'metrics are served')
  }
  log.info({ url: delivery.url, ms: Math.round(performance.now()), rssMb: Math.round(process.memoryUsage.rss() / 1e6) }, 'delivery listens')
}
