import path from 'node:path/posix'
import { openZip } from '../../zip/openZip.ts'
import { packZip } from '../../zip/packZip.ts'
import { decodeText } from '../decodeText.ts'
import { parseXml } from '../parseXml.ts'
import type { XmlElement } from '../parseXml.ts'
import type { SourceFile } from '../readOptions.ts'
import { SourceError } from '../SourceError.ts'
import { refuseGiantSheet } from './refuseGiantSheet.ts'

/** Far above what tables of sessions come to (20,000 rows of 20 columns: 30 MB), far below what would hurt. */
const bounds = { entries: 5_000, entry: 96 * 1024 * 1024, total: 128 * 1024 * 1024 }

export type Workbook = {
  /** Names of its sheets, in order; charts are none. */
  sheets: readonly string[]
  /** The workbook with this one sheet, as the library takes it: of parts that are within the bounds. */
  packed: (sheet: string) => Promise<ArrayBuffer>
  close: () => void
}

/** True if the bytes begin as those of a zip file, which every XLSX is. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
}

/**
 * Opens an XLSX (ECMA-376, transitional or strict) by its directory. Only the parts that a sheet needs are unpacked, and their sizes are known before.
 * @throws SourceError if it is none, or over a bound.
 */
export async function openWorkbook({ bytes, name }: SourceFile): Promise<Workbook> {
  const zip = await openZip(bytes, name, bounds)
  try {
    if (!zip.sizes.has('xl/workbook.xml') || !zip.sizes.has('xl/_rels/workbook.xml.rels')) {
      throw new SourceError(`${name} is a zip file, but no XLSX workbook. Save the table as XLSX, or as CSV (UTF-8).`)
    }
    const fixed = new Map<string, Buffer>()
    for (const part of ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels']) fixed.set(part, await zip.read(part))
    const root = (part: string): XmlElement => parseXml(decodeText(fixed.get(part) ?? Buffer.alloc(0)))
    const relations = childrenOf(root('xl/_rels/workbook.xml.rels'), 'Relationship').flatMap(({ attributes }) => {
      const [id, type, target] = ['Id', 'Type', 'Target'].map((key) => attributes.get(key) ?? '')
      return id === undefined || type === undefined || target === undefined ? [] : [{ id, type: type.replace(/^.*\//, ''), part: partOf(target) }]
    })
    const parts = new Map(relations.filter(({ type }) => type === 'worksheet').map(({ id, part }) => [id, part]))
    const named = childrenOf(root('xl/workbook.xml'), 'sheets').flatMap((sheets) => childrenOf(sheets, 'sheet')).flatMap(({ attributes }): [string, string][] => {
      const id = [...attributes].find(([key]) => /^\w+:id$/.test(key))?.[1] ?? ''
      const part = parts.get(id)
      return part === undefined ? [] : [[attributes.get('name') ?? '', part]]
    })
    const sheets = new Map(named)
    if (sheets.size === 0) throw new SourceError(`${name} has no sheet.`)
    const common = relations.filter(({ type, part }) => (type === 'sharedStrings' || type === 'styles') && zip.sizes.has(part)).map(({ part }) => part)
    return {
      sheets: [...sheets.keys()],
      packed: async (sheet) => {
        const part = sheets.get(sheet) ?? ''
        const files = new Map(fixed)
        for (const needed of new Set([...common, part])) files.set(needed, await zip.read(needed))
        refuseGiantSheet(files.get(part) ?? Buffer.alloc(0), `${name}, sheet "${sheet}"`)
        const packed = await packZip(files)
        return new Uint8Array(packed).buffer
      },
      close: zip.close,
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

/** Whatever prefix a writer gave the elements. */
function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string' && child.name.replace(/^.*:/, '') === name)
}

function partOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : path.join('xl', target)
}
