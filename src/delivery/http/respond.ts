import { Problem } from './problems.ts'
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

export function notReady(): Problem {
  return new Problem('not_ready', 'There is nothing to serve yet: no edition was loaded, neither from the database nor from the snapshot.', { headers: { 'retry-after': '2' } })
}
