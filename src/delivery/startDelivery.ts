import { once } from 'node:events'
import { Server as NetServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import type { ClientConfig } from 'pg'
import type { Registry } from 'prom-client'
import type { Env } from '../platform/env.ts'
import type { Log } from '../platform/log.ts'
import { watchLoopDelay } from '../platform/loopDelay.ts'
import type { Locale } from '../program/locale.ts'
import { createApp } from './app.ts'
import { createToday } from './createToday.ts'
import { createResponder } from './createResponder.ts'
import { createGraphqlHandler } from './graphql/createGraphqlHandler.ts'
import { readTrusted } from './graphql/documents/readTrusted.ts'
import { mountHealth } from './health.ts'
import { handlePublic } from './handlePublic.ts'
import { createAnswers } from './http/createAnswers.ts'
import { createCompressor } from './http/createCompressor.ts'
import { createFastLane } from './http/fastLane.ts'
import { createResponseCache } from './http/responseCache.ts'
import { createSender } from './http/createSender.ts'
import { createHttpServer } from './http/serveHttp.ts'
import { boundConnections } from './limits/boundConnections.ts'
import { createLimits } from './limits/createLimits.ts'
import type { LimitOptions } from './limits/createLimits.ts'
import { createLive } from './live/createLive.ts'
import { createCmsProxy } from './proxy/cmsProxy.ts'
import { createListReads } from './rest/createListReads.ts'
import { createKeptTexts } from './rest/documents/keptTexts.ts'
import { createSearch } from './search/createSearch.ts'
import { createMetrics } from './sight/createMetrics.ts'
import { createSight } from './sight/createSight.ts'
import { createTraces } from './sight/createTraces.ts'
import type { TraceOptions } from './sight/createTraces.ts'
import type { Library } from './store/library.ts'
import { openStore } from './store/openStore.ts'

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
  settings: DeliverySettings
  log: Log
  /** Is told of answers; `log` if not given. */
  accessLog?: Log
}

/** Bounds, and what is told of the work. */
export type DeliverySettings = LimitOptions & Omit<TraceOptions, 'log'> & Pick<Env, 'LINEUP_MAX_CONNECTIONS' | 'LINEUP_MAX_CONNECTIONS_PER_ADDRESS' | 'LINEUP_CACHE_BYTES' | 'LINEUP_TRUSTED_DOCUMENTS' | 'LINEUP_TRUSTED_DOCUMENTS_ONLY' | 'LINEUP_ARCHIVE_BYTES' | 'LINEUP_ARCHIVE_TEXT_BYTES' | 'LINEUP_ACCESS_LOG'>

export type Delivery = {
  /** Where it listens. */
  url: string
  /** What is counted, for Prometheus. */
  metrics: Registry
  /**
   * Stops accepting, lets running answers end (10 s), closes what is open.
   * @param graceMs connections that are idle stay open as long as this, and are told to close with their next answer: a
   * client that is just sending its next request on one would see it fail.
   */
  close: (graceMs?: number) => Promise<void>
}

const drainMs = 10_000

/** Starts serving everything public, and passing on what belongs to the CMS. */
export async function startDelivery(options: DeliveryOptions): Promise<Delivery> {
  const { host, port, publicUrl, locales, settings, log, accessLog = log } = options
  const { LINEUP_TRUSTED_DOCUMENTS: listFile, LINEUP_TRUSTED_DOCUMENTS_ONLY: only } = settings
  if (listFile === undefined && only === 'on') throw new Error('LINEUP_TRUSTED_DOCUMENTS_ONLY is on: name the list with LINEUP_TRUSTED_DOCUMENTS')
  const trusted = listFile === undefined ? null : await readTrusted(listFile, only === 'on')
  const limits = createLimits(settings, Date.now, (neighbour) => log.warn({ neighbour }, 'X-Forwarded-For came from a neighbour that LINEUP_TRUSTED_PROXIES does not name: it is not believed. If that is a proxy of yours, name it, or all of its clients share one allowance'))
  const traces = await createTraces({ ...settings, log })
  const sight = createSight({ log, accessLog, accessShare: settings.LINEUP_ACCESS_LOG, addressOf: limits.addressOf, isFromProxy: limits.isFromProxy, traces })
  const loop = watchLoopDelay(limits.noteDelay)
  const search = sight.watchSearch(createSearch({ report: (error) => log.error({ err: error }, 'a search index could not be made') }))
  const live = createLive()
  const onSwap = (library: Library): void => {
    live.follow(library)
    search.follow(library)
    sight.followReleases(library)
  }
  const opened = await openStore({ ...options, archiveBytes: settings.LINEUP_ARCHIVE_BYTES, textBytes: settings.LINEUP_ARCHIVE_TEXT_BYTES, onSwap })
  const store = { ...opened, openPinned: sight.watchPinned(opened.openPinned) }
  const cms = createCmsProxy({ ...options, addressOf: limits.addressOf })
  const cache = createResponseCache({ allowance: settings.LINEUP_CACHE_BYTES, now: Date.now })
  const answers = createAnswers({ current: store.current, openPinned: store.openPinned, cache })
  const lane = createFastLane(answers)
  const compressor = createCompressor((error) => { log.error({ err: error }, 'an answer could not be compressed') })
  const send = createSender({ compressor, now: Date.now })
  const graphql = createGraphqlHandler({
    publicUrl, locales, answers, search, trusted,
    openPinned: store.openPinned,
    report: (error) => log.error({ err: error }, 'a GraphQL request failed'),
    noteErrors: sight.noteGraphqlErrors,
  })
  const reads = { publicUrl, locales, search, kept: createKeptTexts(), answers, lane, now: Date.now, today: createToday(Date.now) }
  const app = createApp({ ...reads, graphql, live, current: store.current })
  mountHealth(app, { ...store, now: () => Date.now() })
  const server = createHttpServer({
    handle: handlePublic({ app, lists: createListReads(reads), respond: createResponder(reads), lane, send, cms, current: store.current, mediaDir: options.mediaDir, findFile: store.findFile, meterOf: limits.meterOf, admit: limits.admit }),
    upgrade: { isWanted: cms.isUpgrade, take: cms.upgrade },
    log,
    observe: sight.observe,
    isFromProxy: limits.isFromProxy,
  })
  const connections = boundConnections(server, { most: settings.LINEUP_MAX_CONNECTIONS, mostOfOne: settings.LINEUP_MAX_CONNECTIONS_PER_ADDRESS, isTrusted: limits.isTrusted })
  const metrics = createMetrics({ ...sight, limits, store: store.status, cache: cache.size, search: search.size, connections: () => ({ open: connections.open(), refused: connections.refused() }), now: Date.now })
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
    metrics,
    close: async (graceMs = 250) => {
      const closed = once(server, 'close')
      // Not `server.close`, which would close idle connections at once.
      NetServer.prototype.close.call(server)
      live.close()
      if (connections.open() > 0) await Promise.race([closed, delay(graceMs, undefined, { ref: false })])
      server.close()
      connections.closeUnused()
      await Promise.race([closed, delay(drainMs, undefined, { ref: false })])
      server.closeAllConnections()
      loop.close()
      await traces?.close()
      await search.close()
      await store.close()
    },
  }
}
