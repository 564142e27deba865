import { programmeDayOf } from '../../program/slots.ts'
import type { Note, TakeNote } from '../notes.ts'
import { externalKeyOf } from '../externalKeyOf.ts'
import { organizationKeyOf } from '../organizationKeyOf.ts'
import { findDayEnd } from './findDayEnd.ts'
import type { EventRow, PersonRow, PlacingRow, Programme, RoomRow, SessionRow, TrackRow } from './programme.ts'
import type { ReadOptions } from './readOptions.ts'
import { SourceError } from './SourceError.ts'

/** A programme in the making: rows come in as a source finds them, each room and person becomes one. */
export type Gathering = {
  /** The key of a room: known by any of its ids, else by its name. */
  takeRoom: (room: Omit<RoomRow, 'key'>) => string
  /** The key of a person: known by any of their ids. What an earlier row left empty is filled in. */
  takePerson: (person: Omit<PersonRow, 'key'>) => string
  takeTrack: (track: TrackRow) => void
  /** @param day in which the source lists it, if it lists by days. */
  takeSession: (session: Omit<SessionRow, 'key'>, day?: string | null) => void
  /** @throws SourceError if there is not one session. */
  finish: (event: GatheredEvent) => Programme
}

/** What is known of the event; days as the source says them, if it does. */
export type GatheredEvent = Pick<EventRow, 'row' | 'name' | 'timeZone' | 'rasterMinutes' | 'links'> & Partial<Pick<EventRow, 'logo'>> & {
  days: readonly string[]
  /** Local hours at which the source lets days end. */
  endHours: readonly (number | null)[]
}

export type GatheringOptions = {
  namespace: string
  /** Whether one name at one organization is one person where there is no id; otherwise each mention is a person. */
  areNamesIdentity: boolean
}

