import type { Audience, EventKind, Level, LinkKind, Phase, PublishingMode, SessionKind, SessionState, SlotState, SpeakerRole } from '../program/kinds.ts'

/** What the admin calls the values of the domain. */
export const eventKindLabels: Record<EventKind, string> = {
  conference: 'Conference',
  'co-located': 'Co-located event',
  meetup: 'Meetup',
}

export const phaseLabels: Record<Phase, string> = {
  announced: 'Announced',
  'call-for-proposals': 'Call for proposals open',
  'programme-published': 'Programme published',
  live: 'Live',
  archived: 'Archived',
}

export const publishingModeLabels: Record<PublishingMode, string> = {
  continuous: 'Continuous: what is published is public at once',
  release: 'Release: changes wait until someone releases them',
}

export const sessionKindLabels: Record<SessionKind, string> = {
  talk: 'Talk',
  keynote: 'Keynote',
  panel: 'Panel',
  workshop: 'Workshop',
  'lightning-talk': 'Lightning talk',
  'case-study': 'Case study',
  break: 'Break',
  registration: 'Registration',
  social: 'Social',
}

export const sessionStateLabels: Record<SessionState, string> = {
  confirmed: 'Confirmed',
  cancelled: 'Cancelled',
  replaced: 'Replaced by another session',
}

export const slotStateLabels: Record<SlotState, string> = {
  confirmed: 'Confirmed',
  cancelled: 'Cancelled',
}

export const levelLabels: Record<Level, string> = {
  beginner: 'Beginner',
  intermediate: 'Intermediate',
  advanced: 'Advanced',
  any: 'Any level',
}

export const audienceLabels: Record<Audience, string> = {
  'application-developer': 'Application developers',
  'platform-engineer': 'Platform engineers',
  'security-engineer': 'Security engineers',
  'security-architect': 'Security architects',
  maintainer: 'Maintainers',
  ciso: 'CISOs',
  'legal-and-compliance': 'Legal and compliance',
  everyone: 'Everyone',
}

export const speakerRoleLabels: Record<SpeakerRole, string> = {
  speaker: 'Speaker',
  moderator: 'Moderator',
  panelist: 'Panelist',
  host: 'Host',
}

export const linkKindLabels: Record<LinkKind, string> = {
  website: 'Website',
  slides: 'Slides',
  video: 'Video',
  'live-stream': 'Live stream',
  feedback: 'Feedback',
  mastodon: 'Mastodon',
  bluesky: 'Bluesky',
  linkedin: 'LinkedIn',
  x: 'X',
  github: 'GitHub',
  youtube: 'YouTube',
  other: 'Other',
}

/** The options of a select field, in the order of `values`. */
export function optionsOf<V extends string>(values: readonly V[], labels: Record<V, string>): { label: string; value: V }[] {
  return values.map((value) => ({ label: labels[value], value }))
}
