import type { IncomingMessage } from 'node:http'

/** What applications see as their host: the real one is the client's claim, and nothing may depend on it. */
const origin = 'http://delivery.invalid'

/** Headers that answers may depend on. All others (cookies, forwarding, method overrides) do not reach an application. */
const readHeaders = ['accept', 'accept-encoding', 'accept-language', 'content-type', 'if-none-match', 'last-event-id', 'range'] as const

/** The address as applications read it. @param target begins with a slash. */
export function urlOf(target: string): URL {
  return new URL(origin + target)
}

/** The request as applications read it, without a body. */
export function toRequest(req: IncomingMessage, target: string): Request {
  const headers = new Headers()
  for (const name of readHeaders) {
    const value = req.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  // A head is that of the whole answer; that no body follows is the sender's business.
  const method = req.method === undefined || req.method === 'HEAD' ? 'GET' : req.method
  return new Request(origin + target, { method, headers })
}
