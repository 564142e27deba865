import { SourceError } from '../SourceError.ts'

const maxRow = 100_000
const maxColumn = 256
const maxCells = 2_000_000

/**
 * Refuses a sheet that says of a few cells that they stand far out: whoever reads it fills the rows and columns before them. The
 * places are looked at in the text itself, before anything is made of it.
 * @throws SourceError
 */
export function refuseGiantSheet(xml: Uint8Array, called: string): void {
  const text = new TextDecoder('latin1').decode(xml)
  let [rows, columns, opened] = [0, 0, 0]
  for (const _ of text.matchAll(/<(?:\w+:)?row[\s/>]/g)) opened += 1
  if (opened > maxRow) throw new SourceError(`${called} has more than ${maxRow} rows, the bound.`)
  // Only rows and cells have an attribute of this name.
  for (const [, value = ''] of text.matchAll(/<[^<>]*?\sr\s*=\s*["']([^"'<>]*)["']/g)) {
    const [, letters = '', digits = ''] = /^([A-Za-z]*)(\d*)$/.exec(value) ?? []
    if (letters === '' && digits === '') throw new SourceError(`${called}: "${value.slice(0, 40)}" is no place of a row or a cell.`)
    rows = Math.max(rows, Number(digits))
    columns = Math.max(columns, columnOf(letters))
    if (rows > maxRow || columns > maxColumn) throw new SourceError(`${called} reaches ${value.slice(0, 40)}; ${maxRow} rows and ${maxColumn} columns are the bound. Delete what stands outside the table.`)
  }
  if (rows * columns > maxCells) throw new SourceError(`${called} has ${rows} rows and ${columns} columns; ${maxCells} cells are the bound. Delete what stands outside the table.`)
}

function columnOf(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}
