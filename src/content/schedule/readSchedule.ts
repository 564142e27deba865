import { sql } from 'drizzle-orm'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { eventsOf, hasRole } from '../access/member.ts'
import type { Member } from '../access/member.ts'
import { requester } from '../access/requester.ts'
import { rowsOf } from '../rowsOf.ts'
import type { Database } from '../rowsOf.ts'
import { transactionOf } from '../transaction.ts'
import { findTimeZoneFault } from '../validate/timeZone.ts'
import { acceptedOf, familyOf, marksOf, roomsOf, sessionsOf, slotsOf, speakersOf, topicsOf, tracksOf, uuids } from './queries.ts'
import { acceptedSchema, scheduleEventSchema, scheduleRoomSchema, scheduleSessionSchema, scheduleSlotSchema, scheduleSpeakerSchema, scheduleTrackSchema } from './schedule.ts'
import type { Schedule, ScheduleContent, ScheduleEvent, ScheduleSession } from './schedule.ts'

export type Marks = Schedule['marks']

/**
 * Slots and all that a schedule of them shows, as last drafted, of an event and the events beside it: a fixed number of
 * statements. Marks are read first, so that what they stand for is never newer than what they say.
 * @param known marks of an earlier answer; what still is so is left out.
 */
export async function readSchedule(req: PayloadRequest, event: string, known: Partial<Marks>): Promise<Schedule> {
  const db = await transactionOf(req)
  const member = requester(req)
  const events = await readFamily(db, event)
  const family = uuids(events.map(({ id }) => id))
  const [marks] = await rowsOf(db, z.object({ slots: z.string(), content: z.string() }), marksOf(event, family))
  if (marks === undefined) throw new Error('A query that always has a row has none.')
  return {
    marks,
    ...(marks.slots === known.slots ? {} : { slots: await rowsOf(db, scheduleSlotSchema, slotsOf(family)) }),
    ...(marks.content === known.content ? {} : { content: await readContent(db, { event, events, member }) }),
  }
}

const familyRow = scheduleEventSchema.omit({ days: true }).extend({
  startsOn: z.string().nullable(), endsOn: z.string().nullable(), timeZone: z.string().nullable(), dayEndsAtHour: z.int().nullable(),
})

async function readFamily(db: Database, event: string): Promise<ScheduleEvent[]> {
  const rows = await rowsOf(db, familyRow, familyOf(event))
  return rows.map(({ dayEndsAtHour, endsOn, startsOn, timeZone, ...found }) => {
    const isWritten = startsOn !== null && endsOn !== null && timeZone !== null && findTimeZoneFault(timeZone) === null
    return { ...found, days: isWritten ? { startsOn, endsOn, timeZone, dayEndsAtHour: dayEndsAtHour ?? 4 } : null }
  })
}

async function readContent(db: Database, { event, events, member }: { event: string; events: ScheduleEvent[]; member: Member | null }): Promise<ScheduleContent> {
  const family = uuids(events.map(({ id }) => id))
  const all = await rowsOf(db, scheduleSessionSchema, sessionsOf(event, family))
  const ownPeople = new Set(all.filter((session) => session.event === event).flatMap(({ speakers }) => speakers))
  const sessions = all.map((session) => (hasRole(member, session.event, 'viewer') ? session : withoutDraft(session, ownPeople)))
  const mine = member === null || member.isPlatformAdmin ? null : uuids(eventsOf(member, 'editor'))
  return {
    event,
    mayEdit: hasRole(member, event, 'editor'),
    events,
    rooms: await rowsOf(db, scheduleRoomSchema, roomsOf(family)),
    tracks: await rowsOf(db, scheduleTrackSchema, tracksOf(event)),
    sessions,
    speakers: await rowsOf(db, scheduleSpeakerSchema, speakersOf(uuids(sessions.flatMap(({ speakers }) => speakers)), mine)),
    topics: await rowsOf(db, z.object({ id: z.uuid(), name: z.string() }), topicsOf(uuids(sessions.flatMap(({ topics }) => topics)))),
    accepted: await rowsOf(db, acceptedSchema, acceptedOf(event)),
  }
}

/** What an editor of another event needs to know: that the room is taken, and which of their own people are busy. */
function withoutDraft(session: ScheduleSession, people: ReadonlySet<string>): ScheduleSession {
  return { ...session, title: null, topics: [], track: null, expected: null, speakers: session.speakers.filter((speaker) => people.has(speaker)) }
}

/** These slots as they are now, of whichever event. */
export async function readSlots(db: Database, ids: readonly string[]): Promise<z.infer<typeof scheduleSlotSchema>[]> {
  return rowsOf(db, scheduleSlotSchema, sql`select * from (${slotsOf(sql`array(select event_id from public.slots where id = any(${uuids(ids)}))`)}) found where id = any(${uuids(ids)})`)
}
