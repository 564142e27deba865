import type { RowReference } from '../notes.ts'
import type { Difference, Plan } from './plan.ts'
import { stepsOf } from './sizeOf.ts'

/** A document that changes, or in which an editor's values stay. */
export type DocumentDifference = { kind: string; name: string; row: RowReference; changed: Difference[]; kept: Difference[] }

/** What differs between what is here and what the source says, document by document. */
export function differencesOf(plan: Plan): DocumentDifference[] {
  return Object.entries(stepsOf(plan)).flatMap(([kind, steps]) =>
    steps.flatMap((step): DocumentDifference[] => {
      if (step.action === 'create') return []
      const changed = step.action === 'change' ? step.differences : []
      return changed.length + step.kept.length === 0 ? [] : [{ kind, name: step.name, row: step.row, changed, kept: step.kept }]
    }),
  )
}
