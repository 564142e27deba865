import type { Scheduled } from '../../program/editing/scheduled.ts'
import { phases } from '../../program/kinds.ts'
import { phaseLabels } from '../../content/labels.ts'

/** What happens by itself, in a word or two. */
export function scheduledWords({ what, detail }: Pick<Scheduled, 'what' | 'detail'>): string {
  const phase = phases.find((one) => one === detail)
  if (what === 'phase') return `Phase becomes “${phase === undefined ? (detail ?? '') : phaseLabels[phase]}”`
  if (what === 'release') return detail === null ? 'Release' : `Release “${detail}”`
  return `${what === 'publish' ? 'Publish' : 'Unpublish'}${detail === null ? '' : ` (${detail})`}`
}
