import { routePath } from 'hono/route'
import type { Context } from 'hono'
import type { PublicApp, PublicEnv } from '../app.ts'
import { publicHeaders } from '../http/headOf.ts'
import { readParameters } from '../http/parameters.ts'
import { notReady, toStream } from '../http/respond.ts'
import { setHeaders } from '../http/send.ts'
import { findEvent } from '../rest/findEvent.ts'
import type { Library } from '../store/library.ts'
import { openReading } from '../store/reading.ts'
import { liveParameters } from '../sync/parameters.ts'
import { marksOf, sinceOf } from '../sync/marks.ts'
import type { Live } from './createLive.ts'

export type LiveMount = { live: Live; current: () => Library | null }

/** A connection that listens does nothing else: one that ends closes, and no process waits for it when it stops. */
const headers = { ...publicHeaders, 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no', 'connection': 'close' }

/** Server-sent events: `GET /api/live` of all events, `GET /api/events/{slug}/live` of one. */
export function mountLive(app: PublicApp, { live, current }: LiveMount): void {
  const open = (c: Context<PublicEnv>, path: string, name: string | null): Response => {
    const library = current()
    if (!library) throw notReady()
    const { since } = readParameters(new URL(c.req.url).searchParams, liveParameters, path)
    const marks = marksOf(c.req.header('last-event-id')) ?? marksOf(since)
    const event = name === null ? null : findEvent(openReading(library), name)
    if (event) sinceOf(event, marks)
    c.env.meter.spend(1)
    c.env.exchange.route = routePath(c)
    return toStream((req, res, exchange) => {
      setHeaders(res, headers, exchange)
      res.writeHead(200)
      if (req.method === 'HEAD') res.end()
      else live.listen(res, current() ?? library, event?.id ?? null, marks)
    })
  }
  app.get('/api/live', (c) => open(c, '/api/live', null))
  app.get('/api/events/:name/live', (c) => open(c, '/api/events/{slug}/live', c.req.param('name')))
}
