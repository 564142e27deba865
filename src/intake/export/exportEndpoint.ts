import { Readable } from 'node:stream'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { hasRole } from '../../content/access/member.ts'
import { requester } from '../../content/access/requester.ts'
import { authorizeEvent } from '../../content/endpoints/authorizeEvent.ts'
import { CommonProblem, Problem, problemResponse } from '../../content/endpoints/problem.ts'
import { newestOf } from '../lineup/wholeEvent.ts'
import { packEvent } from './packEvent.ts'
import { readEvent } from './readEvent.ts'

const onOff = z.enum(['true', 'false'], 'is true or false').transform((word) => word === 'true')
const input = z.strictObject({ published: onOff.default(false), private: onOff.default(false) })

/**
 * `GET /cms/api/events/:id/export`: the event as one file, for those who may read its drafts; what is private about speakers for its
 * editors, of the profiles that they may edit.
 */
export function exportEndpoint(mediaFolder: string): Endpoint {
  return {
    path: '/:id/export',
    method: 'get',
    handler: async (req) => {
      try {
        return await answer(req, mediaFolder)
      } catch (error) {
        if (error instanceof Problem) return problemResponse(error)
        throw error
      }
    },
  }
}

async function answer(req: PayloadRequest, mediaFolder: string): Promise<Response> {
  const event = await authorizeEvent(req, 'viewer')
  const asked = input.safeParse(Object.fromEntries(new URL(req.url ?? 'http://localhost').searchParams))
  if (!asked.success) throw new CommonProblem('bad_request', asked.error.issues.map((issue) => `${issue.path.join('.') || 'query'}: ${issue.message}`).join('; '))
  if (asked.data.private && !hasRole(requester(req), event, 'editor')) throw new CommonProblem('forbidden', 'What is private about speakers is for those who have the role editor at the event.')
  const exportedAt = new Date().toISOString()
  const whole = await readEvent(req.payload, event, { drafts: !asked.data.published, private: asked.data.private, user: req.user, exportedAt })
  if (whole === null) throw new CommonProblem('event_not_found', asked.data.published ? 'The event is not published: there is nothing public to export.' : 'There is no event with this id.')
  const { stream } = await packEvent(whole, mediaFolder)
  const slug = whole.documents.events.map((document) => newestOf(document)['slug']).find((name) => typeof name === 'string') ?? 'event'
  return new Response(Readable.toWeb(stream) as ReadableStream, { // Node's type of the same thing
    headers: { 'content-type': 'application/zip', 'content-disposition': `attachment; filename="${slug}-${exportedAt.slice(0, 10)}.lineup.zip"`, 'cache-control': 'no-store' },
  })
}
