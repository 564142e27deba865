import { isWritten } from './fateOf.ts'
import type { Change, Match, Plan } from './plan.ts'

export const planned = ['events', 'venues', 'rooms', 'tracks', 'organizations', 'topics', 'speakers', 'sponsors', 'sessions', 'slots', 'media'] as const
export type PlanSize = Record<(typeof planned)[number], number>

/** How many documents of each kind a plan makes, changes, cancels, archives, and uses as they are; `writes` is how many are touched in all. */
export type Sizes = { create: PlanSize; change: PlanSize; match: PlanSize; cancel: Pick<PlanSize, 'sessions' | 'slots'>; archive: Pick<PlanSize, 'sessions'>; missing: Pick<PlanSize, 'sessions' | 'slots'>; kept: number; writes: number }

type AnyStep = { action: 'create' } | Change<unknown> | Match

export function stepsOf({ event, venue, rooms, tracks, organizations, topics, speakers, sessions, slots, documents }: Plan): Record<(typeof planned)[number], readonly AnyStep[]> {
  const own = { events: [event], venues: [venue], rooms, tracks, organizations, topics, speakers, sponsors: [], sessions, slots, media: [] }
  return documents === undefined ? own : recordOfPlanned((kind) => documents.filter(({ collection }) => collection === kind))
}

/** Whether there are fingerprints to keep, though no document changes. */
export function recordsAnew(plan: Plan): boolean {
  return Object.values(stepsOf(plan)).flat().some((step) => step.action === 'match' && step.record !== null)
}

export function sizeOf(plan: Plan): Sizes {
  const steps = stepsOf(plan)
  const count = (action: AnyStep['action']): PlanSize => {
    return recordOfPlanned((kind) => steps[kind].filter((step) => step.action === action).length)
  }
  const missing = (isMeant: (missing: Plan['missing'][number]) => boolean) => {
    const of = (collection: 'sessions' | 'slots'): number => plan.missing.filter((one) => one.collection === collection && isMeant(one)).length
    return { sessions: of('sessions'), slots: of('slots') }
  }
  const [create, change, cancel] = [count('create'), count('change'), missing(({ becomes }) => becomes === 'cancel')]
  const archive = { sessions: missing((one) => one.becomes === 'archive' && isWritten(one)).sessions }
  return {
    create,
    change,
    match: count('match'),
    cancel,
    archive,
    missing: missing(() => true),
    kept: Object.values(steps).flat().reduce((sum, step) => sum + (step.action === 'create' ? 0 : step.kept.length), 0),
    writes: [...Object.values(create), ...Object.values(change), ...Object.values(cancel), archive.sessions].reduce((sum, number) => sum + number, 0),
  }
}

function recordOfPlanned<T>(make: (kind: (typeof planned)[number]) => T): Record<(typeof planned)[number], T> {
  return Object.fromEntries(planned.map((kind) => [kind, make(kind)])) as Record<(typeof planned)[number], T> // each kind is there
}
