import { randomBytes } from 'node:crypto'
import { createServer, STATUS_CODES } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Log } from '../../platform/log.ts'
import { openExchange } from './exchange.ts'
import type { Exchange } from './exchange.ts'
import { publicHeaders } from './headOf.ts'
import { describeProblem, Problem } from './problems.ts'
import { sendProblem } from './send.ts'

/** Answers one request; a `Problem` that it throws is told to the client, anything else is a fault of ours. */
export type Handler = (req: IncomingMessage, res: ServerResponse, exchange: Exchange) => Promise<void> | void

export type HttpOptions = {
  handle: Handler
  /** Takes over a connection that asks to become a WebSocket; `null`: it is answered like any other request. */
  upgrade: { isWanted: (req: IncomingMessage) => boolean; take: (req: IncomingMessage, socket: Duplex, head: Buffer) => void }
  log: Log
  /** Sees each exchange through to its end. */
  observe: (req: IncomingMessage, res: ServerResponse, exchange: Exchange) => void
  isFromProxy: (req: IncomingMessage) => boolean
}

/**
 * Who asks again as soon as it is refused is refused no oftener than that on one connection: a time between these two, so that those who were
 * refused together do not come back together. Of a body that is too large nothing more is read meanwhile.
 */
const [shortestPauseMs, longestPauseMs] = [100, 300]
const pausedCodes: readonly Problem['code'][] = ['too_many_requests', 'body_too_large']

/** A server with bounds on everything a client can stretch. */
export function createHttpServer({ handle, upgrade, log, observe, isFromProxy }: HttpOptions): Server {
  const process = randomBytes(4).toString('hex')
  let count = 0
  const server = createServer({
    maxHeaderSize: 16_384,
    headersTimeout: 10_000,
    // Uploads pass through here: they get time, but not for ever.
    requestTimeout: 300_000,
    keepAliveTimeout: 65_000,
    connectionsCheckingInterval: 5_000,
    // Anything that does not become a WebSocket of the CMS is answered as if it had not asked.
    shouldUpgradeCallback: upgrade.isWanted,
  }, (req, res) => {
    const exchange = openExchange(idOf(req))
    observe(req, res, exchange)
    // While it stops, nobody is to send one more on this connection.
    if (!server.listening) res.shouldKeepAlive = false
    res.on('error', (error) => log.debug({ err: error, id: exchange.id }, 'a client went away'))
    try {
      handle(req, res, exchange)?.catch((error: unknown) => fail(error, exchange, req, res))
    } catch (error) {
      fail(error, exchange, req, res)
    }
  })
  server.maxHeadersCount = 200

  /** A proxy of ours may have named the request; what a client calls it is the client's business. */
  const idOf = (req: IncomingMessage): string => {
    const given = req.headers['x-request-id']
    return typeof given === 'string' && /^[\w.:=+/-]{1,128}$/.test(given) && isFromProxy(req) ? given : `${process}-${(++count).toString(36)}`
  }

  const fail = (error: unknown, exchange: Exchange, req: IncomingMessage, res: ServerResponse): void => {
    if (isClientGone(error)) return
    if (!(error instanceof Problem)) log.error({ err: error, id: exchange.id, method: req.method, url: req.url?.slice(0, 500) }, 'a request failed')
    const problem = error instanceof Problem ? error : new Problem('internal', `Something went wrong here. Tell us the request id: ${exchange.id}.`)
    exchange.problem = problem.code
    if (pausedCodes.includes(problem.code)) setTimeout(() => { sendProblem(req, res, problem, exchange) }, shortestPauseMs + Math.random() * (longestPauseMs - shortestPauseMs))
    else sendProblem(req, res, problem, exchange)
  }

  server.on('upgrade', upgrade.take)
  server.on('checkExpectation', (req: IncomingMessage, res: ServerResponse) => {
    fail(new Problem('expectation_failed', 'Only 100-continue can be expected here.'), openExchange(idOf(req)), req, res)
  })
  server.on('clientError', answerRaw)
  return server
}

/** Answers bytes that are no request. */
function answerRaw(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const { status, headers, body } = describeProblem(problemOf(error.code))
  const lines = Object.entries({ ...publicHeaders, ...headers, 'date': new Date().toUTCString(), 'connection': 'close', 'content-length': String(Buffer.byteLength(body)) })
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`)
}

function problemOf(code: string | undefined): Problem {
  if (code === 'HPE_HEADER_OVERFLOW') return new Problem('headers_too_large', 'The headers, address included, have 16,384 bytes at most.')
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new Problem('request_timeout', 'The request did not arrive in time.')
  return new Problem('malformed_request', 'This is not an HTTP/1.1 request.')
}

function isClientGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ERR_STREAM_PREMATURE_CLOSE' || error.code === 'ECONNRESET' || error.code === 'EPIPE')
}
