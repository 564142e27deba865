import type { Answer } from './answer.ts'

/** The bytes of responses that were made from kept ones: put through a stream of the web they would be copied twice. */
const keptBytes = new WeakMap<Response, Buffer>()

export function asResponse({ status, headers, bytes }: Answer): Response {
  const response = new Response(null, { status, headers })
  if (bytes) keptBytes.set(response, bytes)
  return response
}

export function keptBytesOf(response: Response): Buffer | undefined {
  return keptBytes.get(response)
}
