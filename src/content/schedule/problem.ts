import { Problem } from '../endpoints/problem.ts'
import type { ProblemTable } from '../endpoints/problem.ts'
import type { Edited } from './schedule.ts'

const problems = {
  edit_refused: { status: 400, title: 'A slot can’t be there' },
  not_a_warning: { status: 400, title: 'Only warnings can be accepted' },
  session_not_found: { status: 404, title: 'No such session at this event' },
  slot_changed: { status: 409, title: 'Somebody else changed a slot' },
} as const satisfies ProblemTable

/** What is refused about a schedule. With `slot_changed` it says how the slots are now. */
export class ScheduleProblem extends Problem {
  override readonly name = 'ScheduleProblem'

  constructor(code: keyof typeof problems, detail: string, now?: Edited) {
    super(problems, code, detail, now)
  }
}
