import type { TakeNote } from '../notes.ts'
import type { Choices } from './choices.ts'
import type { Existing } from './existing.ts'
import type { Matches } from './matchRows.ts'
import type { Create, Match, Step } from './plan.ts'
import type { PlanOptions } from './planProgramme.ts'
import type { EventThere } from './there.ts'

/** What planning each kind of document needs to know. */
export type PlanContext = {
  existing: Existing
  /** The event that is there. */
  there: EventThere | null
  matches: Matches
  options: PlanOptions
  choices: Choices
  /** Names of what ids and keys stand for. */
  nameOf: (reference: string) => string
  note: TakeNote
}

/** The ids of documents that are there, by key; what is yet to be made keeps its key. */
export function resolving(steps: readonly (Step<unknown> | Create<unknown> | Match)[]): (key: string) => string {
  const ids = new Map(steps.flatMap((step) => (step.action === 'create' ? [] : [[step.key, step.id] as const])))
  return (key) => ids.get(key) ?? key
}
