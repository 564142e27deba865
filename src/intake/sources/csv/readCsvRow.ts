import { Temporal } from 'temporal-polyfill'
import type { RowReference, TakeNote } from '../../notes.ts'
import type { Gathering } from '../gathering.ts'
import { minutesOfIso } from '../minutesOfIso.ts'
import type { PlacingRow, SessionRow } from '../programme.ts'
import type { Table } from '../readOptions.ts'
import { readPlace } from '../readPlace.ts'
import { readTitle } from '../readTitle.ts'
import { resolveLink } from '../resolveLink.ts'
import { settle } from '../settle.ts'
import { splitTitle } from '../titles/splitTitle.ts'
import { guidOf, minutesOf } from '../values.ts'
import { inOneLine } from '../xmlText.ts'
import type { Columns, Meaning } from './columns.ts'
import type { DateOrder } from './readDates.ts'
import { dateIn, whenIn } from './readDates.ts'
import type { People } from './readPeople.ts'
import { readPeopleCell } from './readPeople.ts'

type Context = { columns: Columns; people: People; gather: Gathering; note: TakeNote; order: DateOrder; /** In which times are read. */ timeZone: string; namespace: string }
type Cells = (meaning: Meaning) => string

/** A row as a session. Where no column names the speakers, the title may. */
export function readCsvRow({ cells, line }: Table['rows'][number], { columns, people, gather, note, namespace, ...times }: Context): Omit<SessionRow, 'key'> {
  const cell: Cells = (meaning) => cells[columns.get(meaning) ?? -1] ?? ''
  const id = inOneLine(cell('session'))
  const split = columns.has('speakers') ? { title: inOneLine(cell('title')), people: [], isSure: true } : splitTitle(inOneLine(cell('title')))
  const row = { line, name: id === '' ? `row "${split.title.slice(0, 80)}"` : `row ${id}` }
  if (split.people.length > 0) note(split.isSure ? 'people-in-title' : 'people-in-title-doubtful', row, split.people.map(({ name }) => name).join('; '))
  const titled = readTitle(split.title, row, note)
  const isOff = /^(cancell?ed|abgesagt|declined|withdrawn|annulé)/i.test(cell('state'))
  const url = cell('links') === '' ? null : resolveLink(cell('links').split(/[\s;]+/)[0] ?? '', '', row, note)
  return {
    row,
    ...titled,
    ...(isOff ? { state: 'cancelled' } : {}),
    subtitle: inOneLine(cell('subtitle')),
    abstract: '',
    description: cell('abstract'),
    type: inOneLine(cell('kind')).replaceAll('-', ' '),
    language: inOneLine(cell('language')),
    level: inOneLine(cell('level')),
    track: inOneLine(cell('track')) || null,
    categories: cell('topics').split(/\s*[;,|\n]\s*/).filter((topic) => topic !== '').map((value) => ({ category: 'Topics', value, place: 'topic' })),
    doNotRecord: /^(true|1|yes|y|ja|x|oui)$/i.test(cell('do not record')),
    links: url === null ? [] : [{ purpose: 'page', url, label: '', row }],
    people: split.people.length > 0
      ? split.people.map((person) => ({ person: gather.takePerson({ row: { ...row, name: `speaker "${person.name}" of ${row.name}` }, ...person, bio: '', picture: '', links: [], externalIds: [] }), role: 'speaker' }))
      : readPeopleCell({ speakers: cell('speakers'), organizations: cell('organizations'), jobs: cell('jobs') }, row, people, gather, note),
    placings: placingsOf(cell, row, { gather, note, ...times }),
    externalIds: id === '' || id === split.title ? [] : [{ source: guidOf(id) === null ? namespace : 'csv', id }],
  }
}

function placingsOf(cell: Cells, row: RowReference, { gather, note, order, timeZone }: Pick<Context, 'gather' | 'note' | 'order' | 'timeZone'>): PlacingRow[] {
  const [start, end] = [inOneLine(cell('starts')), inOneLine(cell('ends'))]
  // “09:00–09:45” in one cell.
  const [from = '', until = ''] = /^(.*\d(?:\s*[ap]m)?)\s*(?:[–—]|\s-\s|-(?=\d{1,2}:)|\bto\b|\bbis\b)\s*(\d.*)$/i.exec(start)?.slice(1) ?? [start, '']
  const day = dateIn(cell('day'), order)
  const starts = whenIn(from, day, order)
  if (starts === null) {
    if (start !== '' || cell('day') !== '') note('no-start', row, `${cell('day')} ${start}`.trim())
    return []
  }
  const at = starts.kind === 'exact' ? starts.instant : settle(starts.local, timeZone, row, note)
  const local = starts.kind === 'floating' ? starts.local : at.toZonedDateTimeISO(timeZone).toPlainDateTime()
  const found = whenIn(end || until, local.toPlainDate(), order)
  // An end without a date that lies before the start is after midnight.
  const wraps = found?.kind === 'floating' && Temporal.PlainDateTime.compare(found.local, local) < 0 && dateIn(end || until, order) === null
  const ends = found === null ? null : found.kind === 'exact' ? found.instant : settle(wraps ? found.local.add({ days: 1 }) : found.local, timeZone, row, note)
  const written = inOneLine(cell('duration'))
  // Where clocks skip the start, the end keeps its distance.
  const shown = starts.kind === 'floating' && found?.kind === 'floating' ? starts.local.until(wraps ? found.local.add({ days: 1 }) : found.local).total({ unit: 'minutes', relativeTo: starts.local }) : null
  const minutes = minutesOf(written) ?? minutesOfIso(written) ?? (/^\d{1,4}\s*(m|min|minutes|minuten)?\.?$/i.test(written) ? Number.parseInt(written, 10) : null) ?? shown
  const room = inOneLine(cell('room'))
  return [{
    guid: guidOf(cell('slot')),
    room: room === '' ? null : gather.takeRoom({ row: { ...row, name: `room "${room}" of ${row.name}` }, name: room, guid: null, capacity: null, externalIds: [] }),
    ...readPlace(at, { at: ends, minutes, fallback: 30 }, row, note),
  }]
}
