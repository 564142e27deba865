import { takingNotes } from '../../notes.ts'
import type { CsvOptions } from '../csv/readCsv.ts'
import { readCsv } from '../csv/readCsv.ts'
import type { Programme } from '../programme.ts'
import type { SourceFiles } from '../readOptions.ts'
import { isZip } from './openWorkbook.ts'
import { readSheets } from './readSheets.ts'

/**
 * Reads tables: of text (CSV, TSV), or sheets of workbooks (XLSX). Which it is, a file says by its first bytes. From the rows on all are
 * read as {@link readCsv} does.
 * @throws SourceError
 */
export function readTables(files: SourceFiles, options: CsvOptions): Programme | Promise<Programme> {
  const sheets = options.sheets ?? []
  if (sheets.length === 0 && !files.some(({ bytes }) => isZip(bytes))) return readCsv(files, options)
  return readWorkbooks(files, sheets, options)
}

async function readWorkbooks(files: SourceFiles, sheets: readonly string[], options: CsvOptions): Promise<Programme> {
  const { notes, note } = takingNotes()
  const programme = readCsv(await readSheets(files, sheets, note), options)
  return { ...programme, notes: [...notes, ...programme.notes] }
}
