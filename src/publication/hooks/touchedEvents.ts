import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { publishedRow } from '../published.ts'

/** The collections whose documents an edition is made of. */
export const watchedCollections = [
  'events', 'tracks', 'sessions', 'slots', 'speakers', 'sponsors', 'organizations', 'venues', 'rooms', 'topics', 'media',
] as const
export type WatchedCollection = (typeof watchedCollections)[number]

const sessions = publishedRow('sessions')

/**
 * A query for the ids of the events (once or more) whose editions may show a document.
 * @param id of the document.
 */
export function touchedEvents(collection: WatchedCollection, id: string): SQL {
  const given = sql`(select ${id}::uuid)`
  switch (collection) {
    case 'events':
      return sql`select ${id}::uuid`
    case 'tracks':
    case 'sessions':
    case 'slots':
    case 'sponsors':
      return sql`select event_id from public.${sql.identifier(collection)} where id = ${id}::uuid`
    case 'topics':
      return sql`select sessions.event_id from public.sessions_rels join public.sessions on sessions.id = sessions_rels.parent_id
        where sessions_rels.topics_id = ${id}::uuid and ${sessions}`
    case 'rooms':
      return eventsInRooms(given)
    case 'venues':
      return sql`select id from public.events where venue_id = ${id}::uuid
        union all ${eventsInRooms(sql`(select id from public.rooms where venue_id = ${id}::uuid)`)}`
    case 'speakers':
      return eventsOfSpeakers(given)
    case 'organizations':
      return eventsOfOrganizations(given)
    case 'media':
      return sql`select id from public.events where ${id}::uuid in (logo_id, cover_id)
        union all select event_id from public.sponsors where ${id}::uuid in (logo_id, logo_dark_id)
        union all ${eventsOfSpeakers(sql`(select id from public.speakers where photo_id = ${id}::uuid)`)}
        union all ${eventsOfOrganizations(sql`(select id from public.organizations where ${id}::uuid in (logo_id, logo_dark_id))`)}`
  }
}

function eventsInRooms(rooms: SQL): SQL {
  return sql`select event_id from public.slots where room_id in ${rooms}`
}

function eventsOfSpeakers(speakers: SQL): SQL {
  return sql`select sessions.event_id from public.sessions_appearances appearances join public.sessions on sessions.id = appearances._parent_id
    where appearances.speaker_id in ${speakers} and ${sessions}`
}

function eventsOfOrganizations(organizations: SQL): SQL {
  return sql`select id from public.events where organizer_id in ${organizations}
    union all select event_id from public.sponsors where organization_id in ${organizations}
    union all select sessions.event_id from public.sessions_appearances appearances join public.sessions on sessions.id = appearances._parent_id
      where appearances.organization_id in ${organizations} and ${sessions}
    union all ${eventsOfSpeakers(sql`(select id from public.speakers where organization_id in ${organizations})`)}`
}
