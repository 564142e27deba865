import { organizationKeyOf } from '../organizationKeyOf.ts'
import type { TakeNote } from '../notes.ts'
import type { PersonRow, Programme, SessionRow } from '../sources/programme.ts'
import type { Choices } from './choices.ts'
import type { TakeDoubt } from './doubts.ts'
import { haveContraryIds, matchById } from './matchById.ts'
import type { EventThere, ThereRoom, ThereSession, ThereSlot, ThereSpeaker, ThereTrack } from './there.ts'

/** Which document of the event each row is, by the row's key (tracks: by name; slots: by {@link slotKeyOf}). */
export type Matches = {
  sessions: ReadonlyMap<string, ThereSession>
  slots: ReadonlyMap<string, ThereSlot>
  speakers: ReadonlyMap<string, ThereSpeaker>
  rooms: ReadonlyMap<string, ThereRoom>
  tracks: ReadonlyMap<string, ThereTrack>
}

/** What is known beside rows and documents, and where to say what is not certain. */
export type Told = {
  same: Choices['same']
  /** By id. */
  nameOfOrganization: ReadonlyMap<string, string>
  note: TakeNote
  doubt: TakeDoubt
}

export const noMatches: Matches = { sessions: new Map(), slots: new Map(), speakers: new Map(), rooms: new Map(), tracks: new Map() }

export function slotKeyOf(session: string, at: number): string {
  return `slot ${at} of ${session}`
}

/**
 * Finds rows again: by external id, else by what stays (the exact title of one session only, the exact name at the same organization,
 * the exact name of a room). Never by likeness; what is alike and not the same is noted, and may be said to be the same.
 */
export function matchRows(programme: Programme, there: EventThere, told: Told): Matches {
  const sessions = matchSessions(programme.sessions, there.sessions, told)
  return {
    sessions,
    slots: matchSlots(programme.sessions, sessions, there.slots),
    speakers: matchSpeakers(programme, sessions, there.speakers, told),
    rooms: matchRooms(programme, there.rooms),
    tracks: new Map(programme.tracks.flatMap(({ name, slug }) => {
      const found = there.tracks.find((track) => track.fields.name === name) ?? there.tracks.find((track) => slug !== null && track.slug === slug)
      return found === undefined ? [] : [[name, found]]
    })),
  }
}

/** Documents that rows are because an editor says so. */
function matchSame<D extends { id: string }>(rows: readonly { key: string }[], documents: readonly D[], same: Choices['same']): Map<string, D> {
  const byId = new Map(documents.map((document) => [document.id, document]))
  return new Map(rows.flatMap(({ key }) => {
    const found = byId.get(same.get(key) ?? '')
    return found === undefined ? [] : [[key, found] as const]
  }))
}

function matchSessions(rows: readonly SessionRow[], documents: readonly ThereSession[], { same, note, doubt }: Told): Map<string, ThereSession> {
  const matches = matchSame(rows, documents, same)
  const told = new Set([...matches.values()].map(({ id }) => id))
  const byIds = matchById(rows.filter(({ key }) => !matches.has(key)), documents.filter(({ id }) => !told.has(id)), (row, { fields }) => row.title === fields.title)
  for (const [key, found] of byIds) matches.set(key, found)
  const claimed = new Set([...matches.values()].map(({ id }) => id))
  const left = documents.filter(({ id }) => !claimed.has(id))
  const open = rows.filter(({ key }) => !matches.has(key))
  const [byTitle, rowsByTitle] = [Map.groupBy(left, ({ fields }) => fields.title), Map.groupBy(open, ({ title }) => title)]
  for (const row of open) {
    const [found, ...others] = byTitle.get(row.title) ?? []
    if (found === undefined) continue
    if (others.length > 0 || rowsByTitle.get(row.title)?.length !== 1 || haveContraryIds(row, found)) {
      note('perhaps-same-session', row.row, row.title)
      doubt({ collection: 'sessions', key: row.key, row: row.row, name: row.title, code: 'perhaps-same-session', candidates: [found, ...others].map(({ id, name, fields }) => ({ id, name, detail: fields.state })) })
      continue
    }
    matches.set(row.key, found)
    if (row.externalIds.length > 0 || found.recorded === null) note('matched-by-title', row.row, row.title)
  }
  return matches
}

