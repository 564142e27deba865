import { z } from 'zod'
import type { SpeakerRole } from '../../../program/kinds.ts'
import type { PathReference, RowReference, TakeNote } from '../../notes.ts'
import { takingNotes } from '../../notes.ts'
import { findEventZone } from '../findEventZone.ts'
import { readFrabLinks } from '../frab-json/readFrabLinks.ts'
import { readFrabPerson } from '../frab-json/readFrabPerson.ts'
import { readNight } from '../frab-json/readNight.ts'
import { gathering } from '../gathering.ts'
import type { Gathering } from '../gathering.ts'
import { minutesOfIso } from '../minutesOfIso.ts'
import { parseJson } from '../parseJson.ts'
import type { PlacingRow, Programme, SessionRow } from '../programme.ts'
import type { ReadOptions, SourceFiles } from '../readOptions.ts'
import { instantOf, readPlace } from '../readPlace.ts'
import { readTitle } from '../readTitle.ts'
import { readLogo } from '../readLogo.ts'
import { resolveLink } from '../resolveLink.ts'
import { SourceError } from '../SourceError.ts'
import { count, entriesOf, flag, line, list, rowsOf, text } from '../tolerant.ts'
import { colorOf, dayOf, guidOf, isNoRoom, minutesOf, momentOf } from '../values.ts'

const scheduleSchema = z.object({
  base_url: line,
  conference: z.object({ acronym: line, title: line, timeslot_duration: line, time_zone_name: line, url: line, logo: z.unknown().optional(), tracks: list, rooms: list, days: list }),
  events: list,
  persons: list,
})
const trackSchema = z.object({ name: line, slug: line, color: line, colors: z.object({ light: line }).catch({ light: '' }) })
const roomSchema = z.object({ name: line, guid: line, capacity: count })
const eventSchema = z.object({
  guid: line, id: line, code: line, start: line, end: line, duration: line, room: roomSchema.catch({ name: '', guid: '', capacity: null }),
  title: line, subtitle: line, type: line, language: line, abstract: text, description: text, state: line, do_not_record: flag,
  track: z.union([z.object({ slug: line, name: line }), line.transform((name) => ({ slug: name, name }))]),
  participants: list, persons: list, links: z.unknown().optional(), attachments: z.unknown().optional(),
  logo: z.unknown().optional(), url: line, feedback_url: line, origin_url: line, video_download_url: line,
})
type Event2 = z.infer<typeof eventSchema>

const cancelled = new Set(['CANCELED', 'CANCELLED', 'REJECTED', 'WITHDRAWN', 'DELETED'])
const roles: ReadonlyMap<string, SpeakerRole> = new Map([['MODERATOR', 'moderator'], ['HOST', 'host']])

type Context = { namespace: string; base: string; timeZone: string; gather: Gathering; note: TakeNote; tracks: ReadonlyMap<string, string> }

/**
 * Reads schedule2 (https://c3voc.de/schema/schedule2, alpha): sessions in one list, which name rooms, tracks and people.
 * @throws SourceError if it is no such file, is over a bound, or says no time zone.
 */
export function readSchedule2([file]: SourceFiles, options: ReadOptions): Programme {
  const read = z.object({ schedule: scheduleSchema }).safeParse(parseJson(file.bytes))
  if (!read.success) throw new SourceError('The file is not schedule2: it must hold schedule.conference, an object, and schedule.events, a list.')
  const { conference, base_url: base, events, persons } = read.data.schedule
  if (events.length === 0 && conference.days.some((day) => entriesOf(day).some(([name]) => name === 'rooms'))) {
    throw new SourceError('The file is a schedule.json of version 1: its sessions stand in days and rooms. Read it as frab-json.')
  }
  const { notes, note } = takingNotes()
  const row = { path: 'schedule.conference', name: 'conference' }
  const timeZone = findEventZone(conference.time_zone_name, offsetsIn(events), options, row, note)
  if (conference.acronym === '') note('no-acronym', row, options.slug)
  if (conference.title === '') note('no-event-name', row, conference.acronym || options.slug)
  const namespace = `frab:${(conference.acronym || options.slug).toLowerCase().slice(0, 80)}`
  const gather = gathering({ namespace, areNamesIdentity: false }, options, notes, note)
  const tracks = readTracks(conference.tracks, gather, note)
  for (const { value, row: place } of rowsOf(roomSchema, conference.rooms, 'schedule.conference.rooms', 'room', note)) if (!isNoRoom(guidOf(value.guid))) takeRoom(value, place, gather, note)
  // What people say of themselves stands apart; who appears in nothing is no speaker of this programme.
  const profiles = new Map(persons.flatMap((person) => entriesOf(person).filter(([name]) => name === 'guid').map(([, guid]) => [line.parse(guid), person] as const)))
  const context = { namespace, base, timeZone, gather, note, tracks }
  for (const { value, row: place } of rowsOf(eventSchema, events, 'schedule.events', 'event', note)) gather.takeSession(readEvent(value, place, profiles, context))
  const days = rowsOf(z.object({ date: line, end: line }), conference.days, 'schedule.conference.days', 'day', note).map(({ value }) => value)
  const raster = minutesOfIso(conference.timeslot_duration) ?? minutesOf(conference.timeslot_duration)
  const page = conference.url === '' ? null : resolveLink(conference.url, base, row, note)
  return gather.finish({
    row,
    name: conference.title || conference.acronym || options.slug,
    timeZone,
    rasterMinutes: raster !== null && raster <= 60 ? raster : 5,
    logo: readLogo(conference.logo, base || conference.url, row, note),
    links: page === null ? [] : [{ purpose: 'page', url: page, label: '', row }],
    days: days.flatMap(({ date }) => dayOf(date) ?? []),
    endHours: days.map(({ date, end }) => readNight(end, dayOf(date), timeZone).endsAtHour),
  })
}

