import type { ProblemCode } from './problems.ts'

/** One request and its answer, as whoever watches wants to know of it. */
export type Exchange = {
  readonly id: string
  /** Headers of this very answer, beside those that all answers of its kind have: name, value, name, value. */
  readonly own: string[]
  /** The pattern of its address, such as `/api/sessions/:name`; `null`: none that is known. */
  route: string | null
  /** Where the answer came from: it was kept, it was made for this request, or it is of another kind. */
  source: 'kept' | 'made' | null
  /** In ms of this process. */
  readonly startedAt: number
  /** When its making began, if it was made. */
  madeFrom: number | null
  /** The edition it comes from, as its header says. */
  edition: string | undefined
  /** Why there is none. */
  problem: ProblemCode | null
}

export function openExchange(id: string): Exchange {
  return { id, own: ['x-request-id', id], route: null, source: null, startedAt: performance.now(), madeFrom: null, edition: undefined, problem: null }
}
