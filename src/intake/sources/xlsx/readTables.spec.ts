import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { notedIn, readingLater, shownIn } from '../../../../tests/support/readingSource.ts'
import { workbookOf } from '../../../../tests/support/workbook.ts'
import type { SheetCell } from '../../../../tests/support/workbook.ts'
import { packZip } from '../../zip/packZip.ts'

const timeZone = 'Europe/Berlin'
/** 28 March 2026 as a sheet counts days. */
const day = 46_109
const formula = (value: string, type = 'str') => ({ xml: (place: string) => `<c r="${place}" t="${type}"><f>HYPERLINK("https://evil.example","x")</f><v>${value}</v></c>` })
const headers = ['Id', 'Title', 'Start', 'End', 'Room', 'Speakers']
const rows: SheetCell[][] = [
  headers,
  [{ number: 7 }, 'Trees & <leaves>', { number: day + 9 / 24, style: 2 }, { number: day + 9.75 / 24, style: 2 }, 'Hall', 'Ada Okafor'],
  [],
  [{ number: 8 }, formula('From a formula'), { number: day + 10 / 24, style: 2 }, { number: day + 11 / 24, style: 2 }, null, formula('#N/A', 'e')],
  [{ number: 9 }, '=1+1', { number: day + 1, style: 2 }, { number: day + 1 + 1 / 24, style: 2 }, 'Hall', 'Bo Li'],
]

