import { z } from 'zod'
import type { TakeNote } from '../../notes.ts'
import { takingNotes } from '../../notes.ts'
import { findEventZone } from '../findEventZone.ts'
import { gathering } from '../gathering.ts'
import { parseJson } from '../parseJson.ts'
import type { ExternalId, Programme, SessionRow } from '../programme.ts'
import type { ReadOptions, SourceFiles } from '../readOptions.ts'
import { readSpan } from '../readPlace.ts'
import { readTitle } from '../readTitle.ts'
import { resolveLink } from '../resolveLink.ts'
import { SourceError } from '../SourceError.ts'
import { line, rowsOf, text } from '../tolerant.ts'
import { momentOf } from '../values.ts'
import { splitTitle } from './splitTitle.ts'

const usualMinutes = 30
const schema = z.object({ url: line, title: line, name: line, description: text, eventTypes: line, types: line, eventDate: line, date: line, start: line, end: line, room: line, venue: line })
type TitleRow = z.infer<typeof schema>

/**
 * Reads a scraped list of sessions: objects with url, title, description, types and date, whose titles carry the people
 * (“Title - Speaker, Company & Speaker, Company”). It says neither how long anything takes nor where.
 * @throws SourceError if it is no list, is over a bound, or no time zone is known.
 */
export function readTitles([file]: SourceFiles, options: ReadOptions): Programme {
  const values = parseJson(file.bytes)
  if (!Array.isArray(values)) throw new SourceError('The file is not a list of sessions: it must be a JSON array of objects with a title.')
  const { notes, note } = takingNotes()
  const row = { path: 'list', name: 'list' }
  const rows = rowsOf(schema, values, '', 'session', note)
  const offsets = rows.flatMap(({ value }) => {
    const moment = momentOf(startOf(value))
    return moment?.kind === 'exact' ? [moment.offset] : []
  })
  const timeZone = findEventZone('', offsets, options, row, note)
  note('no-event-name', row, options.slug)
  const gather = gathering({ namespace: `titles:${options.slug}`, areNamesIdentity: true }, options, notes, note)
  for (const { value, row: place } of rows) {
    const written = value.title || value.name
    const titled = splitTitle(written)
    const at = { ...place, name: `session "${titled.title}"` }
    if (titled.people.length > 0) {
      note(titled.isSure ? 'people-in-title' : 'people-in-title-doubtful', at, titled.people.map(({ name, jobTitle, organization }) => [name, jobTitle, organization].filter((part) => part !== '').join(', ')).join('; '))
    }
    const types = value.eventTypes || value.types
    const times = readSpan({ starts: startOf(value), ends: value.end }, options.timesIn ?? timeZone, usualMinutes, at, note)
    if (times === null) note('no-start', at, startOf(value))
    const room = value.room || value.venue
    gather.takeSession({
      row: at,
      ...readTitle(titled.title, at, note),
      subtitle: '',
      abstract: '',
      description: value.description,
      // Signs before the words are decoration.
      type: types.replace(/^[^\p{L}]+/u, ''),
      language: '',
      level: '',
      track: types.split(',')[0]?.trim() || null,
      doNotRecord: false,
      links: linksOf(value, at, note),
      people: titled.people.map((person, index) => ({
        person: gather.takePerson({ row: { ...at, name: `speaker "${person.name}" (${index + 1}) of ${at.name}` }, ...person, bio: '', picture: '', links: [], externalIds: [] }),
        role: 'speaker',
      })),
      placings: times === null ? [] : [{
        guid: null,
        room: room === '' ? null : gather.takeRoom({ row: { ...at, name: `room "${room}"` }, name: room, guid: null, capacity: null, externalIds: [] }),
        ...times,
      }],
      externalIds: idsOf(value.url),
    })
  }
  return gather.finish({ row, name: options.slug, timeZone, rasterMinutes: 5, links: [], days: [], endHours: [] })
}

function startOf({ eventDate, start, date }: TitleRow): string {
  return eventDate || start || date
}

function linksOf({ url: written }: TitleRow, row: SessionRow['row'], note: TakeNote): SessionRow['links'] {
  const url = written === '' ? null : resolveLink(written, '', row, note)
  return url === null ? [] : [{ purpose: 'page', url, label: '', row }]
}

/** The address of a page is what stays; Sched's bears a short id, behind which the title may change. */
function idsOf(url: string): ExternalId[] {
  const sched = /^https?:\/\/([a-z0-9-]+)\.sched\.com\/event\/([A-Za-z0-9]+)/.exec(url)
  if (sched !== null) return [{ source: `sched:${sched[1] ?? ''}`, id: sched[2] ?? '' }]
  return url === '' ? [] : [{ source: 'url', id: url }]
}
