/** The kinds of entity an edition holds, in the order in which they are listed. */
export const entityKinds = [
  'event',
  'venue',
  'room',
  'track',
  'topic',
  'session',
  'speaker',
  'organization',
  'sponsor',
  'media',
] as const
export type EntityKind = (typeof entityKinds)[number]

/** The key under which a joined edition document lists the entities of a kind. */
export const pluralOf = {
  event: 'events',
  venue: 'venues',
  room: 'rooms',
  track: 'tracks',
  topic: 'topics',
  session: 'sessions',
  speaker: 'speakers',
  organization: 'organizations',
  sponsor: 'sponsors',
  media: 'media',
} as const satisfies Record<EntityKind, string>

export const eventKinds = ['conference', 'co-located', 'meetup'] as const
export type EventKind = (typeof eventKinds)[number]

/** In the order an event goes through them. */
export const phases = ['announced', 'call-for-proposals', 'programme-published', 'live', 'archived'] as const
export type Phase = (typeof phases)[number]

export const publishingModes = ['continuous', 'release'] as const
export type PublishingMode = (typeof publishingModes)[number]

export const sessionKinds = [
  'talk',
  'keynote',
  'panel',
  'workshop',
  'lightning-talk',
  'case-study',
  'break',
  'registration',
  'social',
] as const
export type SessionKind = (typeof sessionKinds)[number]

export const sessionStates = ['confirmed', 'cancelled', 'replaced'] as const
export type SessionState = (typeof sessionStates)[number]

export const slotStates = ['confirmed', 'cancelled'] as const
export type SlotState = (typeof slotStates)[number]

export const levels = ['beginner', 'intermediate', 'advanced', 'any'] as const
export type Level = (typeof levels)[number]

export const audiences = [
  'application-developer',
  'platform-engineer',
  'security-engineer',
  'security-architect',
  'maintainer',
  'ciso',
  'legal-and-compliance',
  'everyone',
] as const
export type Audience = (typeof audiences)[number]

export const speakerRoles = ['speaker', 'moderator', 'panelist', 'host'] as const
export type SpeakerRole = (typeof speakerRoles)[number]

export const linkKinds = [
  'website',
  'slides',
  'video',
  'live-stream',
  'feedback',
  'mastodon',
  'bluesky',
  'linkedin',
  'x',
  'github',
  'youtube',
  'other',
] as const
export type LinkKind = (typeof linkKinds)[number]

const programmePhases: readonly Phase[] = ['programme-published', 'live', 'archived']

/** True from the phase on in which tracks, rooms, sessions and speakers are public. */
export function isProgrammePublic(phase: Phase): boolean {
  return programmePhases.includes(phase)
}
