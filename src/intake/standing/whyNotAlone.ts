import type { PlanView } from '../../program/importing/planView.ts'
import { isWritten } from '../plan/fateOf.ts'

/** Of what a source brought, so much may be cancelled without anybody looking: what is cut short looks like that too. */
const mayCancel = { share: 0.2, few: 3 } as const

/**
 * Why a plan is not applied without anybody looking at it, as a sentence; `null` if it is.
 * @param known how many sessions the source brought so far.
 */
export function whyNotAlone({ publish, doubtful, missing }: Pick<PlanView, 'publish' | 'doubtful' | 'missing'>, known: number): string | null {
  const reasons = []
  if (doubtful.total > 0) reasons.push(`${doubtful.total} ${doubtful.total === 1 ? 'row' : 'rows'} may be somebody or something that is here: say whether it is the same.`)
  const cancelled = missing.shown.filter(({ collection, becomes }) => collection === 'sessions' && isWritten({ becomes, publishes: publish })).length
  if (cancelled > mayCancel.few && cancelled > known * mayCancel.share) reasons.push(`${cancelled} of ${known} sessions would be cancelled or archived, since the source names them no more. Is all of it there?`)
  return reasons.length === 0 ? null : reasons.join(' ')
}
