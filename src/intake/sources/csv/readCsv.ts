import type { ColumnChoice, ColumnRow } from '../../../program/importing/mapping.ts'
import type { TakeNote } from '../../notes.ts'
import { takingNotes } from '../../notes.ts'
import { findEventZone } from '../findEventZone.ts'
import { gathering } from '../gathering.ts'
import type { Programme, SessionRow } from '../programme.ts'
import type { ReadOptions, SourceFiles, Table } from '../readOptions.ts'
import { SourceError } from '../SourceError.ts'
import { timeZoneOf } from '../values.ts'
import type { Columns, Meaning } from './columns.ts'
import { guessColumns } from './columns.ts'
import { dateIn, dateOrderOf } from './readDates.ts'
import type { People } from './readPeople.ts'
import { readPeopleTable } from './readPeople.ts'
import { readCsvRow } from './readCsvRow.ts'
import { readTable } from './readTable.ts'

/** `sheets`: names of the sheets that are meant; none: the first of each workbook. */
export type CsvOptions = ReadOptions & { columns?: ReadonlyMap<string, ColumnChoice>; sheets?: readonly string[] }

/**
 * Reads tables (CSV, TSV): one with a row for each session, or each slot of one, and beside it one with a row for each person,
 * if there is one. Columns are known by their headers, and the plan says how each was understood.
 * @throws SourceError if a file is no table, has no column with a title, or no time zone is known.
 */
export function readCsv(files: SourceFiles, options: CsvOptions): Programme {
  const { notes, note } = takingNotes()
  const told = options.columns ?? new Map<string, ColumnChoice>()
  const read = files.map((file) => {
    const table = readTable(file)
    const columns = guessColumns(table.headers, told)
    return { table, columns, file: file.name }
  })
  const isOfPeople = ({ columns }: { columns: Columns }): boolean => columns.has('biography') || (columns.has('jobs') && !columns.has('speakers') && !columns.has('starts'))
  const [sessions, ...others] = read.filter((one) => !isOfPeople(one))
  if (sessions === undefined || others.length > 0) throw new SourceError(`Give one table of sessions, and at most one of people beside it: ${others.length === 0 ? 'there is none of sessions' : 'there are several of sessions'}.`)
  if (!sessions.columns.has('title')) {
    throw new SourceError(`No column of ${sessions.file} is known as the title: it has ${sessions.table.headers.map((header) => `"${header}"`).join(', ').slice(0, 300)}. Say which: --column "HEADER=title"`)
  }
  const understood = read.flatMap(({ table, columns, file }) => tellColumns(table, columns, told, file, note))
  const people: People = new Map(read.filter(isOfPeople).flatMap(({ table, columns, file }) => [...readPeopleTable(table, columns, file, note)]))
  return { ...readSessions(sessions, people, options, notes, note), columns: understood }
}

function readSessions({ table, columns }: { table: Table; columns: Columns }, people: People, options: CsvOptions, notes: Programme['notes'], note: TakeNote): Programme {
  const row = { line: 1, name: 'table' }
  const at = (meaning: Meaning): string[] => {
    const column = columns.get(meaning)
    return column === undefined ? [] : table.rows.map(({ cells }) => cells[column] ?? '')
  }
  const zones = new Set(at('zone').filter((zone) => timeZoneOf(zone) !== null))
  const offsets = at('starts').flatMap((text) => /T\d{2}:\d{2}.*?(Z|[+-]\d{2}:\d{2})$/.exec(text)?.[1] ?? [])
  const timeZone = findEventZone(zones.size === 1 ? [...zones].join('') : '', offsets, options, row, note)
  note('no-event-name', row, options.slug)
  const dates = [...at('day'), ...at('starts')]
  const found = dateOrderOf(dates)
  const slashed = dates.find((text) => /^\s*\d{1,2}\/\d{1,2}\/\d/.test(text))
  if (found === null && slashed !== undefined) note('date-order', row, slashed)

  const gather = gathering({ namespace: `csv:${options.slug}`, areNamesIdentity: true }, options, notes, note)
  const context = { columns, people, gather, note, order: found ?? ('day-first' as const), timeZone: options.timesIn ?? timeZone, namespace: `csv:${options.slug}` }
  const byId = new Map<string, Omit<SessionRow, 'key'>>()
  const rows = table.rows.map((one) => readCsvRow(one, context))
  const kept = rows.filter((session) => {
    const id = session.externalIds[0]?.id
    const known = id === undefined ? undefined : byId.get(id)
    // A session that is given twice has a row for each slot.
    if (known !== undefined && known.title === session.title) {
      known.placings.push(...session.placings)
      return false
    }
    if (id !== undefined && known === undefined) byId.set(id, session)
    return true
  })
  for (const session of kept) gather.takeSession(session)
  const days = at('day').flatMap((text) => dateIn(text, context.order)?.toString() ?? [])
  return gather.finish({ row, name: options.slug, timeZone, rasterMinutes: 5, links: [], days, endHours: [] })
}

/** How each column was understood: the only way to see a wrong guess before anything is made of it. */
function tellColumns({ headers }: Table, columns: Columns, told: ReadonlyMap<string, ColumnChoice>, file: string, note: TakeNote): ColumnRow[] {
  const meanings = new Map([...columns].map(([meaning, at]) => [at, meaning]))
  return headers.map((header, at) => {
    const meaning = meanings.get(at) ?? null
    const isTold = told.has(header)
    const row = { line: 1, name: `column "${header}" (${file})` }
    if (meaning === null && told.get(header) !== 'nothing') note('column-not-read', row)
    else if (meaning !== null && !isTold) note('column-guessed', row, meaning)
    return { file, header, meaning, isTold }
  })
}
