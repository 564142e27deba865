import { stringify } from 'csv-stringify/sync'
import type { Options } from 'csv-stringify/sync'
import type { Steps } from '../../program/steps.ts'

/** A value of a cell; `null` is an empty one. */
export type Cell = string | number | boolean | null

/**
 * A table as CSV (RFC 4180) in UTF-8 with a byte order mark, which spreadsheets need to know it by. Cells that a spreadsheet
 * would take for a formula begin with an apostrophe.
 * @param columns names, in their order.
 * @param toRow what an entry's row has in them.
 */
export function* writeCsv<C extends string, T>(columns: readonly C[], entries: Iterable<T>, toRow: (entry: T) => Readonly<Record<C, Cell>>): Steps<string> {
  let text = stringify([], { ...form, header: true, columns: columns.map((header) => ({ key: header, header })), bom: true })
  let records: Cell[][] = []
  for (const entry of entries) {
    yield
    const row = toRow(entry)
    records.push(columns.map((column) => row[column]))
    if (records.length < recordsAtOnce) continue
    yield
    text += stringify(records, form)
    records = []
  }
  yield
  return text + stringify(records, form)
}

/** Setting the library up takes as long as writing a few of them. */
const recordsAtOnce = 8

const form: Options = { record_delimiter: 'windows', escape_formulas: true, cast: { boolean: (value) => (value ? 'true' : 'false') } }

/** Several values in one cell. */
export function list(values: readonly (string | null | undefined)[]): string {
  return values.filter((value) => value !== null && value !== undefined && value !== '').join('; ')
}
