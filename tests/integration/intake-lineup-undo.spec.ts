import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { packZip } from '../../src/intake/zip/packZip.ts'
import { locksAnswerSchema } from '../../src/program/importing/locksAnswer.ts'
import { asElsewhere, changeExport, unpackExport } from '../support/exportFiles.ts'
import { importing } from '../support/importing.ts'
import type { Serving } from '../support/serving.ts'
import { serving } from '../support/serving.ts'
import { startExports } from './exportRig.ts'
import type { Exports } from './exportRig.ts'
import type { Imports } from './importRig.ts'
import { formOf } from './importRig.ts'

let exports: Exports
let folder: string
let imports: Imports
/** The export of another event of which nothing is here: other ids, guids, names, pictures. */
let foreign: string

beforeAll(async () => {
  exports = await startExports({ isPrivate: true });
  ({ imports, folder, foreign } = exports)
  await imports.work()
}, 60_000)
afterAll(() => exports[Symbol.asyncDispose]())

const changed = (file: string, change: Parameters<typeof changeExport>[2]): Promise<string> => changeExport(folder, file, change)

const lastImport = async (): Promise<number> => {
  const [row] = await imports.query<{ id: number }>('select max(id)::int as id from intake.imports')
  return row?.id ?? expect.fail('no import')
}
const bring = async (file: string, ...words: string[]): Promise<void> => {
  const run = await importing(imports.payload, ['lineup', file, '--event', 'camp', '--publish', '--yes', ...words])
  expect([run.told, run.code]).toEqual([expect.any(String), 0])
  await imports.work()
}
const countOf = async (collection: 'media' | 'topics' | 'sponsors' | 'organizations' | 'sessions'): Promise<number> => (await imports.payload.count({ collection, overrideAccess: true })).totalDocs

describe('an export that was brought in by the command', () => {
  it('is undone whole: what it made, sponsors, topics and media too, goes; the event is as it was', async () => {
    const before = await imports.state()
    const counts = await Promise.all((['media', 'topics', 'sponsors', 'organizations', 'sessions'] as const).map(countOf))
    await bring(foreign)
    const after = await Promise.all((['media', 'topics', 'sponsors', 'organizations', 'sessions'] as const).map(countOf))
    expect(after.map((count, at) => count - (counts[at] ?? 0))).toEqual([3, 1, 1, 1, 5])
    const history = await importing(imports.payload, ['--history', '--event', 'camp'])
    expect(history.printed).toMatch(/ lineup .*\.zip: sessions 5 new; slots \d new; speakers 2 new/)
    const id = await lastImport()
    expect(await imports.read(id)).toMatchObject({ state: 'applied', source: 'lineup', undo: { possible: true } })
    const undone = await imports.undo(id)
    expect([undone.error, undone.state]).toEqual([null, 'undone'])
    expect(await imports.state()).toEqual(before)
  })

  it('changes in several languages are undone, and what an editor wrote since keeps it from that', async () => {
    await bring(foreign)
    const before = await imports.state()
    const later = await changed(foreign, (collection, content) => {
      if (collection === 'rooms' && content['slug'] === 'unused') Object.assign(content, { name: { en: 'Used', de: 'Benutzt' }, capacity: 12 })
      if (collection === 'topics') content['name'] = { en: 'Chains and links', de: 'Ketten' }
      if (collection === 'media') content['alt'] = { en: 'Another circle', de: 'Noch ein Kreis' }
      if (collection === 'sponsors') content['booth'] = 'C9'
      if (collection === 'organizations') content['url'] = 'https://umbra.example'
      if (collection === 'sessions' && content['slug'] === 'opening') Object.assign(content, { title: { en: 'Hello', de: 'Hallo' }, level: 'beginner' })
      if (collection === 'events') Object.assign(content, { tagline: { en: 'Secure.', de: 'Sicher.' }, endsOn: '2026-04-03' })
    })
    await bring(later)
    const room = (await imports.payload.find({ collection: 'rooms', where: { capacity: { equals: 12 } }, locale: 'all', overrideAccess: true })).docs[0]
    expect(room?.name).toEqual({ en: 'Used', de: 'Benutzt' })
    const id = await lastImport()
    const opening = (await imports.payload.find({ collection: 'sessions', where: { 'event.slug': { equals: 'camp' }, 'slug': { equals: 'opening' } }, overrideAccess: true })).docs[0] ?? expect.fail('no session')
    const fewer = await changed(later, (collection, content) => { if (collection === 'rooms' && content['slug'] === 'unused') content['name'] = { en: 'Used again' } })
    await bring(fewer)
    expect((await imports.payload.findByID({ collection: 'rooms', id: room?.id ?? '', locale: 'all', overrideAccess: true })).name).toEqual({ en: 'Used again' })
    expect((await imports.undo(await lastImport())).error).toBeNull()
    expect((await imports.payload.findByID({ collection: 'rooms', id: room?.id ?? '', locale: 'all', overrideAccess: true })).name).toEqual({ en: 'Used', de: 'Benutzt' })
    expect((await imports.undo(id)).error).toBeNull()
    expect(await imports.state()).toEqual(before)

    await bring(later)
    await imports.payload.update({ collection: 'sessions', id: opening.id, locale: 'de', data: { title: 'Grüß Gott', _status: 'published' }, overrideAccess: true })
    expect(await imports.read(await lastImport())).toMatchObject({ undo: { possible: false, reasons: ['The session “Opening” was changed since.'] } })
    // What the editor wrote is shown beside the form, and nothing else is.
    const locks = locksAnswerSchema.parse((await imports.call('editor', 'GET', `sessions/${opening.id}/locks`)).body)
    expect(locks.locks.map(({ field, source, since }) => [field, source, typeof since])).toEqual([['title.de', 'lineup', 'string']])
    const released = locksAnswerSchema.parse((await imports.call('editor', 'POST', `sessions/${opening.id}/locks/release`, { fields: ['title.de'] })).body)
    expect(released.locks).toEqual([])
    await bring(later)
    expect((await imports.payload.findByID({ collection: 'sessions', id: opening.id, locale: 'de', overrideAccess: true })).title).toBe('Hallo')
  })
})

