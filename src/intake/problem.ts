import { commonProblems, Problem } from '../content/endpoints/problem.ts'
import type { ProblemTable } from '../content/endpoints/problem.ts'

/** What imports over HTTP refuse, by stable code: the words may change, the code does not. */
const problems = {
  ...commonProblems,
  bad_form: { status: 400, title: 'The form can’t be read' },
  choice_unknown: { status: 400, title: 'Not part of the plan' },
  import_not_found: { status: 404, title: 'No such import' },
  standing_not_found: { status: 404, title: 'No such standing import' },
  document_not_found: { status: 404, title: 'No such document' },
  import_state: { status: 409, title: 'Not in this state' },
  content_changed: { status: 409, title: 'The content changed since' },
  plan_replaced: { status: 409, title: 'Another plan waits now' },
  undo_refused: { status: 409, title: 'It can’t be undone' },
  too_many_imports: { status: 409, title: 'Too many imports wait' },
  too_many_standing: { status: 409, title: 'Too many addresses' },
  too_large: { status: 413, title: 'Too large' },
} as const satisfies ProblemTable

export class ImportProblem extends Problem {
  override readonly name = 'ImportProblem'

  constructor(code: keyof typeof problems, detail: string, members?: Readonly<Record<string, unknown>>) {
    super(problems, code, detail, members)
  }
}
