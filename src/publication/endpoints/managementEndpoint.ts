import type { Endpoint, PayloadRequest } from 'payload'
import type { z } from 'zod'
import { requester } from '../../content/access/requester.ts'
import { databaseOf } from '../database.ts'
import type { Database } from '../database.ts'
import { problemResponse, PublicationProblem } from '../problem.ts'
import type { Decider } from '../store/scopeState.ts'

export type ManagementCall<Input> = { db: Database; id: string; by: Decider; input: Input }

export type ManagementEndpoint<Input> = {
  path: `/:id/${string}`
  method: 'get' | 'post'
  /** The id of the document it is about. @throws PublicationProblem for whoever may not. */
  authorize: (req: PayloadRequest) => Promise<string>
  /** The body of a POST, the query of a GET. */
  input: z.ZodType<Input>
  /** In a transaction of its own, if it is a POST. The answer is its JSON. */
  handle: (call: ManagementCall<Input>) => Promise<object>
}

/** An endpoint of one document beside Payload's own; what is refused is answered with a problem. */
export function managementEndpoint<Input>({ path, method, authorize, input, handle }: ManagementEndpoint<Input>): Endpoint {
  const answer = async (req: PayloadRequest): Promise<object> => {
    const id = await authorize(req)
    const parsed = input.safeParse(await readInput(req, method))
    if (!parsed.success) throw new PublicationProblem('bad_request', parsed.error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`).join('; '))
    const member = requester(req)
    const call = { id, input: parsed.data, by: member === null ? null : { collection: member.collection, id: member.id } }
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

async function readInput(req: PayloadRequest, method: 'get' | 'post'): Promise<unknown> {
  if (method === 'get') return Object.fromEntries(new URL(req.url ?? 'http://localhost').searchParams)
  try {
    const text = (await req.text?.()) ?? ''
    return text === '' ? {} : JSON.parse(text)
  } catch {
    throw new PublicationProblem('bad_request', 'The body is not JSON.')
  }
}