it('an event that an export made is undone by the command, with all that came with it; a kept plan is applied as any other', async () => {
  const before = await imports.state()
  const file = await asElsewhere(folder, foreign)
  expect((await importing(imports.payload, ['lineup', file, '--event', 'fresh', '--create', '--publish', '--yes'])).code).toBe(0)
  const made = await importing(imports.payload, ['--undo', String(await lastImport()), '--yes'])
  expect([made.told, made.code]).toEqual([expect.stringMatching(/^Import \d+ into "fresh" was undone\./), 0])
  await imports.work()
  expect(await imports.state()).toEqual(before)

  expect((await importing(imports.payload, ['lineup', file, '--event', 'camp', '--keep'])).code).toBe(0)
  const id = await lastImport()
  expect(await imports.read(id)).toMatchObject({ state: 'planned', source: 'lineup', counts: { create: { sponsors: 1, media: 3 } } })
  const applied = await importing(imports.payload, ['--apply', String(id), '--yes'])
  expect([applied.told, applied.code]).toEqual([expect.stringMatching(/was applied/), 0])
  const undone = await importing(imports.payload, ['--undo', String(id), '--yes'])
  expect([undone.told, undone.code]).toEqual([expect.stringMatching(/was undone/), 0])
  await imports.work()
  expect(await imports.state()).toEqual(before)
})

