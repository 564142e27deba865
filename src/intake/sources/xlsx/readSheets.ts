import { InvalidSpreadsheetError, readSheet } from 'read-excel-file/universal'
import type { TakeNote } from '../../notes.ts'
import type { SourceFile, SourceFiles } from '../readOptions.ts'
import { SourceError } from '../SourceError.ts'
import { tableOf } from '../csv/readTable.ts'
import { isZip, openWorkbook } from './openWorkbook.ts'
import type { Cell } from './textsOf.ts'
import { textsOf } from './textsOf.ts'

/**
 * Files with the sheets that are meant as tables: of each workbook its first one, or those of the names given. Other files stay as
 * they are. Formulas are never worked out: a cell has the value that the program which saved it left there.
 * @param wanted names of sheets; each must be in one of the workbooks.
 * @throws SourceError with the sheet, if a workbook can't be read, is over a bound, or has no such sheet.
 */
export async function readSheets(files: SourceFiles, wanted: readonly string[], note: TakeNote): Promise<SourceFiles> {
  const left = new Set(wanted)
  const known: string[] = []
  const read: SourceFile[] = []
  for (const file of files) {
    if (!isZip(file.bytes)) {
      read.push(file)
      continue
    }
    const workbook = await openWorkbook(file)
    try {
      known.push(...workbook.sheets.map((sheet) => `"${sheet}"`))
      const chosen = wanted.length === 0 ? workbook.sheets.slice(0, 1) : workbook.sheets.filter((sheet) => wanted.includes(sheet))
      for (const sheet of workbook.sheets) {
        left.delete(sheet)
        if (!chosen.includes(sheet)) note('sheet-not-read', { line: 1, name: `sheet "${sheet}" of ${file.name}` })
      }
      for (const sheet of chosen) read.push(await readOne(file, sheet, await workbook.packed(sheet)))
    } finally {
      workbook.close()
    }
  }
  const [missing] = left
  if (missing !== undefined) throw new SourceError(`No sheet is called "${missing}": there ${known.length === 0 ? 'is no workbook' : `are ${known.join(', ').slice(0, 1_000)}`}.`)
  const [first, ...more] = read
  if (first === undefined) throw new SourceError('No sheet was chosen.')
  return [first, ...more]
}

async function readOne({ name: file, bytes }: SourceFile, sheet: string, packed: ArrayBuffer): Promise<SourceFile> {
  const name = `${file}, sheet "${sheet}"`
  let rows: Cell[][]
  try {
    // Its types name the class of dates where it gives dates.
    rows = (await readSheet(packed, sheet, { trim: false, parseNumber: Number })) as Cell[][]
  } catch (error) {
    if (!(error instanceof Error)) throw error
    throw new SourceError(`${name} can't be read${error instanceof InvalidSpreadsheetError ? '' : ' as a sheet of a workbook'}: ${error.message.slice(0, 200)}`, { cause: error })
  }
  return { name, bytes, table: tableOf(textsOf(rows).map((cells, at) => ({ cells, line: at + 1 })), name) }
}
