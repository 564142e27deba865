import type { IncomingMessage } from 'node:http'
import { Problem } from './problems.ts'

/**
 * Reads a body to its end.
 * @throws Problem body_too_large as soon as it is known to be larger than `limit` bytes, before it is read.
 */
export async function readBody(req: IncomingMessage, limit: number): Promise<Buffer> {
  const tooLarge = (): Problem => new Problem('body_too_large', `Bodies have ${limit} bytes at most here.`, { headers: { connection: 'close' } })
  if (Number(req.headers['content-length'] ?? 0) > limit) throw tooLarge()
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of req as AsyncIterable<Buffer>) { // without an encoding set, a request gives buffers
    length += chunk.length
    if (length > limit) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