export function gathering({ namespace, areNamesIdentity }: GatheringOptions, options: ReadOptions, notes: Note[], note: TakeNote): Gathering {
  const rooms: RoomRow[] = []
  const people: PersonRow[] = []
  const sessions: SessionRow[] = []
  const tracks = new Map<string, TrackRow>()
  const roomByKey = new Map<string, RoomRow>()
  const personByKey = new Map<string, PersonRow>()
  const guids = new Set<string>()
  const ids = new Set<string>()
  const listed: { row: SessionRow['row']; day: string; startsAt: string; endsAt: string }[] = []

  function takeRoom(room: Omit<RoomRow, 'key'>): string {
    const keys = [...room.externalIds.map(externalKeyOf), ...(room.guid === null ? [] : [`guid ${room.guid}`])]
    const known = [...keys, ...(keys.length === 0 ? [`name ${room.name}`] : [])].map((key) => roomByKey.get(key)).find((found) => found !== undefined)
    if (known !== undefined) {
      if (room.name !== '' && room.name !== known.name) note('room-renamed', room.row, `"${known.name}" was kept, "${room.name}" was not`)
      return known.key
    }
    const isNamed = room.name !== ''
    if (!isNamed) note('no-room-name', room.row)
    if (isNamed && roomByKey.has(`name ${room.name}`)) note('room-shares-name', room.row)
    const made: RoomRow = { ...room, key: `room:${rooms.length}`, name: isNamed ? room.name : `Room ${rooms.length + 1}` }
    rooms.push(made)
    for (const key of keys) roomByKey.set(key, made)
    if (!roomByKey.has(`name ${room.name}`)) roomByKey.set(`name ${room.name}`, made)
    return made.key
  }

  function takePerson(person: Omit<PersonRow, 'key'>): string {
    const keys = person.externalIds.map(externalKeyOf)
    if (keys.length === 0 && areNamesIdentity) keys.push(`name ${person.name}\n${organizationKeyOf(person.organization)}`)
    const known = keys.map((key) => personByKey.get(key)).find((found) => found !== undefined)
    if (known !== undefined) {
      if (person.name !== '' && person.name !== known.name) note('person-renamed', person.row, `"${known.name}" was kept, "${person.name}" was not`)
      known.jobTitle ||= person.jobTitle
      known.organization ||= person.organization
      known.bio ||= person.bio
      known.picture ||= person.picture
      if (known.links.length === 0) known.links = person.links
      for (const key of keys) if (!personByKey.has(key)) personByKey.set(key, known)
      for (const id of person.externalIds) if (!known.externalIds.some((own) => externalKeyOf(own) === externalKeyOf(id))) known.externalIds.push(id)
      return known.key
    }
    if (person.name === '') note('person-without-name', person.row)
    if (keys.length === 0) note('person-without-id', person.row, person.name)
    const made: PersonRow = { ...person, key: `person:${people.length}`, name: person.name === '' ? `Speaker ${people.length + 1}` : person.name }
    people.push(made)
    for (const key of keys) personByKey.set(key, made)
    return made.key
  }

  function placingOf(placing: PlacingRow, session: SessionRow): PlacingRow {
    if (placing.guid === null) return placing
    if (guids.has(placing.guid)) {
      note('double-guid', session.row, placing.guid)
      return { ...placing, guid: null }
    }
    guids.add(placing.guid)
    return placing
  }

  return {
    takeRoom,
    takePerson,
    takeTrack: (track) => {
      if (track.name !== '' && !tracks.has(track.name)) tracks.set(track.name, track)
    },
    takeSession: (given, day = null) => {
      if (sessions.length === options.maxRows) throw new SourceError(`The source holds more than ${options.maxRows} sessions, the bound. If that is right, raise it: --max-rows`)
      const session: SessionRow = { ...given, key: `session:${sessions.length}`, people: withoutRepeats(given, note) }
      session.placings = given.placings.map((placing) => placingOf(placing, session))
      const key = session.externalIds.map(externalKeyOf)[0]
      if (key !== undefined && ids.has(key)) note('double-id', session.row, session.externalIds[0]?.id ?? '')
      if (key !== undefined) ids.add(key)
      sessions.push(session)
      if (day !== null) for (const { startsAt, endsAt } of session.placings) listed.push({ row: session.row, day, startsAt, endsAt })
    },
    finish: ({ days, endHours, logo = '', ...event }) => {
      if (sessions.length === 0) throw new SourceError('The source holds no sessions.')
      const areDeclared = tracks.size > 0
      for (const { row, track } of sessions) {
        if (track === null || tracks.has(track)) continue
        const named = { ...row, name: `track "${track}" of ${row.name}` }
        if (areDeclared) note('track-not-declared', named)
        tracks.set(track, { row: named, name: track, slug: null, color: null })
      }
      const { timeZone } = event
      const dayEndsAtHour = listed.length === 0 ? (options.event?.dayEndsAtHour ?? 4) : findDayEnd(endHours, listed, timeZone)
      for (const { row, day, startsAt } of listed) {
        const found = programmeDayOf(startsAt, { timeZone, dayEndsAtHour })
        if (found !== day) note('other-day', row, `listed on ${day}, belongs to ${found}`)
      }
      const own = sessions.flatMap(({ placings }) => placings.map(({ startsAt }) => programmeDayOf(startsAt, { timeZone, dayEndsAtHour })))
      const sorted = (days.length > 0 ? [...days] : own).sort()
      return { namespace, event: { ...event, logo, startsOn: sorted[0] ?? null, endsOn: sorted.at(-1) ?? null, dayEndsAtHour }, tracks: [...tracks.values()], rooms, people, sessions, notes, columns: [] }
    },
  }
}

/** Each person once, in the first role. */
function withoutRepeats({ people, row }: Omit<SessionRow, 'key'>, note: TakeNote): SessionRow['people'] {
  const seen = new Set<string>()
  return people.filter(({ person }) => {
    if (seen.has(person)) note('person-twice', row, person)
    return !seen.has(person) && seen.add(person)
  })
}
