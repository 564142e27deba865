import { stringify } from 'csv-stringify/sync'
import type { SourceName } from '../../src/intake/sources/readers.ts'
import { workbookOf } from './workbook.ts'

/** A session as every source can say it; `startsAt` on the clock of the event (UTC). */
export type Told = { id: string; title: string; text: string; speaker: string; room: string; track: string; startsAt: string }

const byDay = (sessions: readonly Told[]): [string, Told[]][] => [...Map.groupBy(sessions, ({ startsAt }) => startsAt.slice(0, 10))]
const byRoom = (sessions: readonly Told[]): [string, Told[]][] => [...Map.groupBy(sessions, ({ room }) => room)]
const endOf = (startsAt: string): string => new Date(Date.parse(`${startsAt}Z`) + 5 * 60_000).toISOString().slice(0, 19)
const numbered = (values: readonly string[]): Map<string, number> => new Map([...new Set(values)].map((value, at) => [value, at + 1]))
const xml = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0) ?? 0};`)
const ical = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n')

/** Sessions as a file of a source; as far as the source has a place for what they say. */
export type Write = (sessions: readonly Told[]) => Buffer | Promise<Buffer>

/** How each source whose file is one text writes them. */
export const fileOf: Partial<Record<SourceName, Write>> = {
  'frab-xml': (sessions) => {
    const people = numbered(sessions.map(({ speaker }) => speaker))
    const event = ({ id, title, text, speaker, track, startsAt }: Told): string =>
      `<event id="${xml(id)}"><date>${startsAt}+00:00</date><start>${startsAt.slice(11, 16)}</start><duration>00:05</duration><title>${xml(title)}</title><track>${xml(track)}</track><description>${xml(text)}</description><persons><person id="${people.get(speaker) ?? 0}">${xml(speaker)}</person></persons></event>`
    const days = byDay(sessions).map(([date, of]) => `<day date="${date}">${byRoom(of).map(([room, inRoom]) => `<room name="${xml(room)}">${inRoom.map(event).join('')}</room>`).join('')}</day>`)
    return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?><schedule><conference><acronym>camp</acronym><title>Camp</title></conference>${days.join('')}</schedule>`)
  },
  'frab-json': (sessions) => json({ schedule: { conference: {
    acronym: 'camp', title: 'Camp', timeslot_duration: '00:05',
    days: byDay(sessions).map(([date, of]) => ({ date, rooms: entries(byRoom(of).map(([room, inRoom]) => [room, inRoom.map(({ id, title, text, speaker, track, startsAt }) => ({ id, title, description: text, track, date: `${startsAt}+00:00`, duration: '00:05', persons: [{ id: `p ${speaker}`, name: speaker }] }))])) })),
  } } }),
  'schedule2': (sessions) => json({ schedule: {
    conference: { acronym: 'camp', title: 'Camp' },
    events: sessions.map(({ id, title, text, speaker, room, track, startsAt }) => ({ id, title, description: text, track: { slug: track, name: track }, start: `${startsAt}+00:00`, end: `${endOf(startsAt)}+00:00`, room: { name: room }, persons: [{ id: `p ${speaker}`, name: speaker }] })),
  } }),
  'sessionize': (sessions) => {
    const [rooms, tracks] = [numbered(sessions.map(({ room }) => room)), numbered(sessions.map(({ track }) => track))]
    return json({
      sessions: sessions.map(({ id, title, text, speaker, room, track, startsAt }) => ({ id, title, description: text, startsAt, endsAt: endOf(startsAt), speakers: [`p ${speaker}`], roomId: rooms.get(room), categoryItems: [tracks.get(track)] })),
      speakers: [...new Set(sessions.map(({ speaker }) => speaker))].map((speaker) => ({ id: `p ${speaker}`, fullName: speaker, sessions: sessions.filter((session) => session.speaker === speaker).slice(0, 5).map(({ id }) => id) })),
      rooms: [...rooms].map(([name, id]) => ({ id, name })),
      categories: [{ id: 1, title: 'Track', items: [...tracks].map(([name, id]) => ({ id, name })) }],
      questions: [],
    })
  },
  'sched': (sessions) => json(sessions.map(({ id, title, text, speaker, room, track, startsAt }) => ({ id, name: title, description: text, event_type: track, venue: room, event_start: startsAt.replace('T', ' '), event_end: endOf(startsAt).replace('T', ' '), speakers: [{ id: `p ${speaker}`, name: speaker }] }))),
  'titles': (sessions) => json(sessions.map(({ id, title, text, speaker, track, startsAt }) => ({ url: `https://x.sched.com/event/${encodeURIComponent(id)}/a`, title: `${title} - ${speaker}, Acme`, description: text, eventTypes: track, eventDate: startsAt }))),
  'pretalx': (sessions) => json({ results: sessions.map(({ id, title, text, speaker, room, track, startsAt }) => ({ code: id, title, description: text, state: 'confirmed', content_locale: 'en', submission_type: 'Talk', track: { en: track }, speakers: [{ code: `p ${speaker}`, name: speaker }], slots: [{ start: `${startsAt}+00:00`, end: `${endOf(startsAt)}+00:00`, room: { id: room, name: room } }] })) }),
  'csv': (sessions) => Buffer.from(stringify(sessions.map(({ id, title, text, speaker, room, track, startsAt }) => [id, title, text, track, room, speaker, startsAt, endOf(startsAt)]), { header: true, columns: ['session', 'title', 'abstract', 'track', 'room', 'speakers', 'starts', 'ends'] })),
  'ical': (sessions) => Buffer.from(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', ...sessions.flatMap(({ id, title, text, room, track, startsAt }) => [
    'BEGIN:VEVENT', `UID:${ical(id)}`, 'DTSTAMP:20260101T000000Z', `DTSTART:${startsAt.replace(/[-:]/g, '')}Z`, `DTEND:${endOf(startsAt).replace(/[-:]/g, '')}Z`, `SUMMARY:${ical(title)}`, `DESCRIPTION:${ical(text)}`, `LOCATION:${ical(room)}`, `CATEGORIES:${ical(track)}`, 'END:VEVENT',
  ]), 'END:VCALENDAR', ''].join('\r\n')),
}

/** As the one sheet of a workbook, in which texts are cells. */
export const workbookFile: Write = (sessions) => workbookOf({
  Talks: [['session', 'title', 'abstract', 'track', 'room', 'speakers', 'starts', 'ends'], ...sessions.map(({ id, title, text, speaker, room, track, startsAt }) => [id, title, text, track, room, speaker, startsAt, endOf(startsAt)])],
})

function json(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value))
}

/** An object of these entries, `__proto__` among them as any other name. */
function entries(pairs: readonly (readonly [string, unknown])[]): object {
  return Object.fromEntries(pairs)
}
