import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { hasRole } from '../../content/access/member.ts'
import type { MembershipRole } from '../../content/access/member.ts'
import { requester } from '../../content/access/requester.ts'
import { databaseOf } from '../database.ts'
import type { Database } from '../database.ts'
import { problemResponse, PublicationProblem } from '../problem.ts'
import type { Decider } from '../store/scopeState.ts'

export type EventCall<Input> = { db: Database; event: string; by: Decider; input: Input }

export type EventEndpoint<Input> = {
  path: `/:id/${string}`
  method: 'get' | 'post'
  /** Who may call it. */
  role: MembershipRole
  /** The body of a POST, the query of a GET. */
  input: z.ZodType<Input>
  /** In a transaction of its own, if it is a POST. The answer is its JSON. */
  handle: (call: EventCall<Input>) => Promise<object>
}

/** An endpoint of one event for members with a role there; what is refused is answered with a problem. */
export function eventEndpoint<Input>({ path, method, role, input, handle }: EventEndpoint<Input>): Endpoint {
  const answer = async (req: PayloadRequest): Promise<object> => {
    const event = await authorize(req, role)
    const parsed = input.safeParse(await readInput(req, method))
    if (!parsed.success) throw new PublicationProblem('bad_request', parsed.error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`).join('; '))
    const member = requester(req)
    const call = { event, input: parsed.data, by: member === null ? null : { collection: member.collection, id: member.id } }
    const db = databaseOf(req.payload)
    return method === 'get' ? handle({ ...call, db }) : db.transaction((transaction) => handle({ ...call, db: transaction }))
  }
  return {
    path,
    method,
    handler: async (req) => {
      try {
        return Response.json(await answer(req), { headers: { 'cache-control': 'no-store' } })
      } catch (error) {
        if (error instanceof PublicationProblem) return problemResponse(error)
        throw error
      }
    },
  }
}

/** The event's id. Whoever has no role there does not learn whether it exists. */
async function authorize(req: PayloadRequest, role: MembershipRole): Promise<string> {
  const id = z.uuid().safeParse(req.routeParams?.id)
  if (!id.success || !hasRole(requester(req), id.data, role)) throw new PublicationProblem('forbidden', `This is for those who have the role ${role} at the event.`)
  const { totalDocs } = await req.payload.count({ collection: 'events', where: { id: { equals: id.data } }, req, overrideAccess: true, trash: true }) // the role was looked at above
  if (totalDocs === 0) throw new PublicationProblem('event_not_found', 'There is no event with this id.')
  return id.data
}

async function readInput(req: PayloadRequest, method: 'get' | 'post'): Promise<unknown> {
  if (method === 'get') return Object.fromEntries(new URL(req.url ?? 'http://localhost').searchParams)
  try {
    const text = (await req.text?.()) ?? ''
    return text === '' ? {} : JSON.parse(text)
  } catch {
    throw new PublicationProblem('bad_request', 'The body is not JSON.')
  }
}
