import type { Existing } from './plan.ts'

/** An empty system. */
export const nothingThere: Existing = {
  event: null,
  venueSlugs: new Set(),
  venues: new Map(),
  speakerSlugs: new Set(),
  speakers: new Map(),
  organizations: new Map(),
  organizationSlugs: new Set(),
  rooms: new Map(),
  roomSlugs: new Map(),
  slotGuids: new Set(),
}
