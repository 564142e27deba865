import type { Plan } from './plan.ts'

export type PlanSize = {
  events: number
  venues: number
  rooms: number
  tracks: number
  organizations: number
  speakers: number
  sessions: number
  slots: number
}

/** How many documents of each kind a plan makes, and uses as they are. */
export function sizeOf(plan: Plan): { create: PlanSize; match: Pick<PlanSize, 'venues' | 'rooms' | 'organizations' | 'speakers'>; created: number } {
  const made = (steps: readonly { action: 'create' | 'match' }[]): number => steps.filter(({ action }) => action === 'create').length
  const create = {
    events: 1,
    venues: made([plan.venue]),
    rooms: made(plan.rooms),
    tracks: plan.tracks.length,
    organizations: made(plan.organizations),
    speakers: made(plan.speakers),
    sessions: plan.sessions.length,
    slots: plan.slots.length,
  }
  return {
    create,
    match: { venues: 1 - create.venues, rooms: plan.rooms.length - create.rooms, organizations: plan.organizations.length - create.organizations, speakers: plan.speakers.length - create.speakers },
    created: Object.values(create).reduce((sum, count) => sum + count, 0),
  }
}
