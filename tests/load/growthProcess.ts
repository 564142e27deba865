import { PerformanceObserver } from 'node:perf_hooks'
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'

import { startDelivery } from '../../src/delivery/startDelivery.ts'
import { readEnv } from '../../src/platform/env.ts'
import { createLog } from '../../src/platform/log.ts'

/** Delivery as tests/load/growth.ts asks it about itself: arguments are the database and a folder for the snapshot. */
export type Report = {
  /** MB. */
  rss: number
  heap: number
  committed: number
  buffers: number
  /** MB of RSS at most so far, seconds since the process began, and seconds of processor time. */
  peak: number
  seconds: number
  cpu: number
  /** The longest that the event loop was held since the last reset, in ms, and the longest collection of garbage. */
  hold: number
  collection: number
  search: Record<string, number>
  /** Median of reading each address, in ms. */
  reads: Record<string, number>
  /** From asking to seeing an edition, in ms. */
  visible: number
}

const requestSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('settle') }),
  z.object({ kind: z.literal('reset') }),
  z.object({ kind: z.literal('read'), addresses: z.array(z.string()), times: z.int().default(15) }),
  z.object({ kind: z.literal('await'), edition: z.int(), slug: z.string().default('large') }),
])

const [databaseUrl = '', snapshotDir = ''] = process.argv.slice(2)
let collection = 0
new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) collection = Math.max(collection, duration) }).observe({ entryTypes: ['gc'] })
let hold = 0
// The thread's own time between two turns of the event loop: that others use the machine too is nothing to count.
const spent = (): number => { const { user, system } = process.threadCpuUsage(); return (user + system) / 1_000 }
let last = spent()
const beat = setInterval(() => {
  const now = spent()
  hold = Math.max(hold, now - last)
  last = now
}, 1)

const settings = readEnv({ DATABASE_URL: databaseUrl, LINEUP_LIMITS: 'off', LINEUP_ACCESS_LOG: '0', LINEUP_SHED_DELAY_MS: '60000', NODE_ENV: 'production' })
const delivery = await startDelivery({
  host: '127.0.0.1', port: 0, publicUrl: 'http://lineup.example', cmsUrl: 'http://127.0.0.1:9', connection: { connectionString: databaseUrl }, snapshotDir, mediaDir: snapshotDir, locales: ['en'],
  settings, log: createLog('delivery', 'warn'),
})
process.on('message', (message) => void answer(message))
process.on('disconnect', () => process.exit())
process.on('SIGTERM', () => process.exit())
process.send?.(await report({}))

async function answer(message: unknown): Promise<void> {
  const request = requestSchema.parse(message)
  if (request.kind === 'settle') {
    await settle(false)
    const { seconds, cpu } = await report({})
    await settle()
    const [held, collected] = [hold, collection]
    process.send?.({ ...await report({}), seconds, cpu, hold: Math.round(held * 10) / 10, collection: Math.round(collected * 10) / 10 })
  } else if (request.kind === 'reset') {
    await settle()
    hold = collection = 0
    process.send?.(await report({}))
  } else if (request.kind === 'read') {
    const reads: Record<string, number> = {}
    for (const address of request.addresses) reads[address] = await timeOf(address, request.times)
    process.send?.(await report({ reads }))
  } else {
    const started = performance.now()
    while (Number((await fetch(`${delivery.url}/api/tracks?event=${request.slug}&limit=1`)).headers.get('edition')) < request.edition) await delay(20)
    const visible = Math.round(performance.now() - started)
    await settle(false)
    process.send?.(await report({ visible }))
  }
}

/** Until the database was read and everything is indexed; then garbage is collected. */
async function settle(isCollecting = true): Promise<void> {
  while (!(await fetch(`${delivery.url}/readyz`)).ok || await metric('lineup_search_indexing') !== 0) await delay(100)
  const [held, collected] = [hold, collection]
  await delay(200)
  if (!isCollecting) return
  for (let round = 0; round < 4; round++) {
    // The flavour of last resort gives back what it can.
    await global.gc?.({ type: 'major', execution: 'async', flavor: 'last-resort' })
    await delay(50)
  }
  // Collections that were forced are nobody's fault.
  hold = held
  collection = collected
}

async function report(more: Partial<Report>): Promise<Report> {
  const { rss, heapUsed, heapTotal, arrayBuffers } = process.memoryUsage()
  const resourceUsage = process.resourceUsage()
  const mb = (bytes: number): number => Math.round(bytes / 1e5) / 10
  return {
    peak: mb(resourceUsage.maxRSS * 1_024), seconds: Math.round(performance.now() / 1_000), cpu: Math.round((resourceUsage.userCPUTime + resourceUsage.systemCPUTime) / 1e6),
    rss: mb(rss), heap: mb(heapUsed), committed: mb(heapTotal), buffers: mb(arrayBuffers), hold: Math.round(hold * 10) / 10, collection: Math.round(collection * 10) / 10, reads: {}, visible: 0,
    search: { texts: await metric('lineup_search_texts'), words: await metric('lineup_search_words'), megabytes: mb(await metric('lineup_search_bytes')) },
    ...more,
  }
}

async function timeOf(address: string, times: number): Promise<number> {
  const taken: number[] = []
  for (let time = 0; time < times; time++) {
    const started = performance.now()
    const response = await fetch(delivery.url + address, { headers: { 'accept-encoding': 'identity' } })
    await response.arrayBuffer()
    if (!response.ok) throw new Error(`${address}: ${response.status}`)
    taken.push(performance.now() - started)
  }
  return Math.round((taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0) * 100) / 100
}

async function metric(name: string): Promise<number> {
  const line = (await delivery.metrics.getSingleMetricAsString(name)).split('\n').find((each) => each.startsWith(`${name} `) || each.startsWith(`${name}{`))
  return Number(line?.split(' ').at(-1))
}
beat.unref()
