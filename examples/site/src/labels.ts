import type { LinkKind } from '../gql/graphql.ts'
import type { Session } from './fetchProgram.ts'

/** What to call a kind of session; a plain talk needs no name. */
export const KINDS: Record<Session['kind'], string | null> = {
  TALK: null, KEYNOTE: 'Keynote', PANEL: 'Panel', WORKSHOP: 'Workshop', LIGHTNING_TALK: 'Lightning talk', CASE_STUDY: 'Case study',
  BREAK: null, REGISTRATION: null, SOCIAL: 'Social',
}

export const LEVELS: Record<NonNullable<Session['level']>, string> = {
  BEGINNER: 'Beginner', INTERMEDIATE: 'Intermediate', ADVANCED: 'Advanced', ANY: 'Any level',
}

export const ROLES: Record<Session['appearances'][number]['role'], string | null> = {
  SPEAKER: null, MODERATOR: 'Moderator', PANELIST: 'Panelist', HOST: 'Host',
}

export const LINKS: Record<LinkKind, string> = {
  WEBSITE: 'Website', SLIDES: 'Slides', VIDEO: 'Recording', LIVE_STREAM: 'Live stream', FEEDBACK: 'Give feedback', MASTODON: 'Mastodon',
  BLUESKY: 'Bluesky', LINKEDIN: 'LinkedIn', X: 'X', GITHUB: 'GitHub', YOUTUBE: 'YouTube', OTHER: 'Link',
}
