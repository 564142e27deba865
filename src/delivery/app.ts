import { Hono } from 'hono'
import type { Context } from 'hono'
import { routePath } from 'hono/route'
import { allowedMethods, readMethods } from './allowedMethods.ts'
import { collectionNames } from './rest/collections.ts'
import { createListReads } from './rest/createListReads.ts'
import { prepareOne } from './rest/readOne.ts'
import { prepareProgram } from './rest/readProgram.ts'
import { prepareFeed } from './feeds/prepareFeed.ts'
import { feeds } from './feeds/feeds.ts'
import { mountLive } from './live/mountLive.ts'
import type { LiveMount } from './live/mountLive.ts'
import { prepareEventSync, prepareSync } from './sync/prepareSync.ts'
import { Moved } from './rest/moved.ts'
import { refuseManagement } from './rest/refuseManagement.ts'
import { Problem } from './http/problems.ts'
import { createResponder } from './createResponder.ts'
import type { ResponderOptions } from './createResponder.ts'
import type { Answerable } from './http/createAnswers.ts'
import type { Exchange } from './http/exchange.ts'
import { toResponse } from './http/respond.ts'
import type { Written } from './http/fastLane.ts'
import type { Meter } from './limits/meter.ts'
import type { RestOptions } from './rest/restOptions.ts'
import { mountDescription } from './description/mountDescription.ts'
import { mountSite } from './site/mountSite.ts'
import type { SiteOptions } from './site/mountSite.ts'
import type { GraphqlHandler } from './graphqlMount.ts'
import { mountGraphiql } from './graphiql/mountGraphiql.ts'
import { mountGraphql } from './mountGraphql.ts'

export type AppOptions = RestOptions & LiveMount & ResponderOptions & Pick<SiteOptions, 'notice'> & { graphql: GraphqlHandler }

/**
 * What an application knows of a request beyond the request itself: its target as it was sent, what its sender may
 * cost, what is noted of it, and its body if that was read.
 */
export type PublicEnv = { Bindings: { target: string; written: Written; meter: Meter; exchange: Exchange; body?: Uint8Array | null } }
export type PublicApp = Hono<PublicEnv>

/** Sends something answerable. */
export type Responder = (c: Context<PublicEnv>, answerable: Answerable) => Promise<Response>

/** Every public address that is answered from the live editions. */
export function createApp(options: AppOptions): PublicApp {
  const app: PublicApp = new Hono()
  const answer = createResponder(options)
  const respond: Responder = async (c, answerable) => toResponse(await answer({ route: routePath(c), ...c.env }, answerable))
  for (const [path, prepare] of createListReads(options)) app.get(path, (c) => respond(c, prepare(queryTextOf(c))))
  for (const name of collectionNames) {
    app.get(`/api/${name}/:name`, (c) => respond(c, prepareOne(name, c.req.param('name'), queryTextOf(c), options)))
  }
  app.get('/api/events/:name/program', (c) => respond(c, prepareProgram(c.req.param('name'), queryTextOf(c), options)))
  for (const [name, feed] of Object.entries(feeds)) {
    app.get(`/api/events/:name/${name}`, (c) => respond(c, prepareFeed(name, feed, c.req.param('name'), queryOf(c), options)))
  }
  app.get('/api/sync', (c) => respond(c, prepareSync(queryOf(c))))
  app.get('/api/events/:name/sync', (c) => respond(c, prepareEventSync(c.req.param('name'), queryOf(c))))
  mountLive(app, options)
  mountGraphiql(app, respond)
  mountGraphql(app, options.graphql, options.lane)
  mountDescription(app, respond, options)
  mountSite(app, respond, options)

  app.notFound((c) => refuse(c, app))
  app.onError((error, c) => {
    c.env.exchange.route ??= knownRoute(routePath(c))
    if (error instanceof Moved) return redirect(c, error)
    throw error
  })
  return app
}

/** The pattern of the address; `null` where none was met. */
function knownRoute(pattern: string): string | null {
  return pattern === '' || pattern.includes('*') ? null : pattern
}

/** Nothing is there, or not for that method, or it is the CMS's. */
function refuse(c: Context<PublicEnv>, app: PublicApp): never {
  const { path, method } = c.req
  const isRead = allowedMethods(app, path) !== null
  const problem = refuseManagement(path, method, isRead)
  if (problem) throw problem
  if (isRead && method !== 'GET') throw new Problem('method_not_allowed', `${path} can be read only.`, { headers: { allow: readMethods } })
  throw new Problem('not_found', `There is nothing at ${path.slice(0, 200)}. The page at / names every address.`)
}

/** The same address with the slug of today. */
function redirect(c: Context<PublicEnv>, moved: Moved): Response {
  return c.body(null, 308, moved.headersFrom(new URL(c.req.url)))
}

/** The query without its `?`, as it was sent. */
function queryTextOf(c: Context<PublicEnv>): string {
  return new URL(c.req.url).search.slice(1)
}

function queryOf(c: Context<PublicEnv>): URLSearchParams {
  return new URL(c.req.url).searchParams
}
