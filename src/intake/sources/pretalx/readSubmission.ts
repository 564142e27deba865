import type { PathReference, RowReference, TakeNote } from '../../notes.ts'
import type { Gathering } from '../gathering.ts'
import type { PlacingRow, SessionRow } from '../programme.ts'
import { instantOf, readPlace } from '../readPlace.ts'
import { readTitle } from '../readTitle.ts'
import { entryOf, line, text } from '../tolerant.ts'
import { colorOf, guidOf } from '../values.ts'
import type { PretalxObjects, PretalxRoom, PretalxSlot, PretalxSubmission } from './collectPretalx.ts'
import { roomSchema } from './collectPretalx.ts'

type Context = { objects: PretalxObjects; gather: Gathering; namespace: string; /** In which times without an offset are read. */ timeZone: string; note: TakeNote }

/** What was never accepted is no session; `accepted` has a place and waits for its speakers. */
const refused = new Set(['submitted', 'rejected', 'draft', 'deleted'])
const cancelled = new Set(['canceled', 'cancelled', 'withdrawn'])

/** A submission as a session; `null`, and a note, if it was not accepted. */
export function readSubmission(submission: PretalxSubmission, place: PathReference, context: Context): Omit<SessionRow, 'key'> | null {
  const { objects, gather, namespace, note } = context
  const row = { ...place, name: submission.code === '' ? `submission "${submission.title}"` : `submission ${submission.code}` }
  const state = submission.state.toLowerCase()
  if (refused.has(state)) {
    note('not-accepted', row, submission.state)
    return null
  }
  if (submission.image !== '') note('picture-lost', row, submission.image)
  for (const answer of submission.answers) {
    const said = line.parse(entryOf(answer, 'answer'))
    if (said !== '') note('answer-lost', row, said.slice(0, 80))
  }
  const type = named('type', submission.submission_type, objects)
  const track = named('track', submission.track, objects)
  if (track.name !== '') gather.takeTrack({ row: { ...row, name: `track "${track.name}"` }, name: track.name, slug: track.slug || null, color: colorOf(track.color) })
  const titled = readTitle(submission.title, row, note)
  return {
    row,
    ...titled,
    ...(cancelled.has(state) ? { state: 'cancelled' } : {}),
    subtitle: '',
    abstract: submission.abstract,
    description: submission.description,
    type: type.name,
    language: submission.content_locale,
    level: '',
    track: track.name || null,
    categories: tagsOf(submission, objects).map((value) => ({ category: 'Tags', value, place: 'topic' })),
    doNotRecord: submission.do_not_record,
    links: [],
    people: submission.speakers.map((speaker, index) => ({ person: takeSpeaker(speaker, { path: `${place.path}.speakers[${index}]`, name: row.name }, context), role: 'speaker' })),
    placings: placingsOf(submission, row, place, context),
    externalIds: submission.code === '' ? [] : [{ source: namespace, id: submission.code }],
  }
}

export function takePretalxRoom({ id, name, guid: given, uuid, capacity }: PretalxRoom, place: RowReference, { gather, namespace, note }: Pick<Context, 'gather' | 'namespace' | 'note'>): string {
  const written = given || uuid
  const guid = guidOf(written)
  if (guid === null && written !== '') note('bad-guid', place, written)
  const ids = [...(guid === null ? [] : [{ source: 'frab', id: guid }]), ...(id === '' ? [] : [{ source: `${namespace}:room`, id }])]
  return gather.takeRoom({ row: { ...place, name: `room "${name}"` }, name, guid, capacity, externalIds: ids })
}

/** A code, or the speaker themselves. */
function takeSpeaker(value: unknown, place: PathReference, { objects, gather, namespace }: Context): string {
  const inPlace = { code: line.parse(entryOf(value, 'code')), name: line.parse(entryOf(value, 'name')), biography: text.parse(entryOf(value, 'biography')) }
  const code = inPlace.code || line.parse(typeof value === 'object' ? '' : value)
  const found = objects.speakers.get(code)
  const row = { ...(found?.row ?? place), name: `speaker ${code || `"${inPlace.name}"`} of ${place.name}` }
  return gather.takePerson({
    row,
    name: found?.value.name || inPlace.name,
    jobTitle: '',
    organization: '',
    bio: found?.value.biography || inPlace.biography,
    picture: found?.value.avatar_url || found?.value.avatar || '',
    links: [],
    externalIds: code === '' ? [] : [{ source: `${namespace}:person`, id: code }],
  })
}

function placingsOf(submission: PretalxSubmission, row: RowReference, place: PathReference, context: Context): PlacingRow[] {
  const { objects, gather, namespace, timeZone, note } = context
  const apart = [...new Set(submission.slotIds)].flatMap((id) => objects.slots.get(id)?.value ?? [])
  const named = submission.slots.length + submission.slotIds.length > 0 || submission.code === '' ? [] : [...objects.slots.values()].map(({ value }) => value).filter((slot) => slot.submission === submission.code)
  return [...submission.slots, ...apart, ...named].flatMap((slot): PlacingRow[] => {
    const starts = instantOf(slot.start, timeZone, row, note)
    if (starts === null) {
      if (slot.start !== '') note('no-start', row, slot.start)
      return []
    }
    const room = roomOf(slot, objects)
    return [{
      guid: null,
      room: room === null ? null : takePretalxRoom(room, { path: `${place.path}.slots`, name: row.name }, { gather, namespace, note }),
      ...readPlace(starts, { at: instantOf(slot.end, timeZone, row, note), minutes: slot.duration ?? submission.duration, fallback: 30 }, row, note),
    }]
  })
}

/** By id, in place, or (older versions) by name. */
function roomOf({ room, room_id: id }: PretalxSlot, { rooms }: PretalxObjects): PretalxRoom | null {
  const key = id || line.parse(entryOf(room, 'id')) || line.parse(typeof room === 'object' ? '' : room)
  const known = rooms.get(key)
  if (known !== undefined) return known.value
  const inPlace = roomSchema.safeParse(room)
  if (inPlace.success && inPlace.data.id !== '') return inPlace.data
  const name = line.parse(room)
  return name === '' ? null : { id, name, guid: '', uuid: '', capacity: null }
}

/** Tags: in place, by number, or by name. */
function tagsOf({ tags }: PretalxSubmission, { names }: PretalxObjects): string[] {
  return tags.flatMap((tag) => {
    const written = line.parse(entryOf(tag, 'tag') ?? tag)
    const name = typeof tag === 'object' ? written : (names.get(`tag ${written}`)?.name ?? (/^\d+$/.test(written) ? '' : written))
    return name === '' ? [] : [name]
  })
}

/** A track or type: by number, in place, or (older versions) by name. */
function named(kind: 'track' | 'type', value: unknown, { names }: PretalxObjects): { name: string; slug: string; color: string } {
  const inPlace = { name: line.parse(entryOf(value, 'name') ?? value), slug: line.parse(entryOf(value, 'slug')), color: line.parse(entryOf(value, 'color')) }
  const known = typeof value === 'object' ? undefined : names.get(`${kind} ${line.parse(value)}`)
  return known ?? (/^\d+$/.test(inPlace.name) ? { name: '', slug: '', color: '' } : inPlace)
}
