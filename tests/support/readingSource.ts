import { readers } from '../../src/intake/sources/readers.ts'
import type { Reader, SourceName } from '../../src/intake/sources/readers.ts'
import type { Programme } from '../../src/intake/sources/programme.ts'
import { placeOf } from '../../src/intake/notes.ts'
import type { CsvOptions } from '../../src/intake/sources/csv/readCsv.ts'

/** Reads texts, bytes or values (as JSON) as the files of a source, for an event "camp". */
export function readingSource(source: SourceName, files: unknown[], options: Partial<CsvOptions> = {}): Programme {
  const read = startReading(source, files, options)
  if (read instanceof Promise) throw new Error('These files take time to read: use readingLater.')
  return read
}

/** As {@link readingSource}, of files that are archives. */
export async function readingLater(source: SourceName, files: unknown[], options: Partial<CsvOptions> = {}): Promise<Programme> {
  return await startReading(source, files, options)
}

function startReading(source: SourceName, files: unknown[], options: Partial<CsvOptions>): Programme | Promise<Programme> {
  const [first, ...more] = files.map((file, at) => ({ name: `file${at + 1}`, bytes: bytesOf(file) }))
  if (first === undefined) throw new Error('Give one file at least.')
  const reader: Reader = readers[source].read
  return reader([first, ...more], { slug: 'camp', maxRows: 2_000, ...options })
}

/** Each session in a line: title, room, start and end, who appears. */
export function shownIn({ sessions, rooms, people }: Programme): string[] {
  const roomNames = new Map(rooms.map(({ key, name }) => [key, name]))
  const names = new Map(people.map(({ key, name, organization }) => [key, organization === '' ? name : `${name} (${organization})`]))
  return sessions.map(({ title, state, placings, people: appearing }) => [
    state === 'cancelled' ? `${title} (cancelled)` : title,
    ...placings.map(({ room, startsAt, endsAt }) => `${room === null ? 'nowhere' : (roomNames.get(room) ?? '?')} ${startsAt.slice(0, 16)}/${endsAt.slice(11, 16)}`),
    ...appearing.map(({ person, role }) => `${names.get(person) ?? '?'}${role === 'speaker' ? '' : ` as ${role}`}`),
  ].join(' | '))
}

/** Each note in a line: where, and what. */
export function notedIn({ notes }: Programme): string[] {
  return notes.map(({ code, row }) => `${placeOf(row)} ${code}`)
}

function bytesOf(file: unknown): Uint8Array {
  if (file instanceof Uint8Array) return file
  return new TextEncoder().encode(typeof file === 'string' ? file : JSON.stringify(file))
}
