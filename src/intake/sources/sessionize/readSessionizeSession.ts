import { z } from 'zod'
import type { CategoryPlace } from '../../../program/importing/mapping.ts'
import type { PathReference, TakeNote } from '../../notes.ts'
import type { Gathering } from '../gathering.ts'
import type { LinkRow, PersonRow, PlacingRow, SessionRow } from '../programme.ts'
import { readSpan } from '../readPlace.ts'
import { readTitle } from '../readTitle.ts'
import { resolveLink } from '../resolveLink.ts'
import { line } from '../tolerant.ts'
import { guidOf } from '../values.ts'
import type { SessionizeSession } from './readViews.ts'

type Context = {
  gather: Gathering
  note: TakeNote
  categoryOfItem: ReadonlyMap<string, { category: string; item: string }>
  /** Zone in which times are read. */
  timeZone: string
  speakerOf: (id: string, name: string, row: PathReference) => Omit<PersonRow, 'key'>
}

const personSchema = z.union([z.object({ id: line, name: line }), line.transform((id) => ({ id, name: '' }))])
const itemsSchema = z.object({ categoryItems: z.array(z.object({ id: line })).catch([]) })

/** What a category is by its name; any other is tags. */
const placeOf: readonly (readonly [RegExp, CategoryPlace])[] = [[/track/i, 'track'], [/level/i, 'level'], [/language|sprache/i, 'language'], [/format|type|kind|art/i, 'kind']]

/** A session of any view. What categories say is sorted by what they are called: track, format, level, language; all else may be a topic. */
export function readSessionizeSession(session: SessionizeSession, place: PathReference, { gather, note, categoryOfItem, timeZone, speakerOf }: Context): Omit<SessionRow, 'key'> {
  const row = { ...place, name: session.id === '' ? `session "${session.title}"` : `session ${session.id}` }
  const inPlace = session.categories.flatMap((category) => itemsSchema.safeParse(category).data?.categoryItems.map(({ id }) => id) ?? [])
  const items = [...session.categoryItems.map((id) => line.parse(id)), ...inPlace].flatMap((id) => categoryOfItem.get(id) ?? [])
  const categories = items.map(({ category, item: value }) => ({ category, value, place: placeOf.find(([pattern]) => pattern.test(category))?.[1] ?? ('topic' as const) }))
  const chosen = (wanted: CategoryPlace): string => categories.find(({ place }) => place === wanted)?.value ?? ''
  const format = chosen('kind')
  const titled = readTitle(session.title, row, note)
  return {
    row,
    ...titled,
    ...(/^(declined|cancell?ed)$/i.test(session.status) ? { state: 'cancelled' } : {}),
    subtitle: '',
    abstract: '',
    description: session.description,
    type: format === '' && session.isServiceSession ? serviceTypeOf(session.title) : format,
    language: chosen('language'),
    level: chosen('level'),
    track: chosen('track') || null,
    categories,
    doNotRecord: false,
    links: linksOf(session, row, note),
    people: session.speakers.map((speaker, index) => {
      const { id, name } = personSchema.catch({ id: '', name: '' }).parse(speaker)
      return { person: gather.takePerson(speakerOf(id, name, { path: `${place.path}.speakers[${index}]`, name: row.name })), role: 'speaker' }
    }),
    placings: placingsOf(session, row, place, { gather, note, timeZone }),
    externalIds: session.id === '' ? [] : [{ source: 'sessionize', id: session.id }],
  }
}

/** What service sessions are stands in their titles only. */
function serviceTypeOf(title: string): string {
  return /registration|check-?in|doors/i.test(title) ? 'registration' : /break|lunch|coffee|tea|breakfast|dinner|snack/i.test(title) ? 'break' : title
}

function linksOf({ liveUrl, recordingUrl }: SessionizeSession, row: PathReference, note: TakeNote): LinkRow[] {
  return [liveUrl, recordingUrl].flatMap((written, at): LinkRow[] => {
    const url = written === '' ? null : resolveLink(written, '', row, note)
    return url === null ? [] : [{ purpose: at === 0 ? 'stream' : 'video', url, label: '', row }]
  })
}

function placingsOf(session: SessionizeSession, row: PathReference, place: PathReference, { gather, note, timeZone }: Pick<Context, 'gather' | 'note' | 'timeZone'>): PlacingRow[] {
  const times = readSpan({ starts: session.startsAt, ends: session.endsAt }, timeZone, 30, row, note)
  if (times === null) {
    if (session.startsAt !== '') note('no-start', row, session.startsAt)
    return []
  }
  const { roomId, room: name } = session
  const room = roomId === '' && name === '' ? null : gather.takeRoom({ row: { path: `${place.path}.roomId`, name: `room ${roomId} of ${row.name}` }, name, guid: null, capacity: null, externalIds: roomId === '' ? [] : [{ source: 'sessionize', id: roomId }] })
  // Service sessions bear a GUID, and so do all of them where we wrote the view ourselves.
  return [{ guid: guidOf(session.id), room, ...times }]
}
