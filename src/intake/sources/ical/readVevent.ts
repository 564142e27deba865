import type ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import type { RowReference, TakeNote } from '../../notes.ts'
import { cleanText } from '../cleanText.ts'
import type { Gathering } from '../gathering.ts'
import { minutesOfIso } from '../minutesOfIso.ts'
import type { LinkRow, PlacingRow, SessionRow } from '../programme.ts'
import { readPlace } from '../readPlace.ts'
import { readTitle } from '../readTitle.ts'
import { resolveLink } from '../resolveLink.ts'
import { settle } from '../settle.ts'
import { splitTitle } from '../titles/splitTitle.ts'
import { guidOf, timeZoneOf } from '../values.ts'
import { inOneLine } from '../xmlText.ts'

type Context = { /** In which floating times are read. */ timeZone: string; roomOf: (location: string) => string; gather: Gathering; note: TakeNote }

/** A VEVENT as a session; `null`, and a note, for a change of one date of a series. */
export function readVevent(event: ICAL.Component, place: RowReference, context: Context): Omit<SessionRow, 'key'> | null {
  const { gather, note } = context
  const uid = inOneLine(textOf(event, 'uid'))
  const split = splitTitle(inOneLine(cleanText(textOf(event, 'summary'))))
  const row = { ...place, name: uid === '' ? place.name : `event ${uid.slice(0, 80)}` }
  if (textOf(event, 'recurrence-id') !== '') {
    note('recurrence', row)
    return null
  }
  if (event.hasProperty('rrule') || event.hasProperty('rdate')) note('recurrence', row)
  if (split.people.length > 0) note(split.isSure ? 'people-in-title' : 'people-in-title-doubtful', row, split.people.map(({ name }) => name).join('; '))
  if (uid === '') note('no-id', row)
  const titled = readTitle(split.title, row, note)
  const [track = '', ...more] = event.getAllProperties('categories').flatMap(valuesOf).map(inOneLine)
  return {
    row,
    ...titled,
    ...(textOf(event, 'status').toUpperCase() === 'CANCELLED' ? { state: 'cancelled' } : {}),
    subtitle: '',
    abstract: '',
    description: cleanText(textOf(event, 'description')).trim(),
    type: track,
    language: '',
    level: '',
    track: track || null,
    categories: more.filter((value) => value !== '').map((value) => ({ category: 'Categories', value, place: 'topic' })),
    doNotRecord: false,
    links: linksOf(event, row, note),
    people: split.people.map((person) => ({ person: gather.takePerson({ row: { ...row, name: `speaker "${person.name}" of ${row.name}` }, ...person, bio: '', picture: '', links: [], externalIds: [] }), role: 'speaker' })),
    placings: placingsOf(event, guidOf(uid), row, context),
    externalIds: uid === '' ? [] : [{ source: 'ical', id: uid }],
  }
}

/** The first value of a property as text (RFC 7265 has dates with dashes and colons); empty if there is none. */
export function textOf(component: ICAL.Component, name: string): string {
  return valuesOf(component.getFirstProperty(name))[0] ?? ''
}

/** As the file has them: the library's own values throw where a date is none. */
function valuesOf(property: ICAL.Property | null): string[] {
  const json: unknown = property?.toJSON()
  return Array.isArray(json) ? json.slice(3).map(String) : []
}

function linksOf(event: ICAL.Component, row: RowReference, note: TakeNote): LinkRow[] {
  const url = textOf(event, 'url') === '' ? null : resolveLink(textOf(event, 'url'), '', row, note)
  return url === null ? [] : [{ purpose: 'page', url, label: '', row }]
}

function placingsOf(event: ICAL.Component, guid: string | null, row: RowReference, context: Context): PlacingRow[] {
  const { gather, roomOf, note } = context
  const starts = instantIn(event, 'dtstart', row, context)
  if (starts === null) {
    note('no-start', row, textOf(event, 'dtstart'))
    return []
  }
  const room = roomOf(inOneLine(cleanText(textOf(event, 'location'))))
  return [{
    guid,
    room: room === '' ? null : gather.takeRoom({ row: { ...row, name: `room "${room}" of ${row.name}` }, name: room, guid: null, capacity: null, externalIds: [] }),
    ...readPlace(starts, { at: instantIn(event, 'dtend', row, context), minutes: minutesOfIso(textOf(event, 'duration')), fallback: 30 }, row, note),
  }]
}

/** A day without a time is no time at which something can begin. */
function instantIn(event: ICAL.Component, name: string, row: RowReference, { timeZone, note }: Context): Temporal.Instant | null {
  const property = event.getFirstProperty(name)
  const found = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(Z?)$/.exec(textOf(event, name))
  if (property === null || found === null) return null
  try {
    const local = Temporal.PlainDateTime.from(`${found[1] ?? ''}T${found[2] ?? ''}`)
    if (found[3] === 'Z') return local.toZonedDateTime('UTC').toInstant()
    const named: unknown = property.getParameter('tzid')
    const zone = typeof named === 'string' ? timeZoneOf(named) : null
    if (typeof named === 'string' && zone === null) note('zone-not-known', row, named)
    return settle(local, zone ?? timeZone, row, note)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
