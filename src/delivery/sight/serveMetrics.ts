import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Log } from '../../platform/log.ts'

export type MetricsServer = { url: string; close: () => Promise<void> }

export type MetricsOptions = { host: string; port: number; contentType: string; read: () => Promise<string>; log: Log }

/** Gives metrics at /metrics, at an address of their own: they are not for the public. */
export async function serveMetrics({ host, port, contentType, read, log }: MetricsOptions): Promise<MetricsServer> {
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 5_000 }, (req, res) => {
    if (req.url?.split('?', 1)[0] !== '/metrics' || (req.method !== 'GET' && req.method !== 'HEAD')) {
      res.writeHead(404, { 'content-type': 'text/plain' }).end('Metrics are at /metrics.\n')
      return
    }
    read().then(
      (text) => res.writeHead(200, { 'content-type': contentType, 'cache-control': 'no-store' }).end(req.method === 'HEAD' ? undefined : text),
      (error: unknown) => {
        log.error({ err: error }, 'metrics could not be read')
        res.writeHead(500, { 'content-type': 'text/plain' }).end('Metrics could not be read; the log says why.\n')
      },
    )
  })
  server.maxConnections = 50
  server.listen(port, host)
  await once(server, 'listening')
  const address = server.address() as AddressInfo // it listens on a port
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${address.port}/metrics`
  return {
    url,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
