/** What any management endpoint may refuse, by stable code: the words may change, the code does not. */
export const commonProblems = {
  bad_request: { status: 400, title: 'Bad request' },
  forbidden: { status: 403, title: 'Not allowed' },
  event_not_found: { status: 404, title: 'No such event' },
} as const satisfies ProblemTable

export type ProblemTable = Readonly<Record<string, { status: number; title: string }>>

/** A refusal of a management endpoint. Layers with codes of their own extend it. */
export class Problem extends Error {
  override readonly name: string = 'Problem'
  readonly code: string
  readonly status: number
  readonly title: string
  /** Members of the answer beyond those of every problem. */
  readonly members: Readonly<Record<string, unknown>>

  constructor(table: ProblemTable, code: string, detail: string, members: Readonly<Record<string, unknown>> = {}) {
    super(detail)
    const known = table[code]
    if (known === undefined) throw new Error(`No problem has the code ${code}.`)
    this.code = code
    this.status = known.status
    this.title = known.title
    this.members = members
  }
}

export class CommonProblem extends Problem {
  constructor(code: keyof typeof commonProblems, detail: string) {
    super(commonProblems, code, detail)
  }
}

/** The problem as RFC 9457 has it. */
export function problemResponse({ code, members, message, status, title }: Problem): Response {
  const body = { type: `/problems/${code.replaceAll('_', '-')}`, title, status, detail: message, code, ...members }
  return Response.json(body, { status, headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' } })
}
