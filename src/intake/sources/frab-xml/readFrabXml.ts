import { programmeDayOf } from '../../../program/slots.ts'
import type { RowReference, TakeNote } from '../../notes.ts'
import { takingNotes } from '../../notes.ts'
import { decodeText } from '../decodeText.ts'
import { parseXml } from '../parseXml.ts'
import type { XmlElement } from '../parseXml.ts'
import type { Programme, SessionRow } from '../programme.ts'
import type { ReadOptions } from '../readOptions.ts'
import { SourceError } from '../SourceError.ts'
import { childOf, childrenOf, lineOf } from '../xmlText.ts'
import { findDayEnd } from '../findDayEnd.ts'
import { findTimeZone } from './findTimeZone.ts'
import { readConference } from './readConference.ts'
import type { FrabDay } from './readDays.ts'
import { readDays } from './readDays.ts'
import { readingPeople } from './readPeople.ts'
import { readingRooms } from './readRooms.ts'
import { readSession, rowOf } from './readSession.ts'
import { readTimes } from './readTimes.ts'
import { readTracks } from './readTracks.ts'

/**
 * Reads a frab schedule.xml (the format of voc/schedule, media type `application/vnd.c3voc.schedule+xml`), tolerantly:
 * whatever it lacks or breaks is noted, and no session is lost.
 * @throws SourceError if it is no such file, is over a bound, or says no time zone.
 */
export function readFrabXml(bytes: Uint8Array, options: ReadOptions): Programme {
  const { notes, note } = takingNotes()
  const schedule = parseXml(decodeText(bytes))
  if (schedule.name !== 'schedule') throw new SourceError(`The root element is <${schedule.name}>; a schedule.xml begins with <schedule>.`)
  const elements = sessionElementsOf(schedule)
  if (elements.length === 0) throw new SourceError('The file holds no sessions: there is no <event> in a <day>.')
  if (elements.length > options.maxRows) {
    throw new SourceError(`The file holds ${elements.length} sessions; the bound is ${options.maxRows}. Raise it: --max-rows ${elements.length}`)
  }
  const conferenceElement = childOf(schedule, 'conference')
  const conferenceRow = { line: conferenceElement?.line ?? schedule.line, name: 'conference' }
  const timeZone = findTimeZone(conferenceElement, elements, options, conferenceRow, note)
  const conference = readConference(conferenceElement, schedule, options.slug, conferenceRow, note)
  const days = readDays(schedule, timeZone, note)
  reportDayCount(conferenceElement, days, conferenceRow, note)

  const { sessions, rooms, people, listed } = readSessions(days, { ...conference, timeZone }, note)
  const dayEndsAtHour = findDayEnd(days.map(({ endsAtHour }) => endsAtHour), listed, timeZone)
  for (const { row, day, startsAt } of listed) {
    const found = programmeDayOf(startsAt, { timeZone, dayEndsAtHour })
    if (found !== day) note('other-day', row, `listed on ${day}, belongs to ${found}`)
  }
  const dates = days.flatMap(({ date }) => date ?? []).sort()
  const startsOn = dates[0]
  const endsOn = dates.at(-1)
  if (startsOn === undefined || endsOn === undefined) throw new SourceError('No day of the file has a date, and no session either.')
  return {
    namespace: conference.namespace,
    event: { row: conferenceRow, name: conference.name, startsOn, endsOn, timeZone, dayEndsAtHour, rasterMinutes: conference.rasterMinutes, logo: conference.logo, links: conference.links },
    tracks: readTracks(conferenceElement, sessions, note),
    rooms,
    people,
    sessions,
    notes,
    columns: [],
  }
}

type Listed = { row: RowReference; day: string; startsAt: string; endsAt: string }
type Read = Pick<Programme, 'sessions' | 'rooms' | 'people'> & { listed: Listed[] }

function readSessions(
  days: readonly FrabDay[],
  event: { namespace: string; base: string; timeZone: string; rasterMinutes: number },
  note: TakeNote,
): Read {
  const people = readingPeople(event.namespace, note)
  const rooms = readingRooms(note)
  const context = { namespace: event.namespace, base: event.base, note, guids: new Set<string>(), ids: new Set<string>() }
  const sessions: SessionRow[] = []
  const listed: Listed[] = []
  for (const day of days) {
    for (const room of day.rooms) {
      const roomKey = room.element === null ? undefined : rooms.readRoom(room.element)
      for (const element of room.sessions) {
        const row = rowOf(element)
        const { guid, ...bare } = readSession(element, row, context)
        const times = readTimes(element, day, event, row, note)
        const key = roomKey === undefined ? rooms.readNamed(lineOf(element, 'room'), row) : roomKey
        if (roomKey !== undefined && roomKey !== null) rooms.compare(roomKey, lineOf(element, 'room'), row)
        sessions.push({ ...bare, key: `session:${sessions.length}`, people: people.readPeopleOf(element, row).map((person) => ({ person, role: 'speaker' })), placings: times === null ? [] : [{ guid, room: key, ...times }] })
        if (times !== null && day.date !== null) listed.push({ row, day: day.date, ...times })
      }
    }
  }
  return { sessions, rooms: rooms.list, people: people.list, listed }
}

function sessionElementsOf(schedule: XmlElement): XmlElement[] {
  const days = childrenOf(schedule, 'day')
  return [...days.flatMap((day) => childrenOf(day, 'room')), ...days].flatMap((parent) => childrenOf(parent, 'event'))
}

function reportDayCount(conference: XmlElement | null, days: readonly FrabDay[], row: RowReference, note: TakeNote): void {
  const announced = conference === null ? '' : lineOf(conference, 'days')
  if (announced !== '' && Number(announced) !== days.length) note('day-count', row, `${announced} announced, ${days.length} found`)
}
