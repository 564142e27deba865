import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'

/** The event, the one beside which it runs, and all that run beside either; with days as slots are checked against (see `eventInForce`). */
export function familyOf(event: string): SQL {
  const current = (column: string): SQL => sql.raw(`case when e._status = 'published' or v.id is null then e.${column} else v.version_${column} end`)
  return sql`
    with own as (select parent_id from public.events where id = ${event}::uuid)
    select e.id, coalesce(${nameOf('events_locales', 'name', 'e.id')}, ${nameOf('_events_v_locales', 'version_name', 'v.id')}, 'Unnamed event') as name, e.phase::text as phase, e.publishing::text as publishing,
      coalesce(${current('raster_minutes')}, 5)::int as "rasterMinutes", ${current('day_ends_at_hour')}::int as "dayEndsAtHour", ${current('time_zone')} as "timeZone",
      to_char(${current('starts_on')} at time zone 'utc', 'YYYY-MM-DD') as "startsOn", to_char(${current('ends_on')} at time zone 'utc', 'YYYY-MM-DD') as "endsOn"
    from public.events e left join public._events_v v on v.parent_id = e.id and v.latest
    where e.id = ${event}::uuid or (e.deleted_at is null and (e.parent_id = ${event}::uuid or e.id = (select parent_id from own) or e.parent_id = (select parent_id from own)))
    order by e.parent_id is not null, name`
}

export function slotsOf(events: SQL): SQL {
  return sql`select slots.id, slots.event_id as event, slots.session_id as session, slots.room_id as room, ${utc('slots.starts_at')} as "startsAt", ${utc('slots.ends_at')} as "endsAt",
    slots.state::text as state, ${utc('slots.updated_at')} as "updatedAt"
    from public.slots join public.sessions on sessions.id = slots.session_id and sessions.deleted_at is null where slots.event_id = any(${events}) order by slots.starts_at, slots.id`
}

/** Every session of the event, and those of the others that have slots, as last drafted. */
export function sessionsOf(event: string, events: SQL): SQL {
  const current = (column: string): SQL => sql.raw(`case when v.id is null then s.${column} else v.version_${column} end`)
  return sql`
    select s.id, s.event_id as event, coalesce(${nameOf('_sessions_v_locales', 'version_title', 'v.id')}, ${nameOf('sessions_locales', 'title', 's.id')}, 'Untitled') as title,
      coalesce(v.version_kind::text, s.kind::text) as kind, coalesce(v.version_state::text, s.state::text) as state, s._status = 'published' as "isPublished",
      ${current('track_id')} as track, ${current('expected_attendance')}::int as expected,
      case when v.id is null
        then array(select speaker_id from public.sessions_appearances where _parent_id = s.id and speaker_id is not null order by _order)
        else array(select speaker_id from public._sessions_v_version_appearances where _parent_id = v.id and speaker_id is not null order by _order) end as speakers,
      case when v.id is null
        then array(select topics_id from public.sessions_rels where parent_id = s.id and topics_id is not null)
        else array(select topics_id from public._sessions_v_rels where parent_id = v.id and topics_id is not null) end as topics
    from public.sessions s left join public._sessions_v v on v.parent_id = s.id and v.latest
    where s.deleted_at is null and s.event_id = any(${events}) and (s.event_id = ${event}::uuid or exists (select from public.slots where session_id = s.id))
    order by title`
}

/** Rooms of the venues of these events, and those in which they have slots. */
export function roomsOf(events: SQL): SQL {
  return sql`
    select r.id, ${nameOf('rooms_locales', 'name', 'r.id')} as name, r.floor, r.capacity::int as capacity, r.venue_id as venue, ${nameOf('venues_locales', 'name', 'r.venue_id')} as "venueName",
      case when v.geo_latitude is not null and v.geo_longitude is not null then json_build_object('latitude', v.geo_latitude, 'longitude', v.geo_longitude) end as geo
    from public.rooms r join public.venues v on v.id = r.venue_id
    where r.venue_id in (select venue_id from public.events where id = any(${events}) union select version_venue_id from public._events_v where latest and parent_id = any(${events}))
      or r.id in (select room_id from public.slots where event_id = any(${events}))
    order by "venueName", r."order", name`
}

export function tracksOf(event: string): SQL {
  return sql`
    select t.id, coalesce(${nameOf('_tracks_v_locales', 'version_name', 'v.id')}, ${nameOf('tracks_locales', 'name', 't.id')}, 'Unnamed track') as name, coalesce(v.version_color, t.color, '#3366cc') as color
    from public.tracks t left join public._tracks_v v on v.parent_id = t.id and v.latest
    where t.event_id = ${event}::uuid and t.deleted_at is null order by coalesce(v.version_order, t."order"), name`
}

/** @param mine events in whose name private fields may be read; `null`: all. */
export function speakersOf(ids: SQL, mine: SQL | null): SQL {
  const isTold = mine === null ? sql`true` : sql`exists (select from public.speakers_rels where parent_id = p.id and path = 'editableBy' and events_id = any(${mine}))`
  return sql`
    select p.id, coalesce(p.name, 'Unnamed') as name, case when ${isTold} then (
      select coalesce(json_agg(json_build_object('on', to_char(u."on" at time zone 'utc', 'YYYY-MM-DD'), 'from', nullif(u."from", ''), 'until', nullif(u."until", '')) order by u._order), '[]')
      from public.speakers_unavailable u where u._parent_id = p.id and u."on" is not null) else '[]' end as unavailable
    from public.speakers p where p.id = any(${ids}) order by p.id`
}

export function topicsOf(ids: SQL): SQL {
  return sql`select id, coalesce(${nameOf('topics_locales', 'name', 'topics.id')}, slug) as name from public.topics where id = any(${ids}) order by name`
}

/** Two texts that differ once what they stand for does. They hang on no clock: a new version of a row has a higher transaction. */
export function marksOf(event: string, events: SQL): SQL {
  const mark = (rows: SQL): SQL => sql`(select concat(count(*), '.', coalesce(sum(xmin::text::bigint), 0)) from ${rows})`
  return sql`select ${mark(sql`public.slots where event_id = any(${events})`)} as slots, concat_ws('-',
    ${mark(sql`public.events where id = any(${events})`)}, ${mark(sql`public._events_v where latest and parent_id = any(${events})`)},
    ${mark(sql`public.sessions where event_id = any(${events})`)}, ${mark(sql`public._sessions_v where latest and version_event_id = any(${events})`)},
    ${mark(sql`public.tracks where event_id = ${event}::uuid`)}, ${mark(sql`public._tracks_v where latest and version_event_id = ${event}::uuid`)},
    ${mark(sql`public.rooms`)}, ${mark(sql`public.speakers`)}, ${mark(sql`public.accepted_conflicts where event_id = ${event}::uuid`)}) as content`
}

export function acceptedOf(event: string): SQL {
  return sql`select key, reason, ${utc('at')} as at from public.accepted_conflicts where event_id = ${event}::uuid order by at`
}

/** Ids as an array of the database. */
export function uuids(ids: Iterable<string>): SQL {
  return sql`${`{${[...new Set(ids)].join(',')}}`}::uuid[]`
}

/** In English, or in whatever language there is. */
function nameOf(table: string, column: string, parent: string): SQL {
  return sql.raw(`(select ${column} from public.${table} where _parent_id = ${parent} and ${column} is not null order by _locale <> 'en' limit 1)`)
}

function utc(column: string): SQL {
  return sql.raw(`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)
}
