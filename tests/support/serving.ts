import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** A web server on this machine: its address without a slash at the end, and what was asked of it. */
export type Serving = { origin: string; port: number; asked: string[]; close: () => Promise<void> }

/** Serves until closed; `answer` gets each request after it was written down. */
export async function serving(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Serving> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    answer(request, response)
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    port: address.port,
    asked,
    close: () => new Promise((resolve) => {
      server.close(() => { resolve() })
      server.closeAllConnections()
    }),
  }
}
