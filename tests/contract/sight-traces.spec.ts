import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { expect, it } from 'vitest'

import { startSampleDelivery } from '../support/startSampleDelivery.ts'
import { waitUntil } from '../support/waitUntil.ts'

type Span = { name: string; traceId: string; spanId: string; parentSpanId?: string; attributes: { key: string; value: { stringValue?: string; intValue?: number } }[] }
type Export = { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] }

it('sends spans to the collector that is named; those of a trusted proxy’s trace belong to that', async () => {
  const spans: Span[] = []
  const collector = createServer((req, res) => {
    void json(req).then((body) => {
      for (const { scopeSpans } of (body as Export).resourceSpans) for (const scope of scopeSpans) spans.push(...scope.spans)
      res.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    })
  })
  collector.listen(0, '127.0.0.1')
  await once(collector, 'listening')
  const { port } = collector.address() as AddressInfo // it listens on a port
  try {
    const env = { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`, OTEL_TRACES_SAMPLER_ARG: '0', LINEUP_TRUSTED_PROXIES: '127.0.0.1' }
    await using sample = await startSampleDelivery({ env })
    const traceId = '0af7651916cd43dd8448eb211c80319c'
    const parent = 'b7ad6b7169203331'
    await sample.delivery.get('/api/tracks?event=alpha', { traceparent: `00-${traceId}-${parent}-01` })
    await sample.delivery.get('/api/rooms?event=alpha', { traceparent: `00-${traceId}-${parent}-00` })
    await sample.delivery.get('/api/speakers?limit=3', { traceparent: 'nonsense' })
    await sample.delivery.stop('SIGTERM') // which sends what is left
    await waitUntil(() => spans.length > 0)
    expect(spans.map(({ name }) => name).sort()).toEqual(['GET /api/tracks', 'make'])
    const server = spans.find(({ name }) => name === 'GET /api/tracks')
    expect(server).toMatchObject({ traceId, parentSpanId: parent })
    expect(spans.find(({ name }) => name === 'make')).toMatchObject({ traceId, parentSpanId: server?.spanId })
    expect(server?.attributes).toEqual(expect.arrayContaining([{ key: 'http.route', value: { stringValue: '/api/tracks' } }, { key: 'lineup.cache', value: { stringValue: 'miss' } }]))
  } finally {
    collector.close()
  }
})
