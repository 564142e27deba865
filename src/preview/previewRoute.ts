import { createPayloadRequest } from 'payload'
import type { Payload, SanitizedConfig } from 'payload'
import { z } from 'zod'
import { authorizeEvent } from '../content/endpoints/authorizeEvent.ts'
import { CommonProblem, Problem, problemResponse } from '../content/endpoints/problem.ts'
import { localesOf } from '../delivery/locales.ts'
import { publicUrlOf, readEnv } from '../platform/env.ts'
import { spokenTimeOf } from '../program/spokenTime.ts'
import type { Manifest } from '../program/edition.ts'
import { readEdition, readManifestOf } from '../publication/actions/readEdition.ts'
import type { Which } from '../publication/actions/readSide.ts'
import { databaseOf } from '../publication/database.ts'
import { openPreview } from './openPreview.ts'
import type { Preview } from './openPreview.ts'

/** `/cms/preview/{event}/{edition}/{a public address}`; the edition is a number, `live` or `staged`. */
const addressSchema = z.tuple([z.uuid(), z.union([z.enum(['live', 'staged']), z.coerce.number().int().positive()])]).rest(z.string())

/** So many editions are held ready; what was asked for longest ago goes first. */
const most = 3

export type PreviewRoute = (request: Request) => Promise<Response>

/**
 * Serves an edition of an event, live or not, at addresses below its own as the public would get it; for those who may see
 * its drafts.
 * @param prefix path below which previews stand: `/cms/preview`.
 */
export function createPreviewRoute(config: Promise<SanitizedConfig>, prefix: string): PreviewRoute {
  const open = new Map<string, Promise<Preview>>()

  const previewOf = (payload: Payload, manifest: Manifest, which: Which): Promise<Preview> => {
    const key = `${manifest.scope} ${String(which)} ${manifest.number} ${manifest.hash} ${manifest.releasedAt}`
    const known = open.get(key)
    const preview = known ?? make(payload, manifest, which)
    open.delete(key)
    open.set(key, preview)
    if (known === undefined) preview.catch(() => open.delete(key))
    for (const oldest of open.keys()) {
      if (open.size <= most) break
      open.delete(oldest)
    }
    return preview
  }

  const make = async (payload: Payload, manifest: Manifest, which: Which): Promise<Preview> => {
    const env = readEnv()
    const { entities } = await readEdition(databaseOf(payload), manifest)
    return openPreview({
      manifest, entities, locales: localesOf(env), publicUrl: `${publicUrlOf(env)}${prefix}/${manifest.scope}/${String(which)}`,
      noticeOf: (timeZone) => noticeOf(manifest, which, timeZone), report: (error) => payload.logger.error({ err: error, msg: 'a preview could not be answered' }),
    })
  }

  const answer: PreviewRoute = async (request) => {
    const url = new URL(request.url)
    const [event, which, ...rest] = readAddress(url.pathname.slice(prefix.length))
    const req = await createPayloadRequest({ config, request })
    req.routeParams = { id: event }
    await authorizeEvent(req, 'viewer')
    const manifest = await readManifestOf(databaseOf(req.payload), event, which)
    const path = `/${rest.join('/')}`
    // Files of drafts are behind a login already.
    if (rest[0] === 'media') return leadTo(`${req.payload.config.routes.api}/media/file/${rest.slice(1).join('/')}`)
    if (path === '/') return leadTo(`${prefix}/${event}/${which}/events/${encodeURIComponent(manifest.slug ?? event)}`)
    const preview = await previewOf(req.payload, manifest, which)
    return preview(new Request(new URL(path + url.search, 'http://preview.invalid'), { method: request.method, headers: headersOf(request, path), body: request.body, ...(request.body === null ? {} : { duplex: 'half' }) }))
  }

  return async (request) => {
    try {
      return await answer(request)
    } catch (error) {
      if (error instanceof Problem) return problemResponse(error)
      throw error
    }
  }
}

/** To another path of whichever host was asked: who is signed in there need not be at the public address. */
function leadTo(path: string): Response {
  return new Response(null, { status: 307, headers: { 'location': path, 'cache-control': 'no-store' } })
}

function readAddress(path: string): [string, Which, ...string[]] {
  const address = addressSchema.safeParse(path.split('/').filter((part) => part !== ''))
  if (!address.success) throw new CommonProblem('bad_request', 'A preview is at /cms/preview/EVENT/EDITION/…, with the id of an event, and a number, `live` or `staged`.')
  return address.data
}

/** What of a request counts for an answer: no cookie, no key. GraphiQL asks the public address, and so is not part of a preview. */
function headersOf({ headers }: Request, path: string): Headers {
  const kept = new Headers()
  for (const name of ['accept', 'content-type']) {
    const value = headers.get(name)
    if (value !== null) kept.set(name, value)
  }
  if (path === '/api/graphql') kept.set('accept', 'application/json')
  return kept
}

function noticeOf({ number, releasedAt, version }: Manifest, which: Which, timeZone: string): string {
  const name = version === null ? '' : ` “${version}”`
  if (which === 'staged') return `Not public: what waits for a release, as it was built ${spokenTimeOf(releasedAt, timeZone)}.`
  return which === 'live' ? `What is public: edition ${number}${name}.` : `Edition ${number}${name}, as the public saw it from ${spokenTimeOf(releasedAt, timeZone)}.`
}