function readEvent(event: Event2, place: PathReference, profiles: ReadonlyMap<string, unknown>, context: Context): Omit<SessionRow, 'key'> {
  const { namespace, base, tracks, gather, note } = context
  const guid = guidOf(event.guid)
  const row = { ...place, name: event.guid === '' ? `event "${event.title}"` : `event ${event.guid}` }
  if (guid === null) note(event.guid === '' ? 'no-guid' : 'bad-guid', row, event.guid)
  const titled = readTitle(event.title, row, note)
  const people = [...event.participants, ...event.persons].map((person, index) => {
    const named = entriesOf(person)
    const profile = profiles.get(line.parse(named.find(([name]) => name === 'guid')?.[1]))
    const merged = profile === undefined ? person : Object.fromEntries([...entriesOf(profile), ...named])
    const read = readFrabPerson(merged, { path: `${place.path}.participants[${index}]`, name: row.name }, { namespace, base, note })
    return { person: gather.takePerson(read), role: roles.get(line.parse(named.find(([name]) => name === 'role')?.[1]).toUpperCase()) ?? ('speaker' as const) }
  })
  const logo = z.object({ url: line }).safeParse(event.logo)
  return {
    row,
    ...titled,
    ...(cancelled.has(event.state.toUpperCase()) ? { state: 'cancelled' } : {}),
    subtitle: event.subtitle,
    abstract: event.abstract,
    description: event.description,
    // What is neither talk nor break: a party, the registration.
    type: event.type.toUpperCase() === 'META' ? 'social' : event.type.replaceAll('_', ' ').toLowerCase(),
    language: event.language,
    level: '',
    track: tracks.get(event.track.slug) ?? (event.track.name || null),
    doNotRecord: event.do_not_record,
    links: readFrabLinks({ ...event, logo: logo.success ? logo.data.url : line.parse(event.logo) }, base, row, note),
    people,
    placings: readPlacing(event, guid, row, place, context),
    externalIds: [
      ...(event.guid === '' ? [] : [{ source: 'frab', id: guid ?? event.guid }]),
      ...(event.id === '' ? [] : [{ source: namespace, id: event.id }]),
      ...(event.code === '' ? [] : [{ source: `${namespace}:code`, id: event.code }]),
    ],
  }
}

function readPlacing(event: Event2, guid: string | null, row: RowReference, place: PathReference, { timeZone, gather, note }: Context): PlacingRow[] {
  const starts = instantOf(event.start, timeZone, row, note)
  if (starts === null) {
    if (event.start !== '' || event.end !== '') note('no-start', row, `start "${event.start}"`)
    return []
  }
  const end = { at: instantOf(event.end, timeZone, row, note), minutes: minutesOfIso(event.duration) ?? minutesOf(event.duration), fallback: 5 }
  const room = (event.room.name === '' && event.room.guid === '') || isNoRoom(guidOf(event.room.guid)) ? null : takeRoom(event.room, { path: `${place.path}.room`, name: `room "${event.room.name}" of ${row.name}` }, gather, note)
  return [{ guid, room, ...readPlace(starts, end, row, note) }]
}

function takeRoom({ name, guid: written, capacity }: z.infer<typeof roomSchema>, row: PathReference, gather: Gathering, note: TakeNote): string {
  const guid = guidOf(written)
  if (guid === null && written !== '') note('bad-guid', row, written)
  return gather.takeRoom({ row: { ...row, name: `room "${name}"` }, name, guid, capacity, externalIds: guid === null ? [] : [{ source: 'frab', id: guid }] })
}

/** Names of tracks by slug. */
function readTracks(values: readonly unknown[], gather: Gathering, note: TakeNote): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { value: { name, slug, color, colors }, row } of rowsOf(trackSchema, values, 'schedule.conference.tracks', 'track', note)) {
    const found = colorOf(color) ?? colorOf(colors.light)
    if (found === null) note('no-color', row, color)
    gather.takeTrack({ row: { ...row, name: `track "${name}"` }, name: name || slug, slug: slug || null, color: found })
    if (slug !== '' && !names.has(slug)) names.set(slug, name || slug)
  }
  return names
}

function offsetsIn(events: readonly unknown[]): string[] {
  return events.flatMap((event) => {
    const moment = momentOf(line.parse(entriesOf(event).find(([name]) => name === 'start')?.[1]))
    return moment?.kind === 'exact' ? [moment.offset] : []
  })
}
