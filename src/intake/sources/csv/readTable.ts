import { CsvError, parse } from 'csv-parse/sync'
import { cleanText } from '../cleanText.ts'
import { decodeText } from '../decodeText.ts'
import type { SourceFile, Table } from '../readOptions.ts'
import { SourceError } from '../SourceError.ts'
import { inOneLine } from '../xmlText.ts'

const maxCell = 100_000

/**
 * Reads CSV or TSV: the first line decides whether commas, semicolons, tabs or bars part the cells. Rows may be short or long.
 * @throws SourceError with the line for what can't be read as a table.
 */
export function readTable({ bytes, name, table }: SourceFile): Table {
  if (table !== undefined) return table
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) throw new SourceError(`${name} is a workbook of the old kind (XLS). Save it as XLSX or CSV (UTF-8).`)
  const text = decodeText(bytes)
  if (text.includes('\u0000')) throw new SourceError(`${name} is no table: it holds bytes that no text has. Save a spreadsheet as XLSX or CSV (UTF-8).`)
  let records: { record: string[]; info: { lines: number } }[]
  try {
    // With `info` the library gives objects, which its types do not say.
    records = parse(text, { bom: true, delimiter: delimiterOf(text), relax_column_count: true, relax_quotes: true, skip_empty_lines: true, max_record_size: 16 * maxCell, info: true }) as never
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new SourceError(`${name} is no table: ${error.message.slice(0, 200)}`)
  }
  return tableOf(records.map(({ record, info }) => ({ cells: record, line: info.lines })), name)
}

/**
 * Rows of texts as a table: the first that is not empty has the headers, empty ones are left out.
 * @throws SourceError if all are empty.
 */
export function tableOf(records: readonly { cells: readonly string[]; line: number }[], name: string): Table {
  const [head, ...rows] = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (head === undefined) throw new SourceError(`${name} is empty.`)
  return {
    headers: head.cells.map((header) => inOneLine(cleanText(header))),
    rows: rows.map(({ cells, line }) => ({ cells: cells.map((cell) => bare(cleanText(cell)).slice(0, maxCell)), line })),
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
