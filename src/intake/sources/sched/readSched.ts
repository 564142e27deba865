import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { PathReference, TakeNote } from '../../notes.ts'
import { takingNotes } from '../../notes.ts'
import { findEventZone } from '../findEventZone.ts'
import { gathering } from '../gathering.ts'
import type { Gathering } from '../gathering.ts'
import { parseJson } from '../parseJson.ts'
import type { Programme, SessionRow } from '../programme.ts'
import type { ReadOptions, SourceFiles } from '../readOptions.ts'
import { instantOf, readPlace } from '../readPlace.ts'
import { readTitle } from '../readTitle.ts'
import { SourceError } from '../SourceError.ts'
import { splitTitle } from '../titles/splitTitle.ts'
import { line, list, rowsOf, text } from '../tolerant.ts'
import { momentOf } from '../values.ts'

const schema = z.object({
  id: line, event_key: line, active: line, name: line, event_start: line, event_end: line, event_type: line, event_subtype: line,
  description: text, venue: line, venue_id: line, audience: line, start_time_ts: line, speakers: list,
  start_date: line, start_time: line, end_date: line, end_time: line,
})
const speakerSchema = z.object({ username: line, id: line, name: line, company: line, position: line, about: text, avatar: line, custom_order: z.coerce.number().catch(0) })
type SchedSession = z.infer<typeof schema>
type Context = { timeZone: string; gather: Gathering; note: TakeNote }

/**
 * Reads Sched's `session/export` as JSON: nearly all of it text, times on the event's clock but one (`start_time_ts`), keys
 * absent rather than null. Titles that carry their speakers lose them to the speakers.
 * @throws SourceError if it is no list, is over a bound, or no time zone is known.
 */
export function readSched([file]: SourceFiles, options: ReadOptions): Programme {
  const values = parseJson(file.bytes)
  if (!Array.isArray(values)) throw new SourceError('The file is not what session/export of Sched gives: it must be a JSON array.')
  const { notes, note } = takingNotes()
  const row = { path: 'export', name: 'export' }
  const rows = rowsOf(schema, values, '', 'session', note)
  const timeZone = findEventZone('', rows.flatMap(({ value }) => offsetOf(value) ?? []), options, row, note)
  note('no-event-name', row, options.slug)
  const gather = gathering({ namespace: 'sched', areNamesIdentity: true }, options, notes, note)
  for (const { value, row: place } of rows) gather.takeSession(readSession(value, place, { timeZone, gather, note }))
  return gather.finish({ row, name: options.slug, timeZone, rasterMinutes: 5, links: [], days: [], endHours: [] })
}

function readSession(session: SchedSession, place: PathReference, context: Context): Omit<SessionRow, 'key'> {
  const { gather, note } = context
  const id = session.id || session.event_key
  const row = { ...place, name: id === '' ? `session "${session.name}"` : `session ${id}` }
  const { title, people } = readPeople(session, place, row, context)
  const { event_type: type, event_subtype: subtype, venue } = session
  const times = readTimes(session, row, context)
  return {
    row,
    ...readTitle(title, row, note),
    // Clients hide what is not active.
    ...(/^n$/i.test(session.active) ? { state: 'cancelled' } : {}),
    subtitle: '',
    abstract: '',
    description: session.description,
    type: [subtype, type].filter((words) => words !== '').join(', ').replace(/^[^\p{L}]+/u, ''),
    language: '',
    level: session.audience,
    track: type || null,
    doNotRecord: false,
    links: [],
    people,
    placings: times === null ? [] : [{
      guid: guidIn(session.id),
      room: venue === '' && session.venue_id === '' ? null : gather.takeRoom({ row: { ...place, name: `room "${venue}"` }, name: venue, guid: null, capacity: null, externalIds: session.venue_id === '' ? [] : [{ source: 'sched', id: session.venue_id }] }),
      ...times,
    }],
    externalIds: id === '' ? [] : [{ source: 'sched', id }],
  }
}

