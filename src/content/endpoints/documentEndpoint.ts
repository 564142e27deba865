import type { Endpoint, PayloadRequest } from 'payload'
import type { z } from 'zod'
import { CommonProblem, Problem, problemResponse } from './problem.ts'

export type DocumentEndpoint<Input> = {
  path: `/${string}`
  method: 'get' | 'post' | 'delete'
  /** Of an answer that is no refusal: 200 unless said. */
  status?: number
  /** The id of what it is about. @throws Problem for whoever may not. */
  authorize: (req: PayloadRequest) => Promise<string>
  /** The body of a POST, the query of others. */
  input: z.ZodType<Input>
  /** Reads a body that is more than JSON. @throws Problem */
  read?: (req: PayloadRequest) => Promise<unknown>
  /** The answer is its JSON. */
  handle: (call: { req: PayloadRequest; id: string; input: Input }) => Promise<object>
}

/** An endpoint beside Payload's own, most of one document; what is refused is answered with a problem. */
export function documentEndpoint<Input>({ path, method, status = 200, authorize, input, read, handle }: DocumentEndpoint<Input>): Endpoint {
  const answer = async (req: PayloadRequest): Promise<object> => {
    const id = await authorize(req)
    const parsed = input.safeParse(await (read === undefined ? readInput(req, method) : read(req)))
    if (!parsed.success) throw new CommonProblem('bad_request', parsed.error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`).join('; '))
    return handle({ req, id, input: parsed.data })
  }
  return {
    path,
    method,
    handler: async (req) => {
      try {
        return Response.json(await answer(req), { status, headers: { 'cache-control': 'no-store' } })
      } catch (error) {
        if (error instanceof Problem) return problemResponse(error)
        throw error
      }
    },
  }
}

async function readInput(req: PayloadRequest, method: 'get' | 'post' | 'delete'): Promise<unknown> {
  if (method !== 'post') return Object.fromEntries(new URL(req.url ?? 'http://localhost').searchParams)
  try {
    const text = (await req.text?.()) ?? ''
    return text === '' ? {} : JSON.parse(text)
  } catch {
    throw new CommonProblem('bad_request', 'The body is not JSON.')
  }
}
