import { z } from 'zod'
import type { PathReference, RowReference, TakeNote } from '../../notes.ts'
import type { Gathering } from '../gathering.ts'
import type { ExternalId, SessionRow } from '../programme.ts'
import { readFrabStart } from '../readFrabStart.ts'
import { instantOf, readPlace } from '../readPlace.ts'
import { readTitle } from '../readTitle.ts'
import { entriesOf, flag, line, list, text } from '../tolerant.ts'
import { guidOf, minutesOf } from '../values.ts'
import { readFrabLinks } from './readFrabLinks.ts'
import { readFrabPerson } from './readFrabPerson.ts'
import type { Night } from './readNight.ts'

const schema = z.object({
  guid: line, id: line, code: line, date: line, start: line, end: line, duration: line, room: line,
  title: line, subtitle: line, type: line, language: line, track: line, abstract: text, description: text,
  do_not_record: flag, do_not_stream: flag, recording_license: line,
  persons: list, links: z.unknown().optional(), attachments: z.unknown().optional(),
  logo: line, url: line, feedback_url: line, origin_url: line, video_download_url: line,
})
export type FrabEvent = z.infer<typeof schema>

/** All that is read of an event, or says nothing of its own (`slug`); any other entry is reported. */
const known = new Set([...Object.keys(schema.shape), 'slug', 'answers'])

export type FrabEventContext = {
  namespace: string
  base: string
  /** Day under which it is listed. */
  date: string | null
  timeZone: string
  night: Night
  /** Key of the room in whose list it stands; `null` if that stands in for none. */
  room: string | null
  roomName: string
  rasterMinutes: number
  gather: Gathering
  note: TakeNote
}

/** An event of a schedule.json; `null`, and a note, if there is none at that place. */
export function readFrabEvent(value: unknown, place: PathReference, context: FrabEventContext): Omit<SessionRow, 'key'> | null {
  const { namespace, base, gather, note } = context
  const read = schema.safeParse(value)
  if (!read.success) {
    note('not-read', place, JSON.stringify(value).slice(0, 80))
    return null
  }
  const event = read.data
  const row = { ...place, name: event.id === '' && event.guid === '' ? `event "${event.title}"` : `event ${event.id || event.guid}` }
  for (const [name, entry] of entriesOf(value)) {
    if (!known.has(name) && entry !== null && entry !== '' && !(Array.isArray(entry) && entry.length === 0)) note('not-read', row, `${name}: ${JSON.stringify(entry).slice(0, 80)}`)
  }
  if (event.recording_license !== '') note('license', row, event.recording_license)
  if (event.do_not_stream) note('no-stream', row)
  if (event.room !== '' && event.room !== context.roomName) note('room-differs', row, `"${event.room}", listed in "${context.roomName}"`)
  const guid = guidOf(event.guid)
  if (guid === null) note(event.guid === '' ? 'no-guid' : 'bad-guid', row, event.guid)
  const times = readTimes(event, context, row)
  return {
    row,
    ...readTitle(event.title, row, note),
    subtitle: event.subtitle,
    abstract: event.abstract,
    description: event.description,
    type: event.type.replaceAll('_', ' '),
    language: event.language,
    level: '',
    track: event.track || null,
    doNotRecord: event.do_not_record,
    links: readFrabLinks(event, base, row, note),
    people: event.persons.map((person, index) => ({ person: gather.takePerson(readFrabPerson(person, { path: `${place.path}.persons[${index}]`, name: row.name }, { namespace, base, note })), role: 'speaker' })),
    placings: times === null ? [] : [{ guid, room: context.room, ...times }],
    externalIds: idsOf(event, guid, namespace),
  }
}

function idsOf({ guid: written, id, code }: FrabEvent, guid: string | null, namespace: string): ExternalId[] {
  return [
    ...(written === '' ? [] : [{ source: 'frab', id: guid ?? written }]),
    ...(id === '' ? [] : [{ source: namespace, id }]),
    ...(code === '' ? [] : [{ source: `${namespace}:code`, id: code }]),
  ]
}

function readTimes(event: FrabEvent, { timeZone, rasterMinutes, note, date, night }: FrabEventContext, row: RowReference): { startsAt: string; endsAt: string } | null {
  const starts = readFrabStart(event, { date, rollsOverAt: night.rollsOverAt }, timeZone, row, note)
  if (starts === null) {
    note('no-start', row, `date "${event.date}", start "${event.start}"`)
    return null
  }
  // A clock that changes in between makes the duration on the clock another than the time that passes: the end says which is meant.
  return readPlace(starts, { at: instantOf(event.end, timeZone, row, note), minutes: minutesOf(event.duration), fallback: rasterMinutes }, row, note)
}
