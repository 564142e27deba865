import { packZip } from '../../src/intake/zip/packZip.ts'

/** A cell as it stands in the XML of a sheet: a text, a number in a style (1: day, 2: day with time, 3: time), or the XML itself. */
export type SheetCell = string | { number: number; style?: 1 | 2 | 3 } | { xml: (place: string) => string } | null

/** The bytes of an XLSX with these sheets, as a program would write it. Rows stand in order; `null` leaves a cell out. */
export async function workbookOf(sheets: Record<string, SheetCell[][]>, { is1904 = false, parts = {} }: { is1904?: boolean; parts?: Record<string, string> } = {}): Promise<Buffer> {
  const names = Object.keys(sheets)
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${types}"><workbookPr date1904="${is1904 ? 1 : 0}"/><sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${types}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}<Relationship Id="rIdS" Type="${types}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="22" applyNumberFormat="1"/><xf numFmtId="20" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(names.map((name, at) => [`xl/worksheets/sheet${at + 1}.xml`, `<worksheet xmlns="${main}"><sheetData>${(sheets[name] ?? []).map(rowOf).join('')}</sheetData></worksheet>`])),
    ...parts,
  }
  return await packZip(new Map(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)])))
}

function rowOf(cells: SheetCell[], at: number): string {
  return `<row r="${at + 1}">${cells.map((cell, column) => cellOf(cell, `${String.fromCharCode(65 + column)}${at + 1}`)).join('')}</row>`
}

function cellOf(cell: SheetCell, place: string): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`
  if ('xml' in cell) return cell.xml(place)
  return `<c r="${place}" s="${cell.style ?? 0}"><v>${cell.number}</v></c>`
}
