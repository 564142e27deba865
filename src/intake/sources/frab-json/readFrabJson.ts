import { z } from 'zod'
import type { RowReference, TakeNote } from '../../notes.ts'
import { takingNotes } from '../../notes.ts'
import { findEventZone } from '../findEventZone.ts'
import { gathering } from '../gathering.ts'
import type { Gathering } from '../gathering.ts'
import { parseJson } from '../parseJson.ts'
import type { Programme } from '../programme.ts'
import type { ReadOptions, SourceFiles } from '../readOptions.ts'
import { readLogo } from '../readLogo.ts'
import { resolveLink } from '../resolveLink.ts'
import { SourceError } from '../SourceError.ts'
import { count, entriesOf, line, list, rowsOf } from '../tolerant.ts'
import { colorOf, dayOf, guidOf, isNoRoom, minutesOf, momentOf } from '../values.ts'
import { readFrabEvent } from './readFrabEvent.ts'
import { readNight } from './readNight.ts'

const usualRaster = 5
const longestRaster = 60

const conferenceSchema = z.object({
  acronym: line,
  title: line,
  start: line,
  end: line,
  daysCount: count,
  timeslot_duration: line,
  time_zone_name: line,
  url: line,
  logo: z.unknown().optional(),
  tracks: list,
  rooms: list,
  days: list,
})
const scheduleSchema = z.object({ base_url: line, conference: conferenceSchema })
const daySchema = z.object({ date: line, day_start: line, day_end: line, rooms: z.unknown().optional() })
const trackSchema = z.object({ name: line, slug: line, color: line })
const roomSchema = z.object({ name: line, guid: line, capacity: count })

type Conference = z.infer<typeof conferenceSchema>

/**
 * Reads a frab schedule.json, version 1 (https://c3voc.de/schedule/schema.json), tolerantly: published files break their own
 * schema. Rooms are known by name there, so that the rooms of the conference lend their guids to those of the days.
 * @throws SourceError if it is no such file, is over a bound, or says no time zone.
 */
export function readFrabJson([file]: SourceFiles, options: ReadOptions): Programme {
  const read = z.object({ schedule: scheduleSchema }).safeParse(parseJson(file.bytes))
  if (!read.success) throw new SourceError('The file is not a schedule.json: it must hold schedule.conference, an object. If its sessions stand in "events", it is schedule2.')
  const { conference, base_url: base } = read.data.schedule
  const { notes, note } = takingNotes()
  const row = { path: 'schedule.conference', name: 'conference' }
  const days = rowsOf(daySchema, conference.days, 'schedule.conference.days', 'day', note)
  const timeZone = findEventZone(conference.time_zone_name, offsetsIn(days.map(({ value }) => value)), options, row, note)
  if (conference.acronym === '') note('no-acronym', row, options.slug)
  const namespace = `frab:${(conference.acronym || options.slug).toLowerCase().slice(0, 80)}`
  const gather = gathering({ namespace, areNamesIdentity: false }, options, notes, note)
  const guids = readDeclared(conference, gather, note)
  const event = readEvent(conference, base, row, options, note)

  for (const { value: day, row: dayRow } of days) {
    const date = dayOf(day.date) ?? dayOf(day.day_start)
    if (dayOf(day.date) === null) note('no-day-date', dayRow, date ?? 'none found')
    const night = readNight(day.day_end, date, timeZone)
    event.endHours.push(night.endsAtHour)
    for (const [name, events] of entriesOf(day.rooms)) {
      const roomRow = { path: `${dayRow.path}.rooms[${JSON.stringify(name)}]`, name: `room "${name}"` }
      const listed = list.parse(events)
      if (listed.length === 0) continue
      const known = guids.get(name) ?? null
      const room = isNoRoom(known?.guid ?? null) ? null : gather.takeRoom({ row: roomRow, name: line.parse(name), guid: known?.guid ?? null, capacity: known?.capacity ?? null, externalIds: known === null ? [] : [{ source: 'frab', id: known.guid }] })
      for (const [index, value] of listed.entries()) {
        const session = readFrabEvent(value, { path: `${roomRow.path}[${index}]`, name: 'event' }, { namespace, base, date, timeZone, night, room, roomName: name, rasterMinutes: event.rasterMinutes, gather, note })
        if (session !== null) gather.takeSession(session, date)
      }
    }
  }
  const { endHours, ...known } = event
  if (conference.daysCount !== null && conference.daysCount !== days.length) note('day-count', row, `${conference.daysCount} announced, ${days.length} found`)
  return gather.finish({ ...known, timeZone, days: days.flatMap(({ value }) => dayOf(value.date) ?? dayOf(value.day_start) ?? []), endHours })
}

function readEvent({ title, acronym, timeslot_duration: slot, url, logo }: Conference, base: string, row: RowReference, { slug }: ReadOptions, note: TakeNote) {
  if (title === '') note('no-event-name', row, acronym || slug)
  const written = minutesOf(slot)
  const raster = written !== null && written <= longestRaster ? written : null
  if (raster === null) note('no-raster', row, slot)
  const page = url === '' ? null : resolveLink(url, base, row, note)
  const endHours: (number | null)[] = []
  return { row, name: title || acronym || slug, rasterMinutes: raster ?? usualRaster, logo: readLogo(logo, base || url, row, note), links: page === null ? [] : [{ purpose: 'page' as const, url: page, label: '', row }], endHours }
}

/** Tracks and rooms that the conference declares; the rooms by name, as far as they have a guid. */
function readDeclared({ tracks, rooms }: Conference, gather: Gathering, note: TakeNote): ReadonlyMap<string, { guid: string; capacity: number | null }> {
  for (const { value: { name, slug, color }, row } of rowsOf(trackSchema, tracks, 'schedule.conference.tracks', 'track', note)) {
    if (colorOf(color) === null) note('no-color', row, color)
    gather.takeTrack({ row: { ...row, name: `track "${name}"` }, name, slug: slug || null, color: colorOf(color) })
  }
  const guids = new Map<string, { guid: string; capacity: number | null }>()
  for (const { value: { name, guid: written, capacity }, row } of rowsOf(roomSchema, rooms, 'schedule.conference.rooms', 'room', note)) {
    const guid = guidOf(written)
    if (guid === null) note(written === '' ? 'no-guid' : 'bad-guid', { ...row, name: `room "${name}"` }, written)
    else if ([...guids.values()].some((other) => other.guid === guid)) note('double-guid', { ...row, name: `room "${name}"` }, guid)
    else if (!guids.has(name)) guids.set(name, { guid, capacity })
  }
  return guids
}

function offsetsIn(days: readonly z.infer<typeof daySchema>[]): string[] {
  return days.flatMap(({ rooms }) => entriesOf(rooms)).flatMap(([, events]) => list.parse(events)).flatMap((event) => {
    const moment = momentOf(line.parse(entriesOf(event).find(([key]) => key === 'date')?.[1]))
    return moment?.kind === 'exact' ? [moment.offset] : []
  })
}