/** Speakers by their entry, else by the title; the title loses them if it names them. */
function readPeople(session: SchedSession, place: PathReference, row: PathReference, { gather, note }: Context): { title: string; people: SessionRow['people'] } {
  const split = splitTitle(session.name)
  const given = rowsOf(speakerSchema, session.speakers, `${place.path}.speakers`, 'speaker', note).sort((a, b) => a.value.custom_order - b.value.custom_order)
  if (given.length === 0) {
    if (split.people.length > 0) note(split.isSure ? 'people-in-title' : 'people-in-title-doubtful', row, split.people.map(({ name }) => name).join('; '))
    return { title: split.title, people: split.people.map((person) => ({ person: gather.takePerson({ row, ...person, bio: '', picture: '', links: [], externalIds: [] }), role: 'speaker' })) }
  }
  const names = new Set(given.map(({ value }) => value.name.toLowerCase()))
  const isRepeated = split.people.length > 0 && split.people.some(({ name }) => names.has(name.toLowerCase()))
  const jobs = new Map(split.people.map(({ name, jobTitle }) => [name.toLowerCase(), jobTitle]))
  return {
    title: isRepeated ? split.title : session.name,
    people: given.map(({ value: { id, username, name, company, position, about, avatar }, row: at }) => ({
      person: gather.takePerson({
        row: { ...at, name: `speaker "${name}"` },
        name,
        jobTitle: position || (jobs.get(name.toLowerCase()) ?? ''),
        organization: company,
        bio: about,
        picture: avatar,
        links: [],
        externalIds: id === '' && username === '' ? [] : [id === '' ? { source: 'sched:username', id: username } : { source: 'sched', id }],
      }),
      role: 'speaker',
    })),
  }
}

/** What clocks show is read in the event's zone; the one exact time goes before it. */
function readTimes(session: SchedSession, row: PathReference, { timeZone, note }: Context): { startsAt: string; endsAt: string } | null {
  const [startText, endText] = clocksOf(session)
  const shown = instantOf(startText, timeZone, row, note)
  const exact = exactStartOf(session)
  const starts = exact ?? shown
  if (starts === null) {
    note('no-start', row, startText)
    return null
  }
  if (exact !== null && shown !== null && !exact.equals(shown)) note('date-and-start-differ', row, `start_time_ts is ${exact.toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' })} in ${timeZone}, event_start is ${startText}`)
  // Of the end only the clock is known: it stands as far from the start as clocks show.
  const end = instantOf(endText, timeZone, row, note)
  return readPlace(starts, { at: end === null || shown === null ? end : starts.add(shown.until(end)), minutes: null, fallback: 30 }, row, note)
}

function exactStartOf({ start_time_ts: written }: SchedSession): Temporal.Instant | null {
  const seconds = /^\d{1,11}$/.test(written) ? Number(written) : 0
  return seconds > 0 ? Temporal.Instant.fromEpochMilliseconds(seconds * 1_000) : null
}

function clocksOf({ event_start, event_end, start_date, start_time, end_date, end_time }: SchedSession): [string, string] {
  return [event_start || `${start_date}T${start_time}`, event_end || `${end_date}T${end_time}`]
}

/** How far the clock is from UTC, by the one exact time. */
function offsetOf(session: SchedSession): string | null {
  const exact = exactStartOf(session)
  const moment = momentOf(clocksOf(session)[0])
  if (exact === null || moment?.kind !== 'floating') return null
  const minutes = Math.round((moment.local.toZonedDateTime('UTC').epochMilliseconds - exact.epochMilliseconds) / 60_000)
  if (Math.abs(minutes) > 14 * 60) return null
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`
}

/** Our own exports bear a slot's guid there, without its dashes: a UUID says its version and variant. */
function guidIn(id: string): string | null {
  const parts = /^([0-9a-f]{8})([0-9a-f]{4})([1-8][0-9a-f]{3})([89ab][0-9a-f]{3})([0-9a-f]{12})$/.exec(id)
  return parts === null ? null : parts.slice(1).join('-')
}
