/**
 * What we write of schedule.json v1 (https://c3voc.de/schedule/schema.json). The published schema allows more; where it
 * lets a field be left out, so do we, rather than write an empty one.
 */
export type ScheduleDocument = {
  $schema: string
  generator: { name: string; url?: string }
  schedule: {
    /** The name of the release: what clients show, and compare. */
    version: string
    base_url: string
    conference: FrabConference
  }
}

export type FrabConference = {
  acronym: string
  title: string
  description?: string
  start: string
  end: string
  daysCount: number
  timeslot_duration: string
  time_zone_name?: string
  logo?: string
  url: string
  tracks: { name: string; slug?: string; color: string }[]
  rooms: FrabRoom[]
  days: FrabDay[]
  /** The schema's place for what it does not know. */
  meta: {
    /** Number of the edition. */
    edition: number
    /** Sessions that have no place in the grid yet; a schedule can't say more of them. */
    unscheduled: { guid: string; title: string; url: string }[]
  }
}

export type FrabRoom = { name: string; guid: string; slug?: string; capacity?: number; description?: string }

/** `rooms` is keyed by name: names in it are unique. */
export type FrabDay = { index: number; date: string; day_start: string; day_end: string; rooms: Record<string, Iterable<FrabEvent>> }

/** One slot. */
export type FrabEvent = {
  guid: string
  id: number
  date: string
  start: string
  end: string
  duration: string
  room: string
  slug: string
  url: string
  title: string
  subtitle: string | null
  track: string | null
  type: string
  language: string | null
  abstract: string | null
  description: string | null
  do_not_record: boolean
  feedback_url?: string
  persons: FrabPerson[]
  links: FrabReference[]
  attachments: FrabReference[]
}

/** The shape with `name`; the older one, with `id` and `public_name`, must not be mixed in. */
export type FrabPerson = { guid: string; name: string; avatar?: string; biography?: string; url?: string; links?: FrabReference[] }

export type FrabReference = { type: FrabReferenceType; url: string; title: string }
export type FrabReferenceType = 'slides' | 'paper' | 'web' | 'blog' | 'article' | 'media' | 'related' | 'activitypub'
