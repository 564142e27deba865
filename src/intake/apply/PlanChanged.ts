import type { Plan } from '../plan/plan.ts'

/** The content changed since the plan was shown, and what would be done now is something else; nothing was changed. */
export class PlanChanged extends Error {
  override readonly name = 'PlanChanged'
  readonly plan: Plan
  constructor(plan: Plan) {
    super('The content changed since the plan was made, and it would do something else now. Look at it again.')
    this.plan = plan
  }
}
