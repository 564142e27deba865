import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { answer } from './answer.ts'
import type { Answer } from './answer.ts'
import { keptBytesOf } from './keptBytes.ts'
import { describeProblem } from './problems.ts'
import type { Problem } from './problems.ts'
import type { Representation } from './representation.ts'

/** On every answer of the public plane. */
export const publicHeaders: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Edition, Link, Retry-After, X-Request-Id',
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/** Sends a problem document; nothing if the head of an answer is out already. */
export function sendProblem(req: IncomingMessage, res: ServerResponse, problem: Problem): void {
  if (res.headersSent) {
    res.destroy()
    return
  }
  const { status, headers, body } = describeProblem(problem)
  for (const [name, value] of Object.entries({ ...publicHeaders, ...headers })) res.setHeader(name, value)
  res.setHeader('content-length', Buffer.byteLength(body))
  // What is left of the request's body is not waited for.
  if (hasBody(req)) res.setHeader('connection', 'close')
  res.writeHead(status)
  res.end(req.method === 'HEAD' ? undefined : body)
}

/** True if a body comes with the request and was not read. */
export function hasBody(req: IncomingMessage): boolean {
  return !req.complete && (req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0)
}

/** Sends a kept answer. @throws Problem not_acceptable */
export function sendKept(req: IncomingMessage, res: ServerResponse, representation: Representation): Promise<void> | void {
  const { accept, 'accept-encoding': acceptEncoding, 'if-none-match': ifNoneMatch } = req.headers
  const made = answer(representation, { accept, acceptEncoding, ifNoneMatch })
  const send = ({ status, headers, bytes }: Answer): void => {
    res.writeHead(status, { ...publicHeaders, ...headers })
    res.end(req.method === 'HEAD' ? undefined : bytes)
  }
  if (made instanceof Promise) return made.then(send)
  send(made)
}

/** Sends what an application answered. */
export async function sendResponse(req: IncomingMessage, res: ServerResponse, response: Response): Promise<void> {
  for (const [name, value] of Object.entries(publicHeaders)) res.setHeader(name, value)
  response.headers.forEach((value, name) => { res.setHeader(name, value) })
  res.writeHead(response.status)
  const kept = keptBytesOf(response)
  if (kept) res.end(req.method === 'HEAD' ? undefined : kept)
  else if (response.body === null || req.method === 'HEAD') {
    await response.body?.cancel()
    res.end()
  } else {
    // The two declarations of one web stream, of the DOM and of Node, do not know each other.
    await pipeline(Readable.fromWeb(response.body as WebStream), res)
  }
}
