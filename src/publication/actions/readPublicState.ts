import { sql } from 'drizzle-orm'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { hasRole } from '../../content/access/member.ts'
import { requester } from '../../content/access/requester.ts'
import type { EventState, PublicState } from '../../program/editing/publicState.ts'
import { isProgrammePublic, phases, publishingModes } from '../../program/kinds.ts'
import type { EntityKind } from '../../program/kinds.ts'
import { rowOf, rowsOf } from '../database.ts'
import type { Database } from '../database.ts'
import { isShownAt } from '../entities/sponsor.ts'
import { touchedEvents } from '../hooks/touchedEvents.ts'
import type { WatchedCollection } from '../hooks/touchedEvents.ts'
import { draftedCollections, publishedRow } from '../published.ts'
import { instantText } from '../store/instantText.ts'
import { buildIsDue } from '../store/isBuilding.ts'
import { clock } from '../store/storeEdition.ts'
import { draftFields } from './draftFields.ts'
import { listScheduled } from './listScheduled.ts'

const kindOf = {
  events: 'event', tracks: 'track', sessions: 'session', slots: 'session', speakers: 'speaker', sponsors: 'sponsor', organizations: 'organization', venues: 'venue', rooms: 'room', topics: 'topic', media: 'media',
} as const satisfies Record<WatchedCollection, EntityKind>

/** Kinds that are public from the programme's publication on. */
const ofProgramme: readonly WatchedCollection[] = ['tracks', 'sessions', 'slots', 'speakers', 'rooms', 'topics']

/** What the public sees of a document at each event that names it, and why; what is set for it to happen by itself. */
export async function readPublicState(db: Database, req: PayloadRequest, collection: WatchedCollection, id: string): Promise<PublicState> {
  const drafted = draftedCollections.find((slug) => slug === collection)
  const standing = drafted === undefined ? null : await rowOf(db, z.object({ isPublished: z.boolean(), isTrashed: z.boolean() }), sql`
    select ${publishedRow('doc')} as "isPublished", doc.deleted_at is not null as "isTrashed" from public.${sql.identifier(drafted)} doc where id = ${id}::uuid`)
  const isPublished = standing?.isPublished ?? true
  const member = requester(req)
  const states = await readEvents(db, collection, id)
  const own = states.filter(({ event }) => hasRole(member, event.id, 'viewer'))
  const { scheduled, names } = await listScheduled(db, req, null)
  return {
    isTrashed: standing?.isTrashed ?? false,
    isPublished,
    draftFields: drafted === undefined || !isPublished ? [] : await draftFields(req, drafted, id),
    events: own,
    others: states.length - own.length,
    scheduled: scheduled.filter(({ document }) => document?.collection === collection && document.id === id),
    names,
  }
}

const rowSchema = z.object({
  id: z.string(), name: z.string(), timeZone: z.string(), isEventPublished: z.boolean(), phase: z.enum(phases), publishing: z.enum(publishingModes),
  number: z.int().nullable(), gone: z.boolean(), shown: z.string().nullable(), isStaged: z.boolean(), waiting: z.string().nullable(), isHeld: z.boolean(), releaseAt: z.string().nullable(),
  failure: z.string().nullable(), isBuilding: z.boolean(), isFrozen: z.boolean(),
})

async function readEvents(db: Database, collection: WatchedCollection, id: string): Promise<EventState[]> {
  const about = collection === 'slots' ? sql`(select session_id from public.slots where id = ${id}::uuid)` : sql`${id}::uuid`
  const hashIn = (entries: string) => sql`(select entry->>'hash' from jsonb_array_elements(${sql.raw(entries)}) entry where entry->>'kind' = ${kindOf[collection]} and entry->>'id' = (${about})::text)`
  const rows = await rowsOf(db, rowSchema, sql`
    select events.id::text as id, coalesce(texts.name, events.slug, '') as name, coalesce(events.time_zone, 'UTC') as "timeZone", ${publishedRow('events')} as "isEventPublished",
      coalesce(events.phase::text, 'announced') as phase, coalesce(events.publishing::text, 'continuous') as publishing, live.number, coalesce(live.gone, false) as gone,
      ${hashIn(`editions.manifest->'entries'`)} as shown, builds.id is not null as "isStaged", ${hashIn('builds.entries')} as waiting,
      scopes.hold is not null as "isHeld", ${instantText('scopes.release_at')} as "releaseAt", scopes.failure->>'message' as failure, ${buildIsDue(sql`events.id::text`)} as "isBuilding",
      coalesce(editions.phase = 'archived' and (select updated_at from public.${sql.identifier(collection)} where id = ${id}::uuid) > editions.released_at, false) as "isFrozen"
    from (select distinct event from (${touchedEvents(collection, id)} union all select event from publication.members where kind = ${kindOf[collection]} and id = ${id}::uuid) named (event)) touched
    join public.events on events.id = touched.event
    left join public.events_locales texts on texts._parent_id = events.id and texts._locale = 'en'
    left join publication.scopes on scopes.scope = events.id::text
    left join publication.builds on builds.id = scopes.staged
    left join delivery.live on live.scope = events.id::text
    left join delivery.editions on editions.scope = live.scope and editions.number = live.number
    order by events.starts_on desc, events.id limit 50`)
  const dates = collection === 'sponsors' ? await outsideDates(db, id) : null
  const slot = collection === 'slots' ? await readSlot(db, id) : null
  return rows.map(({ id: event, name, timeZone, number, gone, shown, isStaged, waiting, ...row }) => ({
    event: { id: event, name, timeZone },
    edition: gone ? null : number,
    isTakenOff: gone,
    isShown: shown !== null && !gone && (slot === null || slot.isLive),
    waits: isStaged && waiting !== shown,
    ...row,
    isShownInPhase: isProgrammePublic(row.phase) || !ofProgramme.includes(collection),
    outsideDates: dates,
    isSessionPublished: slot === null || slot.isSessionPublished,
  }))
}

/** The dates of a sponsor, if now is not between them. */
async function outsideDates(db: Database, id: string): Promise<EventState['outsideDates']> {
  const row = await rowOf(db, z.object({ from: z.string().nullable(), until: z.string().nullable() }), sql`
    select ${instantText('shows_from')} as from, ${instantText('shows_until')} as until from public.sponsors where id = ${id}::uuid`)
  return row === null || isShownAt({ showsFrom: row.from, showsUntil: row.until }, await clock(db)) ? null : row
}

async function readSlot(db: Database, id: string): Promise<{ isLive: boolean; isSessionPublished: boolean } | null> {
  return rowOf(db, z.object({ isLive: z.boolean(), isSessionPublished: z.boolean() }), sql`
    select coalesce(known.is_live, false) as "isLive", ${publishedRow('sessions')} as "isSessionPublished"
    from public.slots join public.sessions on sessions.id = slots.session_id left join publication.slots known on known.id = slots.id where slots.id = ${id}::uuid`)
}
