import type { IncomingMessage, ServerResponse } from 'node:http'
import type { PublicApp } from './app.ts'
import { allMethods, allowedMethods, readMethods } from './allowedMethods.ts'
import { canonicalPath } from './http/canonicalPath.ts'
import type { Respond } from './createResponder.ts'
import type { Sender } from './http/createSender.ts'
import type { Exchange } from './http/exchange.ts'
import type { FastLane, Found } from './http/fastLane.ts'
import { publicHeaders } from './http/headOf.ts'
import { Problem } from './http/problems.ts'
import { readBody } from './http/readBody.ts'
import { decodePath, readTarget } from './http/requestTarget.ts'
import type { RequestTarget } from './http/requestTarget.ts'
import type { Representation } from './http/representation.ts'
import { notReady, representationOf, streamOf, wholeOf } from './http/respond.ts'
import { sendWhole, setHeaders } from './http/send.ts'
import { sendOptions } from './http/sendOptions.ts'
import type { Handler } from './http/serveHttp.ts'
import { toRequest, urlOf } from './http/toRequest.ts'
import type { Limits } from './limits/createLimits.ts'
import type { Meter } from './limits/meter.ts'
import { sendMedia } from './media/sendMedia.ts'
import { serverTimingOf, timedMeter } from './sight/serverTiming.ts'
import type { CmsProxy } from './proxy/cmsProxy.ts'
import type { PrepareRead } from './rest/createListReads.ts'
import { Moved } from './rest/moved.ts'
import type { Library } from './store/library.ts'
import type { Store } from './store/openStore.ts'

export type PublicOptions = { app: PublicApp; lists: ReadonlyMap<string, PrepareRead>; respond: Respond; lane: FastLane; send: Sender; cms: CmsProxy; current: () => Library | null; mediaDir: string; findFile: Store['findFile']; meterOf: (req: IncomingMessage) => Meter; admit: Limits['admit'] }

const methods = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']

/** What it costs to look for a file among all editions that are kept. */
const searchCost = 5

/** Bytes of the body of a GraphQL request: the one body that is read here. */
const bodyLimit = 8_192

const graphqlPath = '/api/graphql'
const feedsPath = /^\/api\/events\/[^/]+\/feeds(?:\?|$)/

/** Sends each request where it belongs: the CMS, a file, or an answer from the live editions. */
export function handlePublic({ app, lists, respond, lane, send, cms, current, mediaDir, findFile, meterOf, admit }: PublicOptions): Handler {
  const sendWay = (req: IncomingMessage, res: ServerResponse, { route, representation }: Found, exchange: Exchange): Promise<void> | void => {
    exchange.route = route
    exchange.source = 'kept'
    return send(req, res, representation, exchange)
  }

  /** Lists need no router: what is asked of them for the first time goes round the framework as well. */
  const answerList = (req: IncomingMessage, res: ServerResponse, exchange: Exchange, prepare: PrepareRead, { path, query }: RequestTarget): Promise<void> | void => {
    const target = path + query
    const sendFound = (representation: Representation): Promise<void> | void => {
      exchange.own.push('server-timing', serverTimingOf(exchange))
      return send(req, res, representation, exchange)
    }
    const sendMoved = (error: unknown): void => {
      if (!(error instanceof Moved)) throw error
      exchange.own.push('server-timing', serverTimingOf(exchange))
      setHeaders(res, { ...publicHeaders, ...error.headersFrom(urlOf(target)) }, exchange)
      res.writeHead(308)
      res.end()
    }
    const answer = (): Promise<void> | void => {
      exchange.route = path
      try {
        const found = respond({ route: path, target, written: { target, accept: req.headers.accept ?? '' }, meter: timedMeter(meterOf(req), exchange), exchange }, prepare(query.slice(1)))
        return found instanceof Promise ? found.then(sendFound).catch(sendMoved) : sendFound(found)
      } catch (error) {
        sendMoved(error)
      }
    }
    const turn = admit(req)
    return turn ? turn.then(answer) : answer()
  }

  const handleLong = async (req: IncomingMessage, res: ServerResponse, exchange: Exchange, { path, query }: RequestTarget): Promise<void> => {
    const { method = '', headers } = req
    const isRead = method === 'GET' || method === 'HEAD'
    if (cms.isCms(path)) {
      exchange.route = 'cms'
      return cms.pass(req, res)
    }
    const canonical = canonicalPath(path)
    const decoded = decodePath(canonical)
    const target = canonical + query
    if (isRead && canonical !== path) {
      setHeaders(res, { ...publicHeaders, 'location': canonical + query, 'cache-control': 'public, max-age=3600', 'content-length': '0' }, exchange)
      res.writeHead(308)
      res.end()
      return
    }
    if (method === 'OPTIONS') {
      const allow = decoded.startsWith('/media/') ? readMethods : allowedMethods(app, decoded)
      if (allow !== null) {
        sendOptions(res, allow, exchange)
        return
      }
    }
    if (!methods.includes(method)) throw new Problem('method_not_allowed', `${method} is not used here.`, { headers: { allow: 'GET, HEAD, OPTIONS' } })
    if (decoded.startsWith('/media/')) {
      const library = current()
      if (!library) throw notReady()
      const name = decoded.slice('/media/'.length)
      exchange.route = '/media/:name'
      // Pages show many pictures at once, and a venue may be one address: what is live is not counted.
      const live = library.files.get(name)
      if (!live) {
        await admit(req)
        meterOf(req).spend(searchCost)
      }
      const file = live ?? await findFile(name)
      if (!file) throw new Problem('not_found', 'No edition names that file.')
      return sendMedia(req, res, file, mediaDir, exchange)
    }
    const body = method === 'POST' && decoded === graphqlPath ? await readBody(req, bodyLimit) : null
    const written = { target, posted: body === null ? undefined : `${headers['content-type'] ?? ''}\n${body.toString('latin1')}`, accept: headers.accept ?? '' }
    const answered = body === null ? null : lane.find(written)
    if (answered) return sendWay(req, res, answered, exchange)
    const turn = admit(req)
    if (turn) await turn
    const response = await app.fetch(toRequest(req, target), { target, written, body, meter: timedMeter(meterOf(req), exchange), exchange })
    const stream = streamOf(response)
    if (stream) {
      stream(req, res, exchange)
      return
    }
    exchange.own.push('server-timing', serverTimingOf(exchange))
    const representation = representationOf(response)
    if (representation) return send(req, res, representation, exchange)
    sendWhole(req, res, await wholeOf(response), exchange)
  }

  return (req, res, exchange) => {
    const { method, url = '', headers } = req
    const isRead = method === 'GET' || method === 'HEAD'
    const found = isRead ? lane.find(isChosenByAccept(url) ? { target: url, accept: headers.accept ?? '' } : { target: url }) : null
    if (found) return sendWay(req, res, found, exchange)
    if (url === '*' && method === 'OPTIONS') {
      sendOptions(res, allMethods, exchange)
      return
    }
    const target = readTarget(url)
    // A fragment, which nobody should send, is left to the URL parser.
    const prepare = isRead && !target.query.includes('#') ? lists.get(target.path) : undefined
    return prepare ? answerList(req, res, exchange, prepare, target) : handleLong(req, res, exchange, target)
  }
}

/** True for addresses that have two forms. */
function isChosenByAccept(target: string): boolean {
  return target.startsWith(graphqlPath) || target === '/' || target.startsWith('/?') || feedsPath.test(target)
}
