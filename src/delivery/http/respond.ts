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

/** An answer that is there whole, and kept by nobody. */
export type Whole = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string | null }

const wholes = new WeakMap<Response, Whole>()

/** The bodies of web responses are streams, at a hundred times the price. */
export function toWhole(whole: Whole): Response {
  const response = new Response(null)
  wholes.set(response, whole)
  return response
}

/** What an application answered, where that was neither a representation nor goes on. */
export async function wholeOf(response: Response): Promise<Whole> {
  return wholes.get(response) ?? { status: response.status, headers: Object.fromEntries(response.headers), body: response.body === null ? null : await response.text() }
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
