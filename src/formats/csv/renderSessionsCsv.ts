import type { Edition } from '../../program/edition.ts'
import type { SessionEntity, Slot } from '../../program/entities.ts'
import type { Locale } from '../../program/locale.ts'
import { inLocale } from '../../program/locale.ts'
import { programmeDayOf } from '../../program/slots.ts'
import type { Steps } from '../../program/steps.ts'
import { localDateTime } from '../../program/localDateTime.ts'
import { nameIn } from '../nameIn.ts'
import { eventOf } from '../eventOf.ts'
import { byId } from '../byId.ts'
import { slotsInTime } from '../slotsInTime.ts'
import type { Placed } from '../slotsInTime.ts'
import { list, writeCsv } from './writeCsv.ts'
import type { Cell } from './writeCsv.ts'

export type SessionsCsvOptions = { locale: Locale; choose?: ((slot: Slot, session: SessionEntity) => boolean) | undefined }

const columns = [
  'session', 'slug', 'title', 'kind', 'state', 'track', 'level', 'language', 'topics', 'speakers', 'organizations', 'abstract', 'do not record',
  'slot', 'number', 'slot state', 'day', 'starts at', 'ends at', 'time zone', 'room', 'changed in edition',
] as const

/** The sessions of an event, a row for each slot, by start; those without a slot come last, unless slots are chosen. */
export function* renderSessionsCsv(edition: Edition, { locale, choose }: SessionsCsvOptions): Steps<string> {
  const { sessions, tracks, rooms, topics, speakers, organizations } = edition.entities
  const event = eventOf(edition)
  const of = { tracks: yield* byId(tracks), rooms: yield* byId(rooms), topics: yield* byId(topics), speakers: yield* byId(speakers), organizations: yield* byId(organizations) }
  const place = (slot: Slot | null): Record<'slot' | 'number' | 'slot state' | 'day' | 'starts at' | 'ends at' | 'time zone' | 'room', Cell> => ({
    'slot': slot?.guid ?? null,
    'number': slot?.number ?? null,
    'slot state': slot?.state ?? null,
    'day': slot && programmeDayOf(slot.startsAt, event),
    'starts at': slot && localDateTime(slot.startsAt, event.timeZone),
    'ends at': slot && localDateTime(slot.endsAt, event.timeZone),
    'time zone': slot && event.timeZone,
    'room': slot && nameIn(of.rooms.get(slot.room ?? ''), locale),
  })
  const toRow = ({ session, slot }: Pick<Placed, 'session'> & { slot: Slot | null }): Record<(typeof columns)[number], Cell> => ({
    'session': session.id,
    'slug': session.slug,
    'title': inLocale(session.title, locale),
    'kind': session.kind,
    'state': session.state,
    'track': nameIn(of.tracks.get(session.track ?? ''), locale),
    'level': session.level,
    'language': session.language,
    'topics': list(session.topics.map((id) => nameIn(of.topics.get(id), locale))),
    'speakers': list(session.appearances.map(({ speaker }) => of.speakers.get(speaker)?.name)),
    'organizations': list([...new Set(session.appearances.map(({ organization }) => of.organizations.get(organization ?? '')?.name))]),
    'abstract': inLocale(session.abstract, locale)?.text ?? null,
    'do not record': session.doNotRecord,
    ...place(slot),
    'changed in edition': session.changedIn,
  })
  yield
  const placed = yield* slotsInTime(edition, choose)
  const unplaced = choose ? [] : sessions.filter(({ slots }) => slots.length === 0).map((session) => ({ session, slot: null }))
  return yield* writeCsv(columns, [...placed, ...unplaced], toRow)
}
