import type { RowReference, TakeNote } from '../../notes.ts'
import type { Gathering } from '../gathering.ts'
import type { AppearanceRow, PersonRow } from '../programme.ts'
import type { Table } from '../readOptions.ts'
import { resolveLink } from '../resolveLink.ts'
import { splitTagLine } from '../splitTagLine.ts'
import type { Columns, Meaning } from './columns.ts'

/** People of a table of their own, by name; `null` where several bear one. */
export type People = ReadonlyMap<string, Omit<PersonRow, 'key'> | null>

/** Reads a table that has a row for each person. */
export function readPeopleTable(table: Table, columns: Columns, file: string, note: TakeNote): People {
  const people = new Map<string, Omit<PersonRow, 'key'> | null>()
  for (const { cells, line } of table.rows) {
    const cell = (meaning: Meaning): string => cells[columns.get(meaning) ?? -1] ?? ''
    const name = cell('title') || cell('speakers')
    const row = { line, name: `speaker "${name}" (${file})` }
    if (name === '') {
      note('person-without-name', row)
      continue
    }
    if (people.has(name)) note('people-share-name', row, name)
    // Where a column has the name, the one called “speaker” has the id.
    const id = cell('speaker') || cell('session') || (columns.has('title') ? cell('speakers') : '')
    people.set(name, people.has(name) ? null : {
      row,
      name,
      ...jobOf(cell('jobs'), cell('organizations')),
      bio: cell('biography') || cell('abstract'),
      picture: cell('picture'),
      links: cell('links').split(/\s*;\s*|\s+/).filter((link) => link !== '').flatMap((written) => {
        const url = resolveLink(written, '', row, note)
        return url === null ? [] : [{ purpose: 'link' as const, url, label: '', row }]
      }),
      externalIds: id === '' ? [] : [{ source: 'csv:speaker', id }],
    })
  }
  return people
}

/**
 * Who a row names: “Name; Name”, “Name (Company), Name (Company)”, “Name & Name”. Organizations in a cell of their own belong to
 * all if there is one, to each if there are as many.
 */
export function readPeopleCell(cells: { speakers: string; organizations: string; jobs: string }, row: RowReference, people: People, gather: Gathering, note: TakeNote): AppearanceRow[] {
  const names = listIn(cells.speakers, /\s*[;\n|]\s*/, /\s*,\s*|\s+(?:&|and|und|et)\s+/)
  const organizations = listIn(cells.organizations, /\s*[;\n|]\s*/, /$^/)
  const jobs = listIn(cells.jobs, /\s*[;\n|]\s*/, /$^/)
  if (organizations.length > 1 && organizations.length !== names.length) note('organizations-lost', row, cells.organizations)
  return names.map((written, at) => {
    const [, bare = written, inBrackets = ''] = /^(.+?)\s*\(([^()]+)\)$/.exec(written) ?? []
    const known = people.get(bare)
    if (known !== undefined && known !== null) return { person: gather.takePerson(known), role: 'speaker' }
    const organization = inBrackets || (organizations.length === 1 || organizations.length === names.length ? (organizations[organizations.length === 1 ? 0 : at] ?? '') : '')
    const job = jobs.length === names.length ? (jobs[at] ?? '') : ''
    return { person: gather.takePerson({ row: { ...row, name: `speaker "${bare}" of ${row.name}` }, name: bare, ...jobOf(job, organization), bio: '', picture: '', links: [], externalIds: [] }), role: 'speaker' }
  })
}

function jobOf(job: string, organization: string): { jobTitle: string; organization: string } {
  return organization === '' ? splitTagLine(job) : { jobTitle: job, organization }
}

/** What a cell lists: by its plain separator, or by the weaker one where that does not occur. */
function listIn(cell: string, strong: RegExp, weak: RegExp): string[] {
  return cell.split(strong.test(cell) ? strong : weak).map((part) => part.trim()).filter((part) => part !== '')
}
