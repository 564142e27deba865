import type { Change, Match, Plan } from './plan.ts'

export const planned = ['events', 'venues', 'rooms', 'tracks', 'organizations', 'topics', 'speakers', 'sessions', 'slots'] as const
export type PlanSize = Record<(typeof planned)[number], number>

/** How many documents of each kind a plan makes, changes, cancels, and uses as they are; `writes` is how many are touched in all. */
export type Sizes = { create: PlanSize; change: PlanSize; match: PlanSize; cancel: Pick<PlanSize, 'sessions' | 'slots'>; missing: Pick<PlanSize, 'sessions' | 'slots'>; kept: number; writes: number }

type AnyStep = { action: 'create' } | Change<unknown> | Match

export function stepsOf({ event, venue, rooms, tracks, organizations, topics, speakers, sessions, slots }: Plan): Record<(typeof planned)[number], readonly AnyStep[]> {
  return { events: [event], venues: [venue], rooms, tracks, organizations, topics, speakers, sessions, slots }
}

/** Whether there are fingerprints to keep, though no document changes. */
export function recordsAnew(plan: Plan): boolean {
  return Object.values(stepsOf(plan)).flat().some((step) => step.action === 'match' && step.record !== null)
}

export function sizeOf(plan: Plan): Sizes {
  const steps = stepsOf(plan)
  const count = (action: AnyStep['action']): PlanSize => {
    const of = (kind: (typeof planned)[number]): number => steps[kind].filter((step) => step.action === action).length
    return { events: of('events'), venues: of('venues'), rooms: of('rooms'), tracks: of('tracks'), organizations: of('organizations'), topics: of('topics'), speakers: of('speakers'), sessions: of('sessions'), slots: of('slots') }
  }
  const missing = (isMeant: (missing: Plan['missing'][number]) => boolean) => {
    const of = (collection: 'sessions' | 'slots'): number => plan.missing.filter((one) => one.collection === collection && isMeant(one)).length
    return { sessions: of('sessions'), slots: of('slots') }
  }
  const [create, change, cancel] = [count('create'), count('change'), missing(({ cancels }) => cancels)]
  return {
    create,
    change,
    match: count('match'),
    cancel,
    missing: missing(() => true),
    kept: Object.values(steps).flat().reduce((sum, step) => sum + (step.action === 'create' ? 0 : step.kept.length), 0),
    writes: [...Object.values(create), ...Object.values(change), ...Object.values(cancel)].reduce((sum, number) => sum + number, 0),
  }
}
