import type { PublicApp } from './app.ts'
import type { Library } from './store/library.ts'
import type { StoreStatus } from './store/openStore.ts'

export type HealthOptions = { current: () => Library | null; status: () => StoreStatus; now: () => number }

/** `/healthz`: the process answers. `/readyz`: it has something to answer with, what, and how old that is. */
export function mountHealth(app: PublicApp, { current, status, now }: HealthOptions): void {
  const headers = { 'cache-control': 'no-store' }
  app.get('/healthz', (c) => c.json({ status: 'ok' }, 200, headers))
  app.get('/readyz', (c) => {
    const { database: { comparedAt, ...database }, editions } = status()
    const isReady = current() !== null
    return c.json({
      status: isReady ? 'ready' : 'waiting',
      database: { ...database, comparedSecondsAgo: comparedAt && ageOf(comparedAt.getTime(), now()) },
      editions: editions.map((edition) => ({ ...edition, ageSeconds: ageOf(Date.parse(edition.releasedAt), now()) })),
    }, isReady ? 200 : 503, isReady ? headers : { ...headers, 'retry-after': '2' })
  })
}

function ageOf(instant: number, now: number): number {
  return Math.max(0, Math.round((now - instant) / 1_000))
}
