import { commonProblems, Problem } from '../content/endpoints/problem.ts'
import type { ProblemTable } from '../content/endpoints/problem.ts'

/** What publication refuses, by stable code: the words may change, the code does not. */
const problems = {
  ...commonProblems,
  room_not_found: { status: 404, title: 'No such room' },
  document_not_found: { status: 404, title: 'No such document' },
  scheduled_not_found: { status: 404, title: 'Nothing is set' },
  edition_not_found: { status: 404, title: 'No such edition' },
  nothing_staged: { status: 409, title: 'Nothing waits for a release' },
  build_replaced: { status: 409, title: 'Another build waits now' },
  edition_changed: { status: 409, title: 'Another edition is live now' },
  edition_live: { status: 409, title: 'This edition is live' },
  edition_outdated: { status: 409, title: 'This edition is of an older schema' },
  event_gone: { status: 409, title: 'The event is not public' },
  not_on_hold: { status: 409, title: 'The event is not on hold' },
  no_release_set: { status: 409, title: 'No release is set' },
  slug_taken: { status: 409, title: 'Another public event has this slug' },
} as const satisfies ProblemTable

export type ProblemCode = keyof typeof problems

export class PublicationProblem extends Problem {
  override readonly name = 'PublicationProblem'

  constructor(code: ProblemCode, detail: string) {
    super(problems, code, detail)
  }
}
