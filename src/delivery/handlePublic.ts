import type { IncomingMessage } from 'node:http'
import type { PublicApp } from './app.ts'
import type { FastLane } from './http/fastLane.ts'
import type { Handler } from './http/serveHttp.ts'
import { Problem } from './http/problems.ts'
import { readBody } from './http/readBody.ts'
import { decodePath } from './http/requestTarget.ts'
import { notReady } from './http/respond.ts'
import { publicHeaders, sendKept, sendResponse } from './http/send.ts'
import { toRequest } from './http/toRequest.ts'
import type { Meter } from './limits/meter.ts'
import { sendMedia } from './media/sendMedia.ts'
import type { CmsProxy } from './proxy/cmsProxy.ts'
import type { Library } from './store/library.ts'

export type PublicOptions = { app: PublicApp; lane: FastLane; cms: CmsProxy; current: () => Library | null; mediaDir: string; meterOf: (req: IncomingMessage) => Meter }

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']

/** Bytes of the body of a GraphQL request: the one body that is read here. */
const bodyLimit = 8_192

/** Sends each request where it belongs: the CMS, a file, or an answer from the live editions. */
export function handlePublic({ app, lane, cms, current, mediaDir, meterOf }: PublicOptions): Handler {
  return async (req, res, { path, query }) => {
    const target = path + query
    const kept = req.method === 'GET' || req.method === 'HEAD' ? lane.find(target) : null
    if (kept) return sendKept(req, res, kept)
    if (cms.isCms(path)) return cms.pass(req, res)
    const decoded = decodePath(path)
    const method = req.method ?? ''
    if (method === 'OPTIONS') {
      const allowed = decoded === '/api/graphql' ? 'GET, HEAD, POST, OPTIONS' : 'GET, HEAD, OPTIONS'
      res.writeHead(204, {
        ...publicHeaders, 'allow': allowed, 'access-control-allow-methods': allowed,
        'access-control-allow-headers': 'Accept, Content-Type, If-None-Match', 'access-control-max-age': '86400',
      }).end()
      return
    }
    if (!methods.includes(method)) throw new Problem('method_not_allowed', `${method} is not used here.`, { headers: { allow: 'GET, HEAD, OPTIONS' } })
    if (decoded.startsWith('/media/')) {
      const library = current()
      if (!library) throw notReady()
      const file = library.files.get(decoded.slice('/media/'.length))
      if (!file) throw new Problem('not_found', 'No live edition names that file.')
      return sendMedia(req, res, file, mediaDir)
    }
    const body = method === 'POST' && decoded === '/api/graphql' ? await readBody(req, bodyLimit) : null
    await sendResponse(req, res, await app.fetch(toRequest(req, target, body), { target, meter: meterOf(req) }))
  }
}
