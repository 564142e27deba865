import { answer } from './answer.ts'
import type { Conditions } from './answer.ts'
import { asResponse } from './keptBytes.ts'
import { Problem } from './problems.ts'
import type { Representation } from './representation.ts'

export function notReady(): Problem {
  return new Problem('not_ready', 'There is nothing to serve yet: no edition was loaded, neither from the database nor from the snapshot.', { headers: { 'retry-after': '2' } })
}

/** What a request says that a kept answer depends on. */
export function conditionsOf(headers: Headers): Conditions {
  return {
    accept: headers.get('accept') ?? undefined,
    acceptEncoding: headers.get('accept-encoding') ?? undefined,
    ifNoneMatch: headers.get('if-none-match') ?? undefined,
  }
}

/** @throws Problem not_acceptable */
export async function toResponse(representation: Representation, headers: Headers): Promise<Response> {
  return asResponse(await answer(representation, conditionsOf(headers)))
}
