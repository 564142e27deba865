import type { EventThere } from './there.ts'

/** What is there already, as far as a plan must know. */
export type Existing = {
  /** The event that bears the wanted slug, with all that belongs to it; only its name if it lies in the trash. */
  event: EventThere | { inTrash: string } | null
  venueSlugs: ReadonlySet<string>
  speakerSlugs: ReadonlySet<string>
  /** By `externalKeyOf` of those ids that are good everywhere. */
  speakers: ReadonlyMap<string, { id: string; name: string; isPublished: boolean }>
  /** By what `organizationKeyOf` makes of each of their names. */
  organizations: ReadonlyMap<string, OrganizationThere>
  organizationSlugs: ReadonlySet<string>
  /** Ids by exact name. */
  topics: ReadonlyMap<string, string>
  topicSlugs: ReadonlySet<string>
  /** By guid. */
  rooms: ReadonlyMap<string, { id: string; name: string; slug: string; venue: string }>
  /** Slugs of the rooms of each venue in `rooms`, and of that of the event. */
  roomSlugs: ReadonlyMap<string, ReadonlySet<string>>
  venues: ReadonlyMap<string, { name: string }>
  slotGuids: ReadonlySet<string>
}

/** `names`: its own and its other ones. `rivals`: others that share the key. */
export type OrganizationThere = { id: string; name: string; names: readonly string[]; rivals?: readonly { id: string; name: string; names: readonly string[] }[] }

/** An empty system. */
export const nothingThere: Existing = {
  event: null,
  venueSlugs: new Set(),
  venues: new Map(),
  speakerSlugs: new Set(),
  speakers: new Map(),
  organizations: new Map(),
  organizationSlugs: new Set(),
  topics: new Map(),
  topicSlugs: new Set(),
  rooms: new Map(),
  roomSlugs: new Map(),
  slotGuids: new Set(),
}