describe('readTables, of workbooks', () => {
  it('reads texts, dates, numbers and what formulas came to', async () => {
    const programme = await readingLater('csv', [await workbookOf({ Talks: rows })], { timeZone })
    expect(shownIn(programme)).toEqual([
      'Trees & <leaves> | Hall 2026-03-28T08:00/08:45 | Ada Okafor',
      'From a formula | nowhere 2026-03-28T09:00/10:00',
      '=1+1 | Hall 2026-03-28T23:00/00:00 | Bo Li',
    ])
    expect(programme.sessions.map(({ row, externalIds }) => ['line' in row && row.line, externalIds[0]?.id])).toEqual([[2, '7'], [4, '8'], [5, '9']])
  })

  it('reads days and times of cells of their own, in the calendar of 1904 too', async () => {
    const apart = (first: number): SheetCell[][] => [['Title', 'Day', 'Start', 'Duration'], ['A', { number: first, style: 1 }, { number: 9.5 / 24, style: 3 }, { number: 0.5 / 24, style: 3 }]]
    const shown = ['A | nowhere 2026-03-28T08:30/09:00']
    expect(shownIn(await readingLater('csv', [await workbookOf({ Talks: apart(day) })], { timeZone }))).toEqual(shown)
    expect(shownIn(await readingLater('csv', [await workbookOf({ Talks: apart(day - 1_462) }, { is1904: true })], { timeZone }))).toEqual(shown)
  })

  it('reads the first sheet and names the others, or the sheets that are meant, with people beside', async () => {
    const people: SheetCell[][] = [['Name', 'Biography', 'Company'], ['Ada Okafor', 'Builds.', 'Acme']]
    const book = await workbookOf({ Notes: [['Title'], ['Nothing']], Talks: rows, People: people })
    const first = await readingLater('csv', [book], { timeZone, event: { timeZone, dayEndsAtHour: 4 } })
    expect(first.sessions.map(({ title }) => title)).toEqual(['Nothing'])
    expect(first.notes.filter(({ code }) => code === 'sheet-not-read').map(({ row }) => row.name)).toEqual(['sheet "Talks" of file1', 'sheet "People" of file1'])
    const both = await readingLater('csv', [book], { timeZone, sheets: ['People', 'Talks'] })
    expect(both.people[0]).toMatchObject({ name: 'Ada Okafor', bio: 'Builds.', organization: 'Acme' })
    expect(notedIn(both).filter((note) => note.includes('sheet'))).toEqual(['line 1 sheet-not-read'])
    const beside = await readingLater('csv', [await workbookOf({ Talks: rows }), 'name,biography\nAda Okafor,Writes.'], { timeZone })
    expect(beside.people[0]).toMatchObject({ name: 'Ada Okafor', bio: 'Writes.' })
    await expect(readingLater('csv', [book], { timeZone, sheets: ['Speakers'] })).rejects.toThrow('No sheet is called "Speakers": there are "Notes", "Talks", "People".')
    await expect(readingLater('csv', ['title\nA'], { timeZone, sheets: ['Speakers'] })).rejects.toThrow('there is no workbook')
  })

  const far = (place: string): Promise<Buffer> => workbookOf({ Talks: rows }, { parts: { 'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row ${place.startsWith('<') ? `r="1">${place}` : `${place}>`}</row></sheetData></worksheet>` } })
  it.each<[string, () => Promise<Buffer>, RegExp]>([
    ['a zip file of something else', () => packZip(new Map([['content.xml', Buffer.from('<a/>')]])), /no XLSX workbook.*CSV/],
    ['a row far out', () => far('r="1048577"'), /sheet "Talks" reaches 1048577.*100000 rows/],
    ['a row far out in other quotes', () => far('spans="1:2" r = \'99999999\''), /reaches 99999999/],
    ['a cell far out', () => far('<c r="XFD1"><v>1</v></c>'), /reaches XFD1/],
    ['a place in disguise', () => far('r="&#57;&#57;&#57;&#57;&#57;&#57;&#57;"'), /no place/],
    ['many rows of many columns', () => far('<c r="IV1"><v>1</v></c></row><row r="99999">'), /cells are the bound/],
    ['rows without end', () => workbookOf({ Talks: rows }, { parts: { 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${'<row/>'.repeat(100_001)}` } }), /more than 100000 rows/],
    ['a bomb', async () => deflated('xl/worksheets/sheet1.xml', Buffer.alloc(200 * 1024 * 1024), 200 * 1024 * 1024), /unpacks to 200 MB; 96 MB are the bound/],
    ['a bomb that says it is small', async () => deflated('xl/worksheets/sheet1.xml', Buffer.alloc(200 * 1024 * 1024), 1_000), /no sound zip file/],
    ['a way out of the archive', () => packZip(new Map([['xl/xx/evil.xml', Buffer.from('')]])).then((zip) => Buffer.from(zip.toString('latin1').replaceAll('xl/xx/evil', '../../evil'), 'latin1')), /no sound zip file.*\.\./],
    ['the half of a workbook', async () => (await workbookOf({ Talks: rows })).subarray(0, 900), /no sound zip file/],
    ['a document type', () => workbookOf({ Talks: rows }, { parts: { 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>' } }), /document type/],
    ['a sheet without an end', () => workbookOf({ Talks: rows }, { parts: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>9</v>' } }), /sheet "Talks"/],
  ])('refuses %s', async (_what, make, message) => {
    const bytes = await make()
    const before = process.memoryUsage.rss()
    await expect(readingLater('csv', [bytes], { timeZone })).rejects.toThrow(message)
    expect(process.memoryUsage.rss() - before).toBeLessThan(150 * 1024 * 1024)
  })

  it('refuses two files of one name, and more files than any workbook has', async () => {
    const twice = (await workbookOf({ Talks: rows }, { parts: { 'xl/wXrkbook.xml': '<a/>' } })).toString('latin1').replaceAll('xl/wXrkbook.xml', 'xl/workbook.xml')
    await expect(readingLater('csv', [Buffer.from(twice, 'latin1')], { timeZone })).rejects.toThrow('two files of the name "xl/workbook.xml"')
    const many = await packZip(new Map(Array.from({ length: 5_001 }, (_, at) => [`${at}`, Buffer.alloc(0)])))
    await expect(readingLater('csv', [many], { timeZone })).rejects.toThrow('5001 files; 5000 are the bound')
  })
})

/** A workbook in which one part is packed, and the directory says it comes to so many bytes. */
async function deflated(part: string, content: Buffer, said: number): Promise<Buffer> {
  const packed = deflateRawSync(content, { level: 1 })
  const zip = await workbookOf({ Talks: rows }, { parts: { [part]: 'x'.repeat(packed.length) } })
  packed.copy(zip, zip.indexOf('x'.repeat(packed.length)))
  for (let at = zip.indexOf(part); at !== -1; at = zip.indexOf(part, at + 1)) {
    const [isLocal, head] = [zip.readUInt32LE(at - 30) === 0x04034b50, at - (zip.readUInt32LE(at - 30) === 0x04034b50 ? 30 : 46)]
    zip.writeUInt16LE(8, head + (isLocal ? 8 : 10))
    zip.writeUInt32LE(said, head + (isLocal ? 22 : 24))
  }
  return zip
}
