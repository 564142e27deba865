import type { IncomingMessage, ServerResponse } from 'node:http'
import { weightOfType } from '../http/negotiate.ts'
import { Problem } from '../http/problems.ts'
import { hasBody, sendProblem } from '../http/send.ts'
import { errorPage } from '../site/errorPage.ts'

/** Says that the CMS is away: a page to people, a problem to programs. Readers of the public addresses lose nothing by it. */
export function sendCmsUnavailable(req: IncomingMessage, res: ServerResponse): void {
  const detail = 'The CMS does not answer at the moment. What is public is not affected; try again in a few seconds.'
  const accept = req.headers.accept ?? ''
  if (res.headersSent || weightOfType(accept, 'text/html') <= weightOfType(accept, 'application/json')) {
    sendProblem(req, res, new Problem('cms_unavailable', detail, { headers: { 'retry-after': '5' } }))
    return
  }
  const { body, headers } = errorPage({ title: 'The CMS is not available', detail, retryAfterSeconds: 5 })
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value)
  res.setHeader('retry-after', '5')
  res.setHeader('content-length', Buffer.byteLength(body))
  if (hasBody(req)) res.setHeader('connection', 'close')
  res.writeHead(503)
  res.end(req.method === 'HEAD' ? undefined : body)
}
