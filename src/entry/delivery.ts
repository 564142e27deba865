import path from 'node:path'

import { localesOf } from '../delivery/locales.ts'
import { serveMetrics } from '../delivery/sight/serveMetrics.ts'
import { startDelivery } from '../delivery/startDelivery.ts'
import { connectionOf } from '../delivery/store/connection.ts'
import { publicUrlOf, readEnv } from '../platform/env.ts'
import { openLifecycle } from '../platform/lifecycle.ts'
import { createLog } from '../platform/log.ts'

/** The front door: serves everything public, and passes on what belongs to the CMS. */
const env = readEnv()
const log = createLog('delivery', env.LOG_LEVEL)
const lifecycle = openLifecycle(log)
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
})
const { metrics } = delivery
lifecycle.closeWith('delivery', delivery.close)
if (env.LINEUP_METRICS_PORT !== undefined) {
  const served = await serveMetrics({ host: env.LINEUP_METRICS_HOST, port: env.LINEUP_METRICS_PORT, contentType: metrics.contentType, read: () => metrics.metrics(), log })
  lifecycle.closeWith('metrics', served.close)
  log.info({ metrics: served.url }, 'metrics are served')
}
log.info({ url: delivery.url, ms: Math.round(performance.now()), rssMb: Math.round(process.memoryUsage.rss() / 1e6) }, 'delivery listens')
