import type { CsvOptions } from './csv/readCsv.ts'
import { readFrabJson } from './frab-json/readFrabJson.ts'
import { readFrabXml } from './frab-xml/readFrabXml.ts'
import { readIcal } from './ical/readIcal.ts'
import { readPretalx } from './pretalx/readPretalx.ts'
import type { Programme } from './programme.ts'
import type { SourceFiles } from './readOptions.ts'
import { readSched } from './sched/readSched.ts'
import { readSchedule2 } from './schedule2/readSchedule2.ts'
import { SourceError } from './SourceError.ts'
import { readSessionize } from './sessionize/readSessionize.ts'
import { readTitles } from './titles/readTitles.ts'
import { readTables } from './xlsx/readTables.ts'

/** @throws SourceError */
export type Reader = (files: SourceFiles, options: CsvOptions) => Programme | Promise<Programme>

/** How each source is read, and what it is in a word. `several` files are one programme together. */
export const readers = {
  'frab-xml': { several: false, what: 'a frab schedule.xml, as frab, pretalx, the CCC hub and others write it', read: ([file], options) => readFrabXml(file.bytes, options) },
  'frab-json': { several: false, what: 'a frab schedule.json, version 1', read: readFrabJson },
  'schedule2': { several: false, what: 'schedule2, the coming format of the CCC hub', read: readSchedule2 },
  'sessionize': { several: true, what: 'Sessionize’s view All; or GridSmart, Sessions and Speakers together', read: readSessionize },
  'sched': { several: false, what: 'Sched’s session/export as JSON', read: readSched },
  'titles': { several: false, what: 'a scraped list, titles with “- Speaker, Company & Speaker, Company”', read: readTitles },
  'pretalx': { several: true, what: 'pages of pretalx’s API (submissions, speakers, slots, rooms), or its expanded objects by day', read: readPretalx },
  'csv': { several: true, what: 'a table of sessions (CSV, TSV, XLSX), and one of people beside it', read: readTables },
  'ical': { several: false, what: 'a calendar', read: readIcal },
  'lineup': { several: false, what: 'an event with all that belongs to it, as npm run export writes it', read: refuseProgramme },
} as const satisfies Record<string, { several: boolean; what: string; read: Reader }>

/** An export is more than a programme: it is opened by `openExport`, and planned by `planWhole`. */
function refuseProgramme(): Programme {
  throw new SourceError('An export of Lineup is brought in as a whole: npm run import -- lineup FILE')
}

export type SourceName = keyof typeof readers

export function isSourceName(word: string): word is SourceName {
  return Object.hasOwn(readers, word)
}

export const sourceNames = Object.keys(readers).filter(isSourceName)

/** Whether it can be told what the columns of a source are. */
export function hasColumns(source: SourceName): boolean {
  return source === 'csv'
}
