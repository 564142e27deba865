import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Log } from '../../platform/log.ts'
import type { Exchange } from '../http/exchange.ts'
import type { Library } from '../store/library.ts'
import type { OpenPinned } from '../store/openPinned.ts'
import type { Search } from '../search/search.ts'
import { createAccessLog } from './createAccessLog.ts'
import { createDelays } from './createDelays.ts'
import { createTally } from './createTally.ts'
import type { CacheResult } from './createTally.ts'
import type { Observed } from './createMetrics.ts'
import type { Traces } from './createTraces.ts'

/** What is seen of the work as it is done. */
export type Sight = Pick<Observed, 'tally' | 'problems' | 'graphqlErrors' | 'propagation' | 'searches' | 'pinnedReads' | 'pinnedFailures'> & {
  /** Sees an exchange through to its end. */
  observe: (req: IncomingMessage, res: ServerResponse, exchange: Exchange) => void
  noteGraphqlErrors: (codes: readonly string[]) => void
  watchSearch: (search: Search) => Search
  watchPinned: (openPinned: OpenPinned) => OpenPinned
  /** Sees which editions are new in each library that goes live. */
  followReleases: (library: Library) => void
}

export type SightOptions = {
  log: Log
  /** Is told of answers. */
  accessLog: Pick<Log, 'info'>
  /** Share of answers that are logged. */
  accessShare: number
  addressOf: (req: IncomingMessage) => string | null
  isFromProxy: (req: IncomingMessage) => boolean
  traces: Traces | null
}

/** Codes are of a list of ours; should one not be, there is no end of names. */
const mostCodes = 100

export function createSight({ log, accessLog: answered, accessShare, addressOf, isFromProxy, traces }: SightOptions): Sight {
  const tally = createTally()
  const accessLog = createAccessLog(answered, accessShare)
  const problems = new Map<string, number>()
  const graphqlErrors = new Map<string, number>()
  const propagation = createDelays()
  const searches = createDelays()
  const pinnedReads = createDelays()
  let pinnedFailures = 0
  let numbers: Map<string, number> | null = null

  const traceparentOf = (req: IncomingMessage): string | undefined => {
    const { traceparent } = req.headers
    return typeof traceparent === 'string' && isFromProxy(req) ? traceparent : undefined
  }

  const end = (req: IncomingMessage, res: ServerResponse, exchange: Exchange, bytes: number): void => {
    const ms = performance.now() - exchange.startedAt
    const status = res.statusCode
    const route = exchange.route ?? 'other'
    const cache: CacheResult = exchange.source === 'kept' ? 'hit' : exchange.source === 'made' ? 'miss' : 'none'
    tally.count({ route, status, cache, bytes, ms })
    if (exchange.problem !== null) add(problems, exchange.problem)
    const isLogged = accessLog.isWanted(status)
    const traceparent = traces ? traceparentOf(req) : undefined
    const tracer = traces?.isWanted(traceparent) === true ? traces : null
    if (!isLogged && !tracer) return
    const accessed = {
      id: exchange.id, method: req.method ?? '', path: req.url ?? '', route, status, cache, bytes, ms,
      address: addressOf(req), isAborted: !res.writableFinished, edition: exchange.edition, problem: exchange.problem ?? undefined,
    }
    if (isLogged) accessLog.write(accessed)
    if (tracer) {
      const endedAt = Date.now()
      tracer.write({ ...accessed, startedAt: endedAt - ms, endedAt, madeFrom: exchange.madeFrom === null ? null : endedAt - (performance.now() - exchange.madeFrom) }, traceparent)
    }
  }

  return {
    tally, problems, graphqlErrors, propagation, searches, pinnedReads,
    pinnedFailures: () => pinnedFailures,
    observe: (req, res, exchange) => {
      const { socket } = req
      const before = socket.bytesWritten
      res.on('close', () => {
        // Nothing that is only told of an answer may end the process that gives them.
        try {
          end(req, res, exchange, socket.bytesWritten - before)
        } catch (error) {
          log.error({ err: error, id: exchange.id }, 'an answer could not be told of')
        }
      })
    },
    noteGraphqlErrors: (codes) => { for (const code of codes) add(graphqlErrors, code) },
    watchSearch: (search) => ({
      ...search,
      find: async (...args) => {
        const startedAt = performance.now()
        try {
          return await search.find(...args)
        } finally {
          searches.note(performance.now() - startedAt)
        }
      },
    }),
    watchPinned: (openPinned) => async (...args) => {
      const startedAt = performance.now()
      try {
        return await openPinned(...args)
      } catch (error) {
        pinnedFailures += 1
        throw error
      } finally {
        pinnedReads.note(performance.now() - startedAt)
      }
    },
    followReleases: ({ eventById }) => {
      const before = numbers
      numbers = new Map([...eventById].map(([id, { number }]) => [id, number]))
      // What is there at the start was released some time ago.
      if (!before) return
      for (const { id, number, edition } of eventById.values()) {
        if (before.get(id) !== number) propagation.note(Math.max(0, Date.now() - Date.parse(edition.releasedAt)))
      }
    },
  }
}

function add(counts: Map<string, number>, code: string): void {
  const name = counts.has(code) || counts.size < mostCodes ? code : 'other'
  counts.set(name, (counts.get(name) ?? 0) + 1)
}
