import { z } from 'zod'
import type { PathReference, TakeNote } from '../../notes.ts'
import { SourceError } from '../SourceError.ts'
import { count, entriesOf, flag, line, list, rowsOf, text } from '../tolerant.ts'
import { dayOf } from '../values.ts'

const itemSchema = z.object({ id: line, name: line })
const sessionSchema = z.object({
  id: line, title: line, description: text, startsAt: line, endsAt: line, isServiceSession: flag, isPlenumSession: flag,
  speakers: list, categoryItems: list, categories: list, roomId: line, room: line, liveUrl: line, recordingUrl: line, status: line,
})
const speakerSchema = z.object({ id: line, firstName: line, lastName: line, fullName: line, bio: text, tagLine: line, profilePicture: line, links: list, sessions: list })
const roomSchema = z.object({ id: line, name: line, capacity: count, sessions: list, session: z.unknown().optional() })
const categorySchema = z.object({ title: line, name: line, items: list, categoryItems: list })

export type SessionizeSession = z.infer<typeof sessionSchema>
export type SessionizeSpeaker = z.infer<typeof speakerSchema>
type Found<T> = { value: T; row: PathReference }

/** All that the views say, whichever they are. Ids are text: sessions bear text, where speakers name them by number. */
export type SessionizeViews = {
  /** `day` if a view lists them by days. */
  sessions: (Found<SessionizeSession> & { day: string | null })[]
  speakers: Found<SessionizeSpeaker>[]
  rooms: Found<z.infer<typeof roomSchema>>[]
  /** By the id of an item. */
  categoryOfItem: Map<string, { category: string; item: string }>
}

/** Adds what a view holds. @throws SourceError if the value is none. */
export function readViews(value: unknown, place: string, into: SessionizeViews, note: TakeNote): void {
  if (Array.isArray(value)) readArray(value, place, into, note)
  else if (entriesOf(value).some(([name]) => name === 'sessions')) readAll(value, place, into, note)
  else throw new SourceError(`${place}This is none of Sessionize's views All, GridSmart, Sessions and Speakers.`)
}

function readAll(value: unknown, place: string, into: SessionizeViews, note: TakeNote): void {
  const all = z.object({ sessions: list, speakers: list, rooms: list, categories: list }).parse(value)
  for (const { value: { title, name, items } } of rowsOf(categorySchema, all.categories, `${place}categories`, 'category', note)) addCategory(title || name, items, into)
  into.rooms.push(...rowsOf(roomSchema, all.rooms, `${place}rooms`, 'room', note))
  into.speakers.push(...rowsOf(speakerSchema, all.speakers, `${place}speakers`, 'speaker', note))
  into.sessions.push(...rowsOf(sessionSchema, all.sessions, `${place}sessions`, 'session', note).map((found) => ({ ...found, day: null })))
}

function readArray(values: readonly unknown[], place: string, into: SessionizeViews, note: TakeNote): void {
  const names = new Set(values.flatMap((value) => entriesOf(value).map(([name]) => name)))
  if (names.has('timeSlots') || (names.has('rooms') && names.has('date'))) {
    for (const { value: { date, rooms }, row } of rowsOf(z.object({ date: line, rooms: list }), values, place, 'day', note)) {
      const found = rowsOf(roomSchema, rooms, `${row.path}.rooms`, 'room', note)
      into.rooms.push(...found)
      for (const room of found) takeSessions(room.value.sessions, `${room.row.path}.sessions`, dayOf(date), into, note)
    }
  } else if (names.has('groupName') || names.has('groupId')) {
    for (const { value: { sessions }, row } of rowsOf(z.object({ sessions: list }), values, place, 'group', note)) takeSessions(sessions, `${row.path}.sessions`, null, into, note)
  } else if (names.has('firstName') || names.has('fullName')) {
    into.speakers.push(...rowsOf(speakerSchema, values, place, 'speaker', note))
  } else if (values.length > 0) {
    throw new SourceError(`${place}This is none of Sessionize's views All, GridSmart, Sessions and Speakers.`)
  }
}

function takeSessions(values: readonly unknown[], path: string, day: string | null, into: SessionizeViews, note: TakeNote): void {
  const found = rowsOf(sessionSchema, values, path, 'session', note)
  for (const { value } of found) {
    for (const category of value.categories) {
      const read = categorySchema.safeParse(category)
      if (read.success) addCategory(read.data.name || read.data.title, [...read.data.categoryItems, ...read.data.items], into)
    }
  }
  into.sessions.push(...found.map((session) => ({ ...session, day })))
}

function addCategory(category: string, items: readonly unknown[], { categoryOfItem }: SessionizeViews): void {
  for (const item of items) {
    const read = itemSchema.safeParse(item)
    if (read.success) categoryOfItem.set(read.data.id, { category, item: read.data.name })
  }
}
