import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Exchange } from './exchange.ts'
import { publicHeaders } from './headOf.ts'
import { describeProblemFor } from '../site/describeProblemFor.ts'
import type { Problem } from './problems.ts'
import type { Whole } from './respond.ts'

/** Sends a problem; nothing if the head of an answer is out already. */
export function sendProblem(req: IncomingMessage, res: ServerResponse, problem: Problem, exchange?: Exchange): void {
  if (res.headersSent) {
    res.destroy()
    return
  }
  const { status, headers, body } = describeProblemFor(req, problem)
  // What was said of an answer that is not sent after all.
  for (const name of res.getHeaderNames()) res.removeHeader(name)
  setHeaders(res, { ...publicHeaders, 'content-language': 'en', ...headers, 'content-length': String(Buffer.byteLength(body)) }, exchange)
  // What is left of the request's body is not waited for.
  if (hasBody(req)) res.setHeader('connection', 'close')
  res.writeHead(status)
  res.end(req.method === 'HEAD' ? undefined : body)
}

/** True if a body comes with the request and was not read. */
export function hasBody(req: IncomingMessage): boolean {
  return !req.complete && (req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0)
}

/** Sends an answer that is there whole, and no representation. */
export function sendWhole(req: IncomingMessage, res: ServerResponse, { status, headers, body }: Whole, exchange: Exchange): void {
  setHeaders(res, { ...publicHeaders, ...headers, 'content-length': String(Buffer.byteLength(body ?? '')) }, exchange)
  res.writeHead(status)
  res.end(body === null || req.method === 'HEAD' ? undefined : body)
}

/** Says the headers of a kind of answer, and those of this one. */
export function setHeaders(res: ServerResponse, headers: Readonly<Record<string, string>>, exchange?: Exchange): void {
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value)
  const own = exchange?.own ?? []
  for (let at = 0; at + 1 < own.length; at += 2) res.setHeader(own[at] ?? '', own[at + 1] ?? '')
}