/** Slots of a session: by guid, else by the time at which they begin, else in order. */
function matchSlots(rows: readonly SessionRow[], sessions: ReadonlyMap<string, ThereSession>, documents: readonly ThereSlot[]): Map<string, ThereSlot> {
  const bySession = Map.groupBy(documents, ({ session }) => session)
  const matches = new Map<string, ThereSlot>()
  for (const { key, placings } of rows) {
    const session = sessions.get(key)
    const left = new Set(session === undefined ? [] : (bySession.get(session.id) ?? []).toSorted((a, b) => Date.parse(a.fields.startsAt) - Date.parse(b.fields.startsAt)))
    const open = new Set(placings.keys())
    const claim = (fits: (at: number, slot: ThereSlot) => boolean): void => {
      for (const at of open) {
        const found = [...left].find((slot) => fits(at, slot))
        if (found === undefined) continue
        matches.set(slotKeyOf(key, at), found)
        left.delete(found)
        open.delete(at)
      }
    }
    claim((at, { guid }) => guid !== null && guid === placings[at]?.guid)
    claim((at, { fields }) => Date.parse(fields.startsAt) === Date.parse(placings[at]?.startsAt ?? ''))
    claim((_at, { fields }) => fields.state === 'confirmed')
    claim(() => true)
  }
  return matches
}

function matchSpeakers({ people, sessions: rows }: Programme, sessions: ReadonlyMap<string, ThereSession>, documents: readonly ThereSpeaker[], { same, nameOfOrganization, note, doubt }: Told): Map<string, ThereSpeaker> {
  const matches = matchSame(people, documents, same)
  const told = new Set([...matches.values()].map(({ id }) => id))
  const byIds = matchById(people.filter(({ key }) => !matches.has(key)), documents.filter(({ id }) => !told.has(id)), (row, { fields }) => row.name === fields.name)
  for (const [key, found] of byIds) matches.set(key, found)
  const claimed = new Set([...matches.values()].map(({ id }) => id))
  const byId = new Map(documents.map((document) => [document.id, document]))
  const take = (person: PersonRow, found: ThereSpeaker): void => {
    matches.set(person.key, found)
    claimed.add(found.id)
  }
  const organizationOf = ({ fields: { organization } }: ThereSpeaker): string => (organization === null ? '' : (nameOfOrganization.get(organization) ?? ''))
  const atTheirs = (person: PersonRow, document: ThereSpeaker): boolean => organizationKeyOf(person.organization) === organizationKeyOf(organizationOf(document))
  // Whoever appeared under that name in the same session.
  const sessionsOf = new Map<string, ThereSession[]>()
  for (const { key, people: appearing } of rows) {
    const session = sessions.get(key)
    if (session !== undefined) for (const { person } of appearing) sessionsOf.set(person, [...(sessionsOf.get(person) ?? []), session])
  }
  const free = (person: PersonRow, document: ThereSpeaker | undefined): document is ThereSpeaker => document !== undefined && !claimed.has(document.id) && document.fields.name === person.name && !haveContraryIds(person, document)
  for (const exact of [true, false]) {
    for (const person of people.filter(({ key }) => !matches.has(key))) {
      const found = (sessionsOf.get(person.key) ?? []).flatMap(({ fields }) => fields.appearances).map(({ speaker }) => byId.get(speaker)).find((document) => free(person, document) && (!exact || atTheirs(person, document)))
      if (found !== undefined) take(person, found)
    }
  }
  const open = people.filter(({ key }) => !matches.has(key))
  const [byName, openByName] = [Map.groupBy(documents, ({ fields }) => fields.name), Map.groupBy(open, ({ name }) => name)]
  for (const person of open) {
    const namesakes = (byName.get(person.name) ?? []).filter((document) => free(person, document))
    const [only, ...others] = namesakes.filter((document) => atTheirs(person, document))
    // Two rows of one name at one organization: nobody knows which of them it is.
    const rivals = (openByName.get(person.name) ?? []).filter(({ organization }) => organizationKeyOf(organization) === organizationKeyOf(person.organization))
    if (only !== undefined && others.length === 0 && rivals.length === 1) take(person, only)
    else if (namesakes.length > 0) {
      note('perhaps-same-person', person.row, person.name)
      const candidates = namesakes.map((document) => ({ id: document.id, name: document.name, detail: [document.fields.jobTitle ?? '', organizationOf(document)].filter((text) => text !== '').join(', ') }))
      doubt({ collection: 'speakers', key: person.key, row: person.row, name: person.name, code: 'perhaps-same-person', candidates })
    }
  }
  return matches
}

function matchRooms({ rooms }: Programme, documents: readonly ThereRoom[]): Map<string, ThereRoom> {
  const matches = new Map<string, ThereRoom>()
  for (const { key, guid } of rooms) {
    const found = guid === null ? undefined : documents.find((document) => document.guid === guid)
    if (found !== undefined) matches.set(key, found)
  }
  const taken = (): Set<string> => new Set([...matches.values()].map(({ id }) => id))
  const open = rooms.filter(({ key }) => !matches.has(key))
  for (const [key, found] of matchById(open, documents.filter(({ id }) => !taken().has(id)), (row, { fields }) => row.name === fields.name)) matches.set(key, found)
  for (const room of rooms.filter(({ key }) => !matches.has(key))) {
    const [only, ...others] = documents.filter((document) => document.fields.name === room.name && !taken().has(document.id) && !haveContraryIds(room, document))
    if (only !== undefined && others.length === 0) matches.set(room.key, only)
  }
  return matches
}
