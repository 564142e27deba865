import { stringify } from 'csv-stringify/sync'

/** A value of a cell; `null` is an empty one. */
export type Cell = string | number | boolean | null

/**
 * A table as CSV (RFC 4180) in UTF-8 with a byte order mark, which spreadsheets need to know it by. Cells that a spreadsheet
 * would take for a formula begin with an apostrophe.
 * @param columns names, in their order.
 */
export function writeCsv<C extends string>(columns: readonly C[], rows: readonly Readonly<Record<C, Cell>>[]): Uint8Array<ArrayBuffer> {
  const text = stringify(rows.map((row) => columns.map((column) => row[column])), {
    header: true, columns: columns.map((header) => ({ key: header, header })), bom: true, record_delimiter: 'windows', escape_formulas: true,
    cast: { boolean: (value) => (value ? 'true' : 'false') },
  })
  return new TextEncoder().encode(text)
}

/** Several values in one cell. */
export function list(values: readonly (string | null | undefined)[]): string {
  return values.filter((value) => value !== null && value !== undefined && value !== '').join('; ')
}
