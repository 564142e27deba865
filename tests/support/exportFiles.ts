import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import type { WholeEvent } from '../../src/intake/lineup/wholeEvent.ts'
import { openZip } from '../../src/intake/zip/openZip.ts'
import { packZip } from '../../src/intake/zip/packZip.ts'
import { sha256 } from '../../src/program/canonical.ts'

/** An export taken apart: its document, and its media files by their names in the archive. */
export type ExportFile = { whole: WholeEvent; files: Map<string, Buffer> }

export async function unpackExport(file: string): Promise<ExportFile> {
  const zip = await openZip(file, 'file', { entries: 100, entry: 10 ** 7, total: 10 ** 8 })
  const files = new Map<string, Buffer>()
  for (const name of zip.sizes.keys()) files.set(name, await zip.read(name))
  zip.close()
  const whole = JSON.parse(files.get('lineup.json')?.toString() ?? '') as WholeEvent // what an export of ours holds
  files.delete('lineup.json')
  return { whole, files }
}

/** @returns where it lies: a new file of that folder. */
export async function packExport(folder: string, whole: object, files: ReadonlyMap<string, Buffer>): Promise<string> {
  const to = path.join(folder, `${crypto.randomUUID()}.zip`)
  await writeFile(to, await packZip(new Map([...files, ['lineup.json', Buffer.from(JSON.stringify(whole))]])))
  return to
}

/** The file with other contents of single documents, found by what is public of them or newer. */
export async function changeExport(folder: string, file: string, change: (collection: string, content: Record<string, unknown>, id: string) => void): Promise<string> {
  const { whole, files } = await unpackExport(file)
  for (const [collection, documents] of Object.entries(whole.documents)) for (const { id, published, draft } of documents) for (const content of [published, draft]) if (content !== null) change(collection, content, id)
  return await packExport(folder, whole, files)
}

/** An export of `makeWholeProgramme` as of a system of which nothing is here: other ids, guids, names, pictures. */
export async function asElsewhere(folder: string, file: string): Promise<string> {
  const { whole, files } = await unpackExport(file)
  let text = JSON.stringify(whole)
  const others = new Map<string, Buffer>()
  for (const name of files.keys()) {
    const old = path.basename(name)
    const bytes = await sharp({ create: { width: 90, height: 60, channels: 3, background: `#${old.slice(0, 6)}` } }).png().toBuffer()
    const fresh = `${sha256(bytes)}.png`
    others.set(`media/${fresh}`, bytes)
    text = text.replaceAll(old, fresh)
  }
  const ids = new Map<string, string>()
  text = text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => {
    const fresh = ids.get(id) ?? crypto.randomUUID()
    ids.set(id, fresh)
    return fresh
  })
  text = text.replaceAll('Acme', 'Umbra').replaceAll('"supply-chain"', '"chains"').replaceAll('"Supply chain"', '"Chains"').replaceAll('"excel"', '"excel-east"').replaceAll('"arena"', '"arena-east"')
  return await packExport(folder, JSON.parse(text) as object, others)
}
