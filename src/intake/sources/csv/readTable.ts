import { CsvError, parse } from 'csv-parse/sync'
import { cleanText } from '../cleanText.ts'
import { decodeText } from '../decodeText.ts'
import type { SourceFile } from '../readOptions.ts'
import { SourceError } from '../SourceError.ts'
import { inOneLine } from '../xmlText.ts'

/** A table: its headers, and each row of cells with the line on which it ends. */
export type Table = { headers: string[]; rows: { cells: string[]; line: number }[] }

const maxCell = 100_000

/**
 * Reads CSV or TSV: the first line decides whether commas, semicolons, tabs or bars part the cells. Rows may be short or long.
 * @throws SourceError with the line for what can't be read as a table.
 */
export function readTable({ bytes, name }: SourceFile): Table {
  const text = decodeText(bytes)
  if (text.includes('\u0000')) throw new SourceError(`${name} is no table: it holds bytes that no text has. Save a spreadsheet as CSV (UTF-8).`)
  let records: { record: string[]; info: { lines: number } }[]
  try {
    // With `info` the library gives objects, which its types do not say.
    records = parse(text, { bom: true, delimiter: delimiterOf(text), relax_column_count: true, relax_quotes: true, skip_empty_lines: true, max_record_size: 16 * maxCell, info: true }) as never
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new SourceError(`${name} is no table: ${error.message.slice(0, 200)}`)
  }
  const [head, ...rows] = records
  if (head === undefined) throw new SourceError(`${name} is empty.`)
  return {
    headers: head.record.map((header) => inOneLine(cleanText(header))),
    rows: rows.filter(({ record }) => record.some((cell) => cell.trim() !== '')).map(({ record, info }) => ({ cells: record.map((cell) => bare(cleanText(cell)).slice(0, maxCell)), line: info.lines })),
  }
}

/** Exports put an apostrophe before what a spreadsheet would take for a formula. */
function bare(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\t\r])/, '').replace(/\r\n?/g, '\n').trim()
}

function delimiterOf(text: string): string {
  const first = text.slice(0, 10_000).split(/\r?\n/)[0] ?? ''
  const bared = first.replace(/"[^"]*"/g, '')
  const counted = [',', ';', '\t', '|'].map((delimiter) => ({ delimiter, count: bared.split(delimiter).length }))
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).delimiter
}