describe('an export that is uploaded', () => {
  const upload = async (file: string, role: 'manager' | 'editor', options: object = {}): Promise<number> => {
    const { whole, files } = await unpackExport(file)
    const bytes = new Uint8Array(await packZip(new Map([...files, ['lineup.json', Buffer.from(JSON.stringify(whole))]])))
    const id = imports.begun(await imports.call(role, 'POST', imports.path, formOf({ source: 'lineup', options, files: [bytes] })))
    await imports.work()
    return id
  }

  it('is planned, shown, applied and undone as any other; editors choose no ids, and set no phase', async () => {
    const other = await changed(await asElsewhere(folder, foreign), (collection, content) => {
      if (collection === 'sessions') content['slug'] = `${String(content['slug'])}-2`
      if (collection === 'events') content['phase'] = 'archived'
    })
    const ids = new Set(Object.values((await unpackExport(other)).whole.documents).flatMap((documents) => documents.map(({ id }) => id)))
    const before = await imports.state()
    const id = await upload(other, 'editor', { publish: true })
    const planned = await imports.read(id)
    expect(planned).toMatchObject({ state: 'planned', error: null, counts: { create: { sessions: 5, sponsors: 1, media: 3 } } })
    expect(planned.plan?.created.shown.filter(({ collection }) => collection === 'sponsors' || collection === 'slots').map(({ collection, name }) => `${collection} ${name}`)).toContain('slots Opening')
    const applied = await imports.apply(id, {}, 'editor')
    expect([applied.error, applied.state]).toEqual([null, 'applied'])
    const camp = await imports.payload.findByID({ collection: 'events', id: imports.event.id, overrideAccess: true })
    expect(camp.phase).toBe('programme-published')
    const { docs } = await imports.payload.find({ collection: 'sessions', where: { event: { equals: camp.id } }, pagination: false, depth: 0, overrideAccess: true })
    expect(docs.filter((session) => ids.has(session.id))).toEqual([])
    expect(docs.map(({ slug }) => slug)).toContain('opening-2')
    expect((await imports.undo(id, 'editor')).error).toBeNull()
    expect(await imports.state()).toEqual(before)
  })

  it('is refused with a reason if it is none, or unpacks to too much', async () => {
    const none = imports.begun(await imports.call('editor', 'POST', imports.path, formOf({ source: 'lineup', files: ['title\nA'] })))
    await imports.work()
    expect(await imports.read(none)).toMatchObject({ state: 'refused', error: { code: 'unreadable', message: expect.stringMatching(/no sound zip file/) as string } })
    const zip = new ZipFile()
    zip.addBuffer(Buffer.alloc(33 * 1024 * 1024, ' '), 'lineup.json')
    zip.end()
    const parts: Buffer[] = []
    for await (const part of zip.outputStream) parts.push(part as Buffer) // a stream without an encoding gives buffers
    const bytes = new Uint8Array(Buffer.concat(parts))
    const bomb = imports.begun(await imports.call('editor', 'POST', imports.path, formOf({ source: 'lineup', files: [bytes] })))
    await imports.work()
    expect(await imports.read(bomb)).toMatchObject({ state: 'refused', error: { code: 'unreadable', message: expect.stringMatching(/unpacks to 33 MB; 32 MB are the bound/) as string } })
  })
})

describe('an export at an address', () => {
  let server: Serving
  let zip: Buffer
  beforeAll(async () => {
    zip = await readFile(await changed(await asElsewhere(folder, foreign), (collection, content) => { if (collection === 'sessions') content['slug'] = `${String(content['slug'])}-3` }))
    server = await serving(({ url = '' }, response) => {
      const page = new Map([['/camp.lineup.zip', zip], ['/page.html', Buffer.from('<html>')]]).get(url.split('?')[0] ?? '')
      response.writeHead(page === undefined ? 404 : 200).end(page)
    })
  })
  afterAll(() => server.close())
  beforeEach(() => void (server.asked.length = 0))

  it('is fetched once, planned, applied and undone over HTTP; nothing secret of the address is kept', async () => {
    const before = await imports.state()
    const id = imports.begun(await imports.call('editor', 'POST', imports.path, { source: 'lineup', url: `${server.origin}/camp.lineup.zip?key=secret` }))
    await imports.work()
    expect(await imports.read(id)).toMatchObject({ state: 'planned', error: null, url: `${server.origin}/camp.lineup.zip`, counts: { create: { sessions: 5, media: 3 } } })
    const applied = await imports.apply(id, {}, 'editor')
    expect([applied.error, applied.state, server.asked]).toEqual([null, 'applied', ['/camp.lineup.zip?key=secret']])
    expect(JSON.stringify(await imports.query('select * from intake.imports'))).not.toContain('secret')
    expect((await imports.undo(id, 'editor')).error).toBeNull()
    expect(await imports.state()).toEqual(before)
  })

  it.each([
    ['there is nothing', '/none.zip', 'not-fetched', /404/],
    ['there is no archive', '/page.html', 'unreadable', /page\.html is no sound zip file/],
  ])('is refused over HTTP where %s', async (_what, at, code, message) => {
    const id = imports.begun(await imports.call('editor', 'POST', imports.path, { source: 'lineup', url: `${server.origin}${at}` }))
    await imports.work()
    expect(await imports.read(id)).toMatchObject({ state: 'refused', error: { code, message: expect.stringMatching(message) as string } })
  })

  it('is refused at a host that is not public', async () => {
    expect(await importing(imports.payload, ['lineup', 'http://127.0.0.1/camp.lineup.zip', '--event', 'camp', '--yes'])).toMatchObject({ code: 4, told: expect.stringMatching(/no public host/) as string })
  })
})
