import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, request } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { createTestDatabase } from '../support/createTestDatabase.ts'
import { startDelivery } from '../support/startDelivery.ts'

import type { IncomingMessage, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestDatabase } from '../support/createTestDatabase.ts'
import type { DeliveryProcess } from '../support/startDelivery.ts'

/** Stands for the CMS: tells what reached it. */
let cms: Server
let database: TestDatabase
let delivery: DeliveryProcess
beforeAll(async () => {
  cms = createServer((req, res) => {
    if (req.url === '/cms/api/silent') return
    const hash = createHash('sha256')
    let length = 0
    req.on('data', (chunk: Buffer) => { hash.update(chunk); length += chunk.length })
    req.on('end', () => {
      res.setHeader('set-cookie', ['payload-token=a; HttpOnly', 'b=c'])
      res.end(JSON.stringify({ method: req.method, url: req.url, headers: req.headers, length, hash: hash.digest('hex') }))
    })
  })
  cms.on('upgrade', (req: IncomingMessage, socket) => { socket.end(`HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\nhello ${req.url ?? ''}`) })
  cms.listen(0, '127.0.0.1')
  await once(cms, 'listening')
  database = await createTestDatabase({ empty: true })
  delivery = await startDelivery({ databaseUrl: database.url, isUnready: true, env: { PUBLIC_URL: 'https://lineup.example', LINEUP_CMS_URL: `http://127.0.0.1:${(cms.address() as AddressInfo).port}` } })
})
afterAll(async () => {
  await delivery[Symbol.asyncDispose]()
  cms.closeAllConnections()
  cms.close()
  await database.drop()
})

type Echo = { method: string; url: string; headers: Record<string, string>; length: number; hash: string }

it('passes on what belongs to the CMS, with the host as it came and its own word on forwarding', async () => {
  const { hostname, port } = new URL(delivery.url)
  const echo = await new Promise<Echo & { cookies: string[] }>((resolve, reject) => {
    const sent = request({ hostname, port, path: '/cms/api/events?where[a][equals]=b%20c', method: 'PATCH', headers: { 'host': 'lineup.example', 'cookie': 'payload-token=x', 'x-forwarded-host': 'evil.example', 'x-forwarded-for': '1.2.3.4', 'forwarded': 'for=1.2.3.4', 'x-real-ip': '1.2.3.4', 'x-middleware-subrequest': 'x', 'x-payload-http-method-override': 'GET' } }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => { text += chunk.toString() })
      response.on('end', () => { resolve({ ...JSON.parse(text) as Echo, cookies: response.headers['set-cookie'] ?? [] }) })
    })
    sent.on('error', reject)
    sent.end('{}')
  })
  expect(echo).toMatchObject({ method: 'PATCH', url: '/cms/api/events?where[a][equals]=b%20c', length: 2, cookies: ['payload-token=a; HttpOnly', 'b=c'] })
  expect(echo.headers).toMatchObject({ 'host': 'lineup.example', 'cookie': 'payload-token=x', 'x-forwarded-host': 'lineup.example', 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'https', 'x-payload-http-method-override': 'GET' })
  for (const name of ['forwarded', 'x-real-ip', 'x-middleware-subrequest']) expect(echo.headers).not.toHaveProperty(name)
})

it('passes on bodies as they come, whatever their size', async () => {
  const body = Buffer.alloc(20_000_000, 'upload')
  const echo = await (await fetch(`${delivery.url}/cms/api/media`, { method: 'POST', body })).json() as Echo
  expect([echo.length, echo.hash]).toEqual([body.length, createHash('sha256').update(body).digest('hex')])
})

it('passes on each of the three prefixes, and nothing that only begins like one', async () => {
  for (const path of ['/admin', '/admin/login', '/cms/api/users/me', '/_next/static/x.js']) expect((await delivery.get(path)).status, path).toBe(200)
  for (const path of ['/administrator', '/cmsx', '/_nextdoor', '/ADMIN', '/api/../nothing']) expect((await delivery.get(path)).status, path).toBe(404)
})

it('passes on WebSockets', async () => {
  const { hostname, port } = new URL(delivery.url)
  const socket = connect(Number(port), hostname, () => { socket.write('GET /_next/webpack-hmr HTTP/1.1\r\nhost: x\r\nconnection: Upgrade\r\nupgrade: websocket\r\nsec-websocket-key: a\r\nsec-websocket-version: 13\r\n\r\n') })
  let text = ''
  socket.on('data', (chunk) => { text += chunk.toString() })
  await once(socket, 'close')
  expect(text).toMatch(/^HTTP\/1\.1 101 [\s\S]*hello \/_next\/webpack-hmr$/)
})

it('says clearly that the CMS is away: a page to people, a problem to programs', async () => {
  await using lonely = await startDelivery({ databaseUrl: database.url, isUnready: true })
  const started = performance.now()
  const page = await lonely.get('/admin', { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' })
  expect([page.status, page.headers.get('content-type'), page.headers.get('retry-after')]).toEqual([503, 'text/html; charset=utf-8', '5'])
  expect(await page.text()).toContain('The CMS is not available')
  const problem = await lonely.get('/cms/api/events', {}, 'POST')
  expect([problem.status, problem.headers.get('content-type')]).toEqual([503, 'application/problem+json'])
  expect(await problem.json()).toMatchObject({ code: 'cms_unavailable' })
  expect(performance.now() - started).toBeLessThan(2_000)
})
