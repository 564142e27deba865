import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import type { ClientConfig } from 'pg'
import type { Log } from '../platform/log.ts'
import type { Locale } from '../program/locale.ts'
import { createApp } from './app.ts'
import { createGraphqlHandler } from './graphql/createGraphqlHandler.ts'
import { mountHealth } from './health.ts'
import { handlePublic } from './handlePublic.ts'
import { createAnswers } from './http/createAnswers.ts'
import { createCompressor } from './http/createCompressor.ts'
import { createFastLane } from './http/fastLane.ts'
import { createResponseCache } from './http/responseCache.ts'
import { createSender } from './http/createSender.ts'
import { createHttpServer } from './http/serveHttp.ts'
import { notReady } from './http/respond.ts'
import { freeMeter } from './limits/meter.ts'
import { createCmsProxy } from './proxy/cmsProxy.ts'
import { createSearch } from './search/createSearch.ts'
import { openStore } from './store/openStore.ts'
import { openReading } from './store/reading.ts'

export type DeliveryOptions = {
  host: string
  /** 0: any that is free. */
  port: number
  /** What the world calls this deployment, without a trailing slash. */
  publicUrl: string
  cmsUrl: string
  /** `null`: no database; what the snapshot holds is served. */
  connection: ClientConfig | null
  snapshotDir: string
  mediaDir: string
  locales: readonly [Locale, ...Locale[]]
  log: Log
}

export type Delivery = {
  /** Where it listens. */
  url: string
  /** Stops accepting, lets running answers end (10 s), closes what is open. */
  close: () => Promise<void>
}

const drainMs = 10_000

/** Starts serving everything public, and passing on what belongs to the CMS. */
export async function startDelivery(options: DeliveryOptions): Promise<Delivery> {
  const { host, port, publicUrl, locales, log } = options
  const search = createSearch({ report: (error) => log.error({ err: error }, 'a search index could not be made') })
  const store = await openStore({ ...options, onSwap: search.follow })
  const cms = createCmsProxy(options)
  const cache = createResponseCache({ now: Date.now })
  const answers = createAnswers({ current: store.current, openPinned: store.openPinned, cache })
  const lane = createFastLane(answers)
  const compressor = createCompressor((error) => { log.error({ err: error }, 'an answer could not be compressed') })
  const send = createSender({ compressor, now: Date.now })
  const graphql = createGraphqlHandler({
    publicUrl, locales, answers, cache, search,
    openPinned: store.openPinned,
    openReading: () => openReading(store.current() ?? raise(notReady())),
    report: (error) => log.error({ err: error }, 'a GraphQL request failed'),
  })
  const app = createApp({ publicUrl, locales, search, answers, lane, graphql, today: () => new Date().toISOString().slice(0, 10) })
  mountHealth(app, { ...store, now: () => Date.now() })
  const server = createHttpServer({
    handle: handlePublic({ app, lane, send, cms, current: store.current, mediaDir: options.mediaDir, meterOf: () => freeMeter }),
    upgrade: { isWanted: cms.isUpgrade, take: cms.upgrade },
    log,
  })
  try {
    server.listen(port, host)
    await once(server, 'listening')
  } catch (error) {
    await store.close()
    throw error
  }
  const address = server.address() as AddressInfo // it listens on a port
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeIdleConnections()
      await Promise.race([closed, delay(drainMs, undefined, { ref: false })])
      server.closeAllConnections()
      await search.close()
      await store.close()
    },
  }
}

function raise(error: Error): never {
  throw error
}
