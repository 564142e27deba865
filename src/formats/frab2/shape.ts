/** What we write of schedule2 (https://c3voc.de/schema/schedule2, alpha 3). The published schema allows more. */
export type Schedule2 = {
  $schema: string
  generator: { name: string }
  schedule: {
    version: string
    conference: {
      acronym: string
      title: string
      start: string
      end: string
      timeslot_duration: string
      time_zone_name?: string
      logo?: { url: string }
      url: string
      tracks: { name: string; slug: string; color?: string }[]
      rooms: { name: string; guid: string; slug?: string; capacity?: number }[]
      days: { index: number; date: string; start: string; end: string }[]
      /** Number of the edition. */
      meta: { edition: number }
    }
    events: Iterable<Schedule2Event | Schedule2MetaEvent>
    persons: Iterable<Schedule2Person>
  }
}

export type Schedule2Person = { guid: string; name: string; biography?: string; avatar?: { url: string }; links: Schedule2Reference[] }

/** One slot. */
export type Schedule2Event = {
  guid: string
  type: 'TALK' | 'WORKSHOP' | 'DISCUSSION' | 'LIGHTNING_TALK'
  state: 'CONFIRMED' | 'CANCELED'
  start: string
  end: string
  duration: string
  room: Schedule2Room
  slug: string
  url: string
  title: string
  subtitle: string | null
  language: string
  track: { slug: string }
  abstract: string | null
  participants: { guid: string; name: string; role: 'SPEAKER' | 'MODERATOR' | 'HOST' }[]
  links: Schedule2Reference[]
  attachments: Schedule2Reference[]
}

/** A slot in which nothing is presented. It has no state: what is off says so in its title. */
export type Schedule2MetaEvent = { guid: string; type: 'BREAK' | 'META'; start: string; end: string; title: string; room: Schedule2Room }

export type Schedule2Room = { guid: string; name: string }

export type Schedule2Reference = { type: 'SLIDES' | 'WEB' | 'MEDIA' | 'RELATED' | 'FEEDBACK' | 'ACTIVITYPUB'; url: string; title: string; service?: 'MASTODON' | 'BLUESKY' | 'TWITTER' | 'GITHUB' }
