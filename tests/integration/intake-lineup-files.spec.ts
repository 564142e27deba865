import { readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { locksAnswerSchema } from '../../src/program/importing/locksAnswer.ts'
import { sha256 } from '../../src/program/canonical.ts'
import { packExport, unpackExport } from '../support/exportFiles.ts'
import { importing } from '../support/importing.ts'
import { startExports } from './exportRig.ts'
import type { Exports } from './exportRig.ts'
import type { Imports } from './importRig.ts'

let exports: Exports
let folder: string
let media: string
let imports: Imports
/** An export of an event of which nothing is here, and a picture of it: its speaker's, with a focal point of its own. */
let file: string
let id: string
let filename: string

beforeAll(async () => {
  exports = await startExports();
  ({ imports, folder, media, foreign: file } = exports)
  await bring(file)
  await imports.work()
  const photo = (await unpackExport(file)).whole.documents.media.find(({ published }) => published?.['focalX'] === 20) ?? expect.fail('no picture')
  id = photo.id
  filename = String(photo.published?.['filename'])
}, 60_000)
afterAll(() => exports[Symbol.asyncDispose]())

type Told = { field: string; here: string; source: string }
async function bring(from: string, ...words: string[]): Promise<{ differences: { kind: string; changed: Told[]; kept: Told[] }[]; notes: { code: string; detail: string }[]; told: string }> {
  const run = await importing(imports.payload, ['lineup', from, '--event', 'camp', '--publish', '--yes', '--json', ...words])
  expect([run.told, run.code]).toEqual([expect.any(String), 0])
  const { plan } = JSON.parse(run.printed) as { plan: { differences: { kind: string; changed: Told[]; kept: Told[] }[]; notes: { code: string; detail: string }[] } }
  // What stood in the event before any import is its editors'.
  return { differences: plan.differences.filter(({ kind }) => kind !== 'events'), notes: plan.notes.filter(({ code }) => code.startsWith('file')), told: run.told }
}
const pictureOf = (color: string): Promise<Buffer> => sharp({ create: { width: 500, height: 700, channels: 3, background: color } }).png().toBuffer()

/** The export in which that picture has another file, which is in the archive unless said. */
async function withFile(bytes: Buffer, { isThere = true, alt = {} }: { isThere?: boolean; alt?: object } = {}): Promise<{ to: string; name: string }> {
  const { whole, files } = await unpackExport(file)
  const name = `${sha256(bytes)}.png`
  const documents = { ...whole.documents, media: whole.documents.media.map((one) => (one.id === id ? { ...one, published: { ...one.published, ...alt, filename: name } } : one)) }
  return { to: await packExport(folder, { ...whole, documents }, isThere ? new Map([...files, [`media/${name}`, bytes]]) : files), name }
}
const documentNow = () => imports.payload.findByID({ collection: 'media', id, locale: 'all', depth: 0, overrideAccess: true })
const locksNow = async () => locksAnswerSchema.parse((await imports.call('editor', 'GET', `media/${id}/locks`)).body).locks.map(({ field }) => field)
const lastImport = async (): Promise<number> => (await imports.query<{ id: number }>('select max(id)::int as id from intake.imports'))[0]?.id ?? expect.fail('no import')
/** Addresses of sizes are worked out when they are read: the columns say nothing. */
const stateNow = async (): Promise<unknown> => JSON.parse(JSON.stringify(await imports.state(), (key, value: unknown) => (/^(sizes_.*_url|thumbnail_u_r_l)$/.test(key) ? undefined : value)))
const shown = (name: string): string => `${name.slice(0, 8)}…${path.extname(name)}`

describe('a picture of which the source has another file by now', () => {
  it('has it here too, byte for byte; what an import wrote is undone', async () => {
    const [before, document] = [await stateNow(), await documentNow()]
    const bytes = await pictureOf('#2f7d32')
    const { to, name } = await withFile(bytes)
    expect((await bring(to)).differences).toMatchObject([{ kind: 'media', changed: [{ field: 'file', here: shown(filename), source: shown(name) }], kept: [] }])
    await imports.work()
    expect(await documentNow()).toMatchObject({ filename: name, width: 500, height: 700, filesize: bytes.byteLength, focalX: 20, focalY: 60, alt: { de: 'Ein Kreis' }, sizes: { w320: { width: 320, filename: `${name.slice(0, 64)}-320.webp` } } })
    expect(await readFile(path.join(media, name))).toEqual(bytes)
    expect((await sharp(path.join(media, `${name.slice(0, 64)}-320.webp`)).metadata()).width).toBe(320)
    const seen = await imports.editionOf(imports.event.id)
    expect(JSON.stringify(seen.entities)).toContain(name)
    // Nothing differs by now, and what the public may have kept of the old one is there.
    expect((await bring(to)).told).toMatch(/^Nothing in "camp" differs/)
    expect(await locksNow()).toEqual([])
    expect((await readFile(path.join(media, filename))).byteLength).toBeGreaterThan(0)

    const undone = await imports.undo(await lastImport())
    expect([undone.error, undone.state]).toEqual([null, 'undone'])
    expect(await stateNow()).toEqual(before)
    expect(await documentNow()).toEqual({ ...document, updatedAt: expect.any(String) as unknown })
  })

  it('is not undone if the old file is gone; several imports are undone one by one', async () => {
    const { updatedAt: _, ...document } = await documentNow()
    await bring((await withFile(await pictureOf('#ad1457'))).to)
    const first = await lastImport()
    const { to, name } = await withFile(await pictureOf('#5e35b1'), { alt: { alt: { en: 'A square', de: 'Ein Quadrat', fr: 'Un carré' }, focalX: 90 } })
    await bring(to)
    expect(await documentNow()).toMatchObject({ filename: name, focalX: 90, alt: { fr: 'Un carré' } })
    expect((await imports.undo(await lastImport())).error).toBeNull()
    const middle = await documentNow()
    expect([middle.alt, middle.focalX, middle.filename === name || middle.filename === filename]).toEqual([document.alt, 20, false])
    await rename(path.join(media, filename), path.join(folder, 'away'))
    expect(await imports.read(first)).toMatchObject({ undo: { possible: false, reasons: ['The file that the media file “A circle on #993366” had before is kept no more.'] } })
    await rename(path.join(folder, 'away'), path.join(media, filename))
    expect((await imports.undo(first)).error).toBeNull()
    expect(await documentNow()).toEqual({ ...document, updatedAt: expect.any(String) as unknown })
  })

  it('keeps the one that an editor chose here since, until that is given back', async () => {
    const own = await pictureOf('#c62828')
    const chosen = await imports.payload.update({ collection: 'media', id, data: {}, file: { data: own, name: 'mine.png', mimetype: 'image/png', size: own.byteLength }, overrideAccess: true })
    expect(chosen.filename).not.toBe(filename)
    expect(await locksNow()).toEqual(['file'])
    // The source has what it had: nothing to tell but that it is another here.
    expect((await bring(file)).differences).toMatchObject([{ changed: [], kept: [{ field: 'file', here: shown(String(chosen.filename)), source: shown(filename) }] }])
    const { to, name } = await withFile(await pictureOf('#00838f'))
    expect((await bring(to)).differences).toMatchObject([{ kind: 'media', changed: [], kept: [{ field: 'file' }] }])
    expect((await documentNow()).filename).toBe(chosen.filename)
    expect((await imports.call('editor', 'POST', `media/${id}/locks/release`, { fields: ['file'] })).body).toMatchObject({ locks: [] })
    expect((await bring(to)).differences).toMatchObject([{ kind: 'media', changed: [{ field: 'file' }], kept: [] }])
    expect((await documentNow()).filename).toBe(name)
    // Given back, what the source had all the time is taken, too.
    await imports.payload.update({ collection: 'media', id, data: {}, file: { data: own, name: 'mine.png', mimetype: 'image/png', size: own.byteLength }, overrideAccess: true })
    await imports.call('editor', 'POST', `media/${id}/locks/release`, { fields: ['file'] })
    await bring(to)
    expect((await documentNow()).filename).toBe(name)
    await bring(file)
    expect((await documentNow()).filename).toBe(filename)
  })

  it('says so if the file lies here under another document, or is not in the archive', async () => {
    const bytes = await pictureOf('#ef6c00')
    const before = await documentNow()
    const missing = await withFile(bytes, { isThere: false })
    const without = await bring(missing.to)
    expect([without.differences, without.notes]).toMatchObject([[], [{ code: 'file-kept', detail: `${shown(missing.name)} is not in the archive` }]])
    const twin = await imports.payload.create({ collection: 'media', data: { alt: 'The same' }, file: { data: bytes, name: 'twin.png', mimetype: 'image/png', size: bytes.byteLength }, overrideAccess: true })
    const stored = await readFile(path.join(media, String(twin.filename)))
    const { to, name } = await withFile(stored)
    expect(name).toBe(twin.filename)
    const kept = await bring(to)
    expect([kept.differences, kept.notes]).toMatchObject([[], [{ code: 'file-kept', detail: `${shown(name)} is that of “The same” here` }]])
    expect(await documentNow()).toEqual(before)
  })

  it('that holds more than the picture is written anew, and is the same the next time', async () => {
    const bytes = await sharp({ create: { width: 50, height: 50, channels: 3, background: '#6d4c41' } }).withExif({ IFD0: { Artist: 'CANARY' } }).png().toBuffer()
    expect(bytes.includes('CANARY')).toBe(true)
    const { to, name } = await withFile(bytes)
    expect((await bring(to)).differences).toMatchObject([{ changed: [{ field: 'file' }] }])
    const { filename: stored } = await documentNow()
    expect(stored).not.toBe(name)
    expect((await readFile(path.join(media, String(stored)))).includes('CANARY')).toBe(false)
    expect(await locksNow()).toEqual([])
    expect((await bring(to)).told).toMatch(/^Nothing in "camp" differs/)
    await bring(file)
    expect((await documentNow()).filename).toBe(filename)
  })

  it('may give its old file to a new document of the same import, and takes it back', async () => {
    const { updatedAt: _, ...before } = await documentNow()
    const { to, name } = await withFile(await pictureOf('#283593'))
    const { whole, files } = await unpackExport(to)
    // Its id is the lowest: it comes first in the file.
    const heir = { id: '00000000-0000-4000-8000-000000000001', published: { filename, alt: { en: 'The old one' } }, draft: null }
    await bring(await packExport(folder, { ...whole, documents: { ...whole.documents, media: [heir, ...whole.documents.media] } }, files))
    expect((await documentNow()).filename).toBe(name)
    expect((await imports.payload.findByID({ collection: 'media', id: heir.id, overrideAccess: true })).filename).toBe(filename)
    expect((await imports.undo(await lastImport())).error).toBeNull()
    expect(await documentNow()).toEqual({ ...before, updatedAt: expect.any(String) as unknown })
  })
})
