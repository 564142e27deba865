import { Problem } from './problems.ts'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Exchange } from './exchange.ts'
import type { Representation } from './representation.ts'

/** What an application answered, where that was a representation: which coding goes out, or a 304, is decided where it is sent. */
const answered = new WeakMap<Response, Representation>()

export function toResponse(representation: Representation): Response {
  const response = new Response(null)
  answered.set(response, representation)
  return response
}

export function representationOf(response: Response): Representation | undefined {
  return answered.get(response)
}

/** Sends an answer that goes on. */
export type Stream = (req: IncomingMessage, res: ServerResponse, exchange: Exchange) => void

const streams = new WeakMap<Response, Stream>()

export function toStream(stream: Stream): Response {
  const response = new Response(null)
  streams.set(response, stream)
  return response
}

export function streamOf(response: Response): Stream | undefined {
  return streams.get(response)
}

export function notReady(): Problem {
  return new Problem('not_ready', 'There is nothing to serve yet: no edition was loaded, neither from the database nor from the snapshot.', { headers: { 'retry-after': '2' } })
}
