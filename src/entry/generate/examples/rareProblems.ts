import { once } from 'node:events'
import { createServer, connect } from 'node:net'

import { createHttpServer } from '../../../delivery/http/serveHttp.ts'
import { describeProblem } from '../../../delivery/http/problems.ts'
import { overloaded } from '../../../delivery/limits/refusals.ts'
import { createLog } from '../../../platform/log.ts'
import { ask } from './ask.ts'

import type { AddressInfo } from 'node:net'

/** Problems that no request brings about at will: what makes them is made to. */
export async function rareProblems(): Promise<[string, { status: number, body: unknown }][]> {
  const { status, body } = describeProblem(overloaded())
  const server = createHttpServer({
    handle: () => { throw new Error('for the example') },
    upgrade: { isWanted: () => false, take: () => undefined }, log: createLog('examples', 'silent'), observe: () => undefined, isFromProxy: () => false,
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // it listens on a port
  try {
    return [
      ['internal', await ask(`http://127.0.0.1:${port}`, 'get', { target: '/' })],
      ['overloaded', { status, body: JSON.parse(body) as unknown }],
      ['request_timeout', await tooSlow(server)],
    ]
  } finally {
    server.close()
    server.closeAllConnections()
  }
}

/** What the server says to a connection whose request did not arrive in time, without the wait. */
async function tooSlow(server: ReturnType<typeof createHttpServer>): Promise<{ status: number, body: unknown }> {
  const far = createServer((socket) => { server.emit('clientError', Object.assign(new Error('slow'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), socket) }).listen(0, '127.0.0.1')
  await once(far, 'listening')
  const { port } = far.address() as AddressInfo // it listens on a port
  const text = await new Promise<string>((resolve, reject) => {
    let all = ''
    connect(port, '127.0.0.1').setEncoding('utf8').on('data', (chunk: string) => { all += chunk }).on('close', () => { resolve(all) }).on('error', reject)
  })
  far.close()
  return { status: Number(text.split(' ')[1]), body: JSON.parse(text.split('\r\n\r\n')[1] ?? '') as unknown }
}
