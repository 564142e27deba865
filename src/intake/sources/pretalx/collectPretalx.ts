import { z } from 'zod'
import type { PathReference, TakeNote } from '../../notes.ts'
import { SourceError } from '../SourceError.ts'
import { count, entriesOf, entryOf, flag, line, list, rowsOf, text } from '../tolerant.ts'
import { dayOf } from '../values.ts'

export const roomSchema = z.object({ id: line, name: line, guid: line, uuid: line, capacity: count })
const slotSchema = z.object({ id: line, start: line, end: line, duration: count, room: z.unknown().optional(), room_id: line, submission: line })
const speakerSchema = z.object({ code: line, name: line, biography: text, avatar_url: line, avatar: line })
const namedSchema = z.object({ id: line, name: line, slug: line, color: line })
const tagSchema = z.object({ id: line, tag: line })
const submissionSchema = z.object({
  code: line, title: line, abstract: text, description: text, state: line, content_locale: line, duration: count, do_not_record: flag, image: line,
  speakers: list, slots: list, slot: z.unknown().optional(), track: z.unknown().optional(), submission_type: z.unknown().optional(), answers: list, resources: list, tags: list,
})

type Found<T> = { value: T; row: PathReference }
export type PretalxRoom = z.infer<typeof roomSchema>
export type PretalxSlot = z.infer<typeof slotSchema>
export type PretalxSpeaker = z.infer<typeof speakerSchema>
/** `slots` as far as they stand in the submission itself; ids of others are in `slotIds`. */
export type PretalxSubmission = Omit<z.infer<typeof submissionSchema>, 'slots'> & { slots: PretalxSlot[]; slotIds: string[] }

export type PretalxObjects = {
  /** `day` if they stand in a programme by days. */
  submissions: (Found<PretalxSubmission> & { day: string | null })[]
  speakers: Map<string, Found<PretalxSpeaker>>
  slots: Map<string, Found<PretalxSlot>>
  rooms: Map<string, Found<PretalxRoom>>
  /** Of tracks, types of submission and tags, by `track 3`. */
  names: Map<string, { name: string; slug: string; color: string }>
}

/** Adds the objects of a file. @throws SourceError if it is none of pretalx. */
export function collectPretalx(value: unknown, place: string, into: PretalxObjects, note: TakeNote): void {
  const results = Array.isArray(value) ? value : entryOf(value, 'results')
  if (Array.isArray(results)) collectPage(results, `${place}results`, into, note)
  else if (entryOf(value, 'schedule') !== undefined && entryOf(entryOf(value, 'schedule'), 'conference') === undefined) collectProgramme(value, place, into, note)
  else throw new SourceError(`${place}This is no page of pretalx's API ("results") and no programme by days ("schedule"). A schedule.json is read as frab-json.`)
}

function collectPage(results: readonly unknown[], path: string, into: PretalxObjects, note: TakeNote): void {
  const names = new Set(results.flatMap((result) => entriesOf(result).map(([name]) => name)))
  if (names.has('submission_type') || names.has('content_locale')) {
    into.submissions.push(...rowsOf(submissionSchema, results, path, 'submission', note).map((found) => ({ ...found, value: withSlots(found.value), day: null })))
  } else if (names.has('start') && names.has('room')) {
    for (const slot of rowsOf(slotSchema, results, path, 'slot', note)) into.slots.set(slot.value.id, slot)
  } else if (names.has('biography') || names.has('avatar') || names.has('avatar_url')) {
    for (const speaker of rowsOf(speakerSchema, results, path, 'speaker', note)) into.speakers.set(speaker.value.code, speaker)
  } else if (names.has('capacity')) {
    for (const room of rowsOf(roomSchema, results, path, 'room', note)) into.rooms.set(room.value.id, room)
  } else if (names.has('default_duration')) {
    for (const { value: { id, ...named } } of rowsOf(namedSchema, results, path, 'type', note)) into.names.set(`type ${id}`, named)
  } else if (names.has('tag')) {
    for (const { value: { id, tag } } of rowsOf(tagSchema, results, path, 'tag', note)) into.names.set(`tag ${id}`, { name: tag, slug: '', color: '' })
  } else if (names.has('color')) {
    for (const { value: { id, ...named } } of rowsOf(namedSchema, results, path, 'track', note)) into.names.set(`track ${id}`, named)
  } else if (results.length > 0) note('not-read', { path, name: 'page' }, [...names].join(', ').slice(0, 80))
}

/** By day, minute of the day and room; sprints stand beside it in the same way. Speakers and rooms stand apart. */
function collectProgramme(value: unknown, place: string, into: PretalxObjects, note: TakeNote): void {
  const { rooms } = z.object({ rooms: list }).parse(value)
  for (const room of rowsOf(roomSchema, rooms, `${place}rooms`, 'room', note)) into.rooms.set(room.value.id, room)
  for (const [code, speaker] of entriesOf(entryOf(value, 'speakers'))) {
    const read = speakerSchema.safeParse(speaker)
    if (read.success) into.speakers.set(code, { value: read.data, row: { path: `${place}speakers.${code}`, name: `speaker ${code}` } })
  }
  for (const [day, minutes] of entriesOf(entryOf(value, 'schedule'))) {
    for (const [minute, byRoom] of entriesOf(minutes)) {
      for (const [room, submission] of entriesOf(byRoom)) {
        const row = { path: `${place}schedule.${day}.${minute}.${room}`, name: 'submission' }
        const read = submissionSchema.safeParse(submission)
        if (read.success) into.submissions.push({ value: withSlots(read.data), row, day: dayOf(day) })
        else note('not-read', row, JSON.stringify(submission).slice(0, 80))
      }
    }
  }
  for (const section of ['sprints', 'extra']) {
    const days = entriesOf(entryOf(value, section))
    const entries = days.flatMap(([, minutes]) => entriesOf(minutes)).flatMap(([, entry]) => (entryOf(entry, 'title') === undefined ? entriesOf(entry) : [['', entry]]))
    if (entries.length > 0) note('not-read', { path: `${place}${section}`, name: section }, `${entries.length} entries beside the schedule`)
  }
}

function withSlots({ slots, slot, ...submission }: z.infer<typeof submissionSchema>): PretalxSubmission {
  const read = [...slots, ...(slot === undefined || slot === null ? [] : [slot])].map((value) => slotSchema.safeParse(value))
  return { ...submission, slots: read.flatMap(({ data }) => data ?? []), slotIds: slots.flatMap((value) => (typeof value === 'object' ? [] : [line.parse(value)])) }
}
