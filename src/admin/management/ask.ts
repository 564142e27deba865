import { z } from 'zod'

/** A request that the management API refused: the message is for people. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  /** `null` where the answer was no problem of ours, such as that of a proxy. */
  readonly code: string | null

  constructor(message: string, code: string | null) {
    super(message)
    this.code = code
  }
}

const problemSchema = z.object({ code: z.string(), detail: z.string() })

/** `body` (as JSON) and `form` make it a POST. */
export type Asking = { body?: object; form?: FormData; method?: 'DELETE'; signal?: AbortSignal }

/**
 * Asks the management API as whoever is signed in.
 * @throws Refusal; what `fetch` throws, if nobody answers.
 */
export async function ask<T>(schema: z.ZodType<T>, address: string, { body, form, method, signal }: Asking = {}): Promise<T> {
  const json = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
  const post = form === undefined ? json : { method: 'POST', body: form }
  const answer = await fetch(address, { credentials: 'include', ...(signal === undefined ? {} : { signal }), ...post, ...(method === undefined ? {} : { method }) })
  const content: unknown = await answer.json().catch(() => null) // what is no JSON is no answer of ours: told below
  if (answer.ok) return schema.parse(content)
  const problem = problemSchema.safeParse(content)
  throw problem.success ? new Refusal(problem.data.detail, problem.data.code) : new Refusal(`The CMS answered with ${answer.status}. Try again in a moment.`, null)
}
