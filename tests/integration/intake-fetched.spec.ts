import { mkdtempSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Payload } from 'payload'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { TestDatabase } from '../support/createTestDatabase.ts'
import { createTestDatabase } from '../support/createTestDatabase.ts'
import { importing } from '../support/importing.ts'
import type { ServingPages } from '../support/servingPages.ts'
import { servingPages } from '../support/servingPages.ts'
import type { TestPayload } from '../support/startPayload.ts'
import { startPayload } from '../support/startPayload.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'lineup-media-'))
let database: TestDatabase
let started: TestPayload
let payload: Payload
let server: ServingPages

beforeAll(async () => {
  process.env['LINEUP_MEDIA_DIR'] = folder
  database = await createTestDatabase()
  started = await startPayload(database.url)
  payload = started.payload
  server = await servingPages()
})
afterAll(async () => {
  await server.close()
  await started.close()
  await database.drop()
  await rm(folder, { recursive: true })
})
beforeEach(async () => {
  await database.query('truncate events, venues, rooms, tracks, organizations, speakers, sessions, slots, media cascade')
})
afterEach(() => { server.clear() })

const all = { sessions: [{ id: '1', title: 'Opening', startsAt: '2026-03-28T09:00:00', endsAt: '2026-03-28T09:45:00', speakers: [], roomId: 1 }], speakers: [], rooms: [{ id: 1, name: 'Hall' }], categories: [], questions: [] }
const words = ['--event', 'camp', '--create', '--time-zone', 'Europe/Berlin', '--yes']

describe('a programme at an address', () => {
  it('is fetched, once, and the record names the address without its query', async () => {
    Object.assign(server.pages, { '/view/All': all })
    const run = await importing(payload, ['sessionize', `${server.origin}/view/All?key=secret`, ...words, '--json'], { allowLocal: true })
    expect([run.code, server.asked]).toEqual([0, ['/view/All?key=secret']])
    expect((await payload.find({ collection: 'sessions', overrideAccess: true, draft: true })).docs.map(({ title }) => title)).toEqual(['Opening'])
    const history = await importing(payload, ['--history', '--event', 'camp', '--json'])
    expect(JSON.parse(history.printed)).toMatchObject([{ source: 'sessionize', files: [`${server.origin}/view/All`] }])
  })

  it('is fetched once too where the event says the zone', async () => {
    Object.assign(server.pages, { '/view/All': all })
    await importing(payload, ['sessionize', `${server.origin}/view/All`, ...words], { allowLocal: true })
    const again = await importing(payload, ['sessionize', `${server.origin}/view/All`, '--event', 'camp', '--yes'], { allowLocal: true })
    expect([again.code, again.told, server.asked.length]).toEqual([0, expect.stringMatching(/nothing was changed/), 2])
  })

  it.each([
    ['is no public host', '/view/All', false, /no public host/],
    ['has nothing there', '/view/None', true, /404/],
  ])('is not read if it %s', async (_what, path, allowLocal, message) => {
    Object.assign(server.pages, { '/view/All': all })
    // Another port than web servers have would be refused before the host is looked at.
    const origin = allowLocal ? server.origin : 'http://127.0.0.1'
    expect(await importing(payload, ['sessionize', `${origin}${path}`, ...words], { allowLocal })).toMatchObject({ code: 4, told: expect.stringMatching(message) as string })
    expect((await payload.count({ collection: 'events', overrideAccess: true })).totalDocs).toBe(0)
  })
})

describe('pictures of speakers', () => {
  const ids = ['9abda5b3-cde8-40aa-aa4c-933857e65ae6', '282a4701-f128-4b1d-bd67-da5d1f8b3eb0', '4e0c3f36-7a55-4c8f-9a3d-0f1b5f0f8f11'] as const
  const names = ['Ada Okafor', 'Bo Li', 'Cy Núñez']
  const portrait = (color: string): Promise<Buffer> => sharp({ create: { width: 400, height: 400, channels: 3, background: color } }).jpeg().toBuffer()
  const pictured = (...pictures: string[]) => ({
    ...all,
    sessions: [{ ...all.sessions[0], speakers: ids.slice(0, pictures.length) }],
    speakers: pictures.map((picture, at) => ({ id: ids[at], fullName: names[at], bio: '', tagLine: '', links: [], profilePicture: picture === '' ? null : `${server.origin}${picture}` })),
  })
  type Report = { plan: { pictures: number; change: { speakers: number }; differences: { name: string; kept: { field: string }[] }[]; notes: { code: string; detail: string }[] } }
  async function bring(programme: unknown, ...more: string[]) {
    server.pages['/view/All'] = programme
    server.asked.length = 0
    server.answers.length = 0
    const run = await importing(payload, ['sessionize', `${server.origin}/view/All`, ...words, '--json', ...more], { allowLocal: true })
    const report = JSON.parse(run.printed) as Report
    return { ...run, report, asked: server.asked.slice(1).sort(), lost: report.plan.notes.filter(({ code }) => code === 'picture-lost').map(({ detail }) => detail.replaceAll(server.origin, '')) }
  }
  const speakers = async () => (await payload.find({ collection: 'speakers', sort: 'name', draft: true, depth: 1, overrideAccess: true })).docs
  /** What each speaker's picture is called, and what it is. */
  const shown = async () => (await speakers()).map(({ name, photo }) => [name, typeof photo === 'object' && photo !== null ? photo.alt : null])
  const media = async () => (await payload.find({ collection: 'media', sort: 'createdAt', depth: 0, overrideAccess: true })).docs
  const imports = async () => Number((await database.query('select count(*) as n from intake.imports'))[0]?.['n'])
  beforeEach(async () => {
    Object.assign(server.pages, { '/ada.jpg': await portrait('#aa0000'), '/both.jpg': await portrait('#00aa00'), '/again.jpg': await portrait('#00aa00'), '/new.jpg': await portrait('#0000aa') })
  })

  it('are fetched, written anew, kept once for each content, and described by names', async () => {
    const { code, asked, report } = await bring(pictured('/ada.jpg', '/both.jpg', '/again.jpg'))
    expect([code, asked, report.plan.pictures]).toEqual([0, ['/ada.jpg', '/again.jpg', '/both.jpg'], 3])
    expect(await shown()).toEqual([['Ada Okafor', 'Ada Okafor'], ['Bo Li', 'Bo Li, Cy Núñez'], ['Cy Núñez', 'Bo Li, Cy Núñez']])
    const [event] = (await payload.find({ collection: 'events', overrideAccess: true, draft: true })).docs
    const found = await media()
    expect(found.map(({ mimeType, width, editableBy, sizes }) => [mimeType, width, editableBy?.length, typeof sizes?.w320?.filename])).toEqual([['image/jpeg', 400, 1, 'string'], ['image/jpeg', 400, 1, 'string']])
    expect(found[0]?.editableBy).toEqual([event?.id])
    const kept = await readdir(folder)
    for (const { filename, sizes } of found) expect(kept).toEqual(expect.arrayContaining([filename, sizes?.w320?.filename]))
  })

  it('are described in the language of the event', async () => {
    await bring(pictured('/ada.jpg'), '--locale', 'de')
    const { docs } = await payload.find({ collection: 'media', locale: 'de', fallbackLocale: false, overrideAccess: true })
    expect(docs.map(({ alt }) => alt)).toEqual(['Ada Okafor'])
  })

  it('are fetched once as long as the source names the same address, and then nothing is written', async () => {
    await bring(pictured('/ada.jpg', '/both.jpg'))
    const again = await bring(pictured('/ada.jpg', '/both.jpg'))
    expect([again.asked, again.told, await imports()]).toEqual([[], expect.stringMatching(/nothing was changed/), 1])
    const changed = await bring(pictured('/new.jpg', '/both.jpg'))
    expect([changed.asked, changed.report.plan.change.speakers, (await media()).length]).toEqual([['/new.jpg'], 1, 3])
    expect((await speakers())[0]?.photo).toMatchObject({ id: (await media())[2]?.id })
  })

  it('stay as an editor has them: another one, and none', async () => {
    await bring(pictured('/ada.jpg', '/both.jpg'))
    const [ada, bo] = await speakers()
    const own = await payload.create({ collection: 'media', data: { alt: 'Own' }, file: { data: await portrait('#777777'), name: 'own.jpg', mimetype: 'image/jpeg', size: 1 }, overrideAccess: true })
    await payload.update({ collection: 'speakers', id: ada?.id ?? '', data: { photo: own.id }, draft: true, overrideAccess: true })
    await payload.update({ collection: 'speakers', id: bo?.id ?? '', data: { photo: null }, draft: true, overrideAccess: true })
    for (const programme of [pictured('/ada.jpg', '/both.jpg'), pictured('/new.jpg', '/new.jpg')]) {
      const { asked, report } = await bring(programme)
      expect([asked, report.plan.differences.map(({ name, kept }) => `${name} ${kept.map(({ field }) => field).join()}`)]).toEqual([[], ['Ada Okafor photo', 'Bo Li photo']])
      expect(await shown()).toEqual([['Ada Okafor', 'Own'], ['Bo Li', null]])
    }
  })

  it('that can’t be had are told, keep nothing out, and are tried again', async () => {
    server.pages['/page.jpg'] = Buffer.from('<html>')
    const { code, lost } = await bring(pictured('/ada.jpg', '/none.jpg', '/page.jpg'))
    expect([code, lost]).toEqual([0, [expect.stringMatching(/^\/none\.jpg: .*404/), expect.stringMatching(/^\/page\.jpg: .*not a JPEG/)]])
    expect(await shown()).toEqual([['Ada Okafor', 'Ada Okafor'], ['Bo Li', null], ['Cy Núñez', null]])
    const again = await bring(pictured('/ada.jpg', '/none.jpg', '/page.jpg'))
    expect([again.asked, again.told, await imports()]).toEqual([['/none.jpg', '/page.jpg'], expect.stringMatching(/nothing was changed/), 1])
    server.pages['/none.jpg'] = await portrait('#123456')
    await bring(pictured('/ada.jpg', '/none.jpg', ''))
    expect(await shown()).toEqual([['Ada Okafor', 'Ada Okafor'], ['Bo Li', 'Bo Li'], ['Cy Núñez', null]])
  })

  it('are not fetched by a dry run, nor where nobody wants them', async () => {
    const dry = await bring(pictured('/ada.jpg'), '--dry-run')
    expect([dry.asked, dry.report.plan.pictures]).toEqual([[], 1])
    const without = await bring(pictured('/ada.jpg'), '--no-photos')
    expect([without.asked, without.report.plan.pictures, without.lost, await shown()]).toEqual([[], 0, ['/ada.jpg'], [['Ada Okafor', null]]])
  })

  it('that are in the library are used as they are', async () => {
    const own = await payload.create({ collection: 'media', data: { alt: 'Ada on a hill' }, file: { data: await portrait('#aa0000'), name: 'a.jpg', mimetype: 'image/jpeg', size: 1 }, overrideAccess: true })
    await bring(pictured('/ada.jpg'))
    expect([await shown(), (await media()).map(({ id }) => id)]).toEqual([[['Ada Okafor', 'Ada on a hill']], [own.id]])
  })

  describe('that are replaced at their address', () => {
    const portraitOf = async () => (await speakers()).map(({ photo }) => (typeof photo === 'object' && photo !== null ? photo.id : null))
    beforeEach(() => { Object.assign(server.marks, { '/ada.jpg': '"first"' }) })

    it('are asked for again where their server tells what is the same, and nothing is written if it is', async () => {
      await bring(pictured('/ada.jpg', '/both.jpg'))
      const before = await portraitOf()
      const again = await bring(pictured('/ada.jpg', '/both.jpg'))
      // Of the other one no server tells anything.
      expect([server.answers.slice(1), again.told, await portraitOf(), await imports()]).toEqual([['/ada.jpg 304'], expect.stringMatching(/nothing was changed/), before, 1])
      expect((await bring(pictured('/ada.jpg', '/both.jpg'), '--no-photos')).asked).toEqual([])
    })

    it.each([['an ETag', '"first"', '"second"'], ['the time of the last change', 'Mon, 02 Mar 2026 10:00:00 GMT', 'Tue, 03 Mar 2026 10:00:00 GMT']])('are planned as a change, fetched once, and remembered, by %s', async (_what, first, second) => {
      server.marks['/ada.jpg'] = first
      await bring(pictured('/ada.jpg', '/both.jpg'))
      const [ada, bo] = await portraitOf()
      server.pages['/ada.jpg'] = await portrait('#0000aa')
      server.marks['/ada.jpg'] = second
      const dry = await bring(pictured('/ada.jpg', '/both.jpg'), '--dry-run')
      expect([dry.report.plan.change.speakers, dry.report.plan.pictures, await portraitOf()]).toEqual([1, 1, [ada, bo]])
      const { code, asked, report } = await bring(pictured('/ada.jpg', '/both.jpg'))
      expect([code, asked, report.plan.change.speakers]).toEqual([0, ['/ada.jpg'], 1])
      const [fresh, same] = await portraitOf()
      expect([same, (await media()).map(({ id }) => id).indexOf(fresh ?? '')]).toEqual([bo, 2])
      const again = await bring(pictured('/ada.jpg', '/both.jpg'))
      expect([server.answers.slice(1), again.told]).toEqual([['/ada.jpg 304'], expect.stringMatching(/nothing was changed/)])

      // Undone, the picture of before stands there; the source says the other one still.
      const history = JSON.parse((await importing(payload, ['--history', '--event', 'camp', '--json'])).printed) as { id: number }[]
      expect((await importing(payload, ['--undo', String(history[0]?.id), '--yes'])).code).toBe(0)
      expect(await portraitOf()).toEqual([ada, bo])
      await bring(pictured('/ada.jpg', '/both.jpg'))
      expect(await portraitOf()).toEqual([fresh, bo])
    })

    it('are told apart by their bytes where only the mark is another', async () => {
      await bring(pictured('/ada.jpg'))
      server.marks['/ada.jpg'] = '"second"'
      const again = await bring(pictured('/ada.jpg'))
      expect([server.answers.slice(1), again.told]).toEqual([['/ada.jpg 200'], expect.stringMatching(/nothing was changed/)])
    })

    it('stay as they are where nothing, or no picture, is in their place', async () => {
      await bring(pictured('/ada.jpg'))
      const before = await portraitOf()
      for (const page of [undefined, Buffer.from('<html>')]) {
        server.pages['/ada.jpg'] = page
        Reflect.deleteProperty(server.marks, '/ada.jpg')
        const { asked, lost, told } = await bring(pictured('/ada.jpg'))
        expect([asked, lost, told, await portraitOf()]).toEqual([['/ada.jpg'], [], expect.stringMatching(/nothing was changed/), before])
      }
    })

    it('are not asked for where an editor has chosen another', async () => {
      await bring(pictured('/ada.jpg'))
      const own = await payload.create({ collection: 'media', data: { alt: 'Own' }, file: { data: await portrait('#777777'), name: 'own.jpg', mimetype: 'image/jpeg', size: 1 }, overrideAccess: true })
      await payload.update({ collection: 'speakers', id: (await speakers())[0]?.id ?? '', data: { photo: own.id }, draft: true, overrideAccess: true })
      Object.assign(server.pages, { '/ada.jpg': await portrait('#0000aa') })
      server.marks['/ada.jpg'] = '"second"'
      expect([(await bring(pictured('/ada.jpg'))).asked, await portraitOf()]).toEqual([[], [own.id]])
    })

    it('are part of a plan that is kept, which is made anew if they are replaced before it is applied', async () => {
      await bring(pictured('/ada.jpg'))
      const [ada] = await portraitOf()
      server.pages['/ada.jpg'] = await portrait('#0000aa')
      server.marks['/ada.jpg'] = '"second"'
      const keep = async (): Promise<string> => {
        const { told } = await importing(payload, ['sessionize', `${server.origin}/view/All`, '--event', 'camp', '--keep'], { allowLocal: true })
        return /import (\d+)/.exec(told)?.[1] ?? expect.fail(told)
      }
      const id = await keep()
      server.pages['/ada.jpg'] = await portrait('#aa0000')
      const outdated = await importing(payload, ['--apply', id, '--yes'], { allowLocal: true })
      expect([outdated.code, await portraitOf()]).toEqual([3, [ada]])
      server.pages['/ada.jpg'] = await portrait('#0000aa')
      const applied = await importing(payload, ['--apply', await keep(), '--yes'], { allowLocal: true })
      expect([applied.told, applied.code]).toEqual([expect.stringMatching(/was applied/), 0])
      expect((await portraitOf())[0]).not.toBe(ada)
    })
  })

  it('go with all the rest if the import fails', async () => {
    await database.query(`alter table sessions_locales add constraint no_opening check (title <> 'Opening')`)
    try {
      const { code, asked } = await bring(pictured('/ada.jpg'))
      expect([code, asked, (await media()).length]).toEqual([1, ['/ada.jpg'], 0])
    } finally {
      await database.query('alter table sessions_locales drop constraint no_opening')
    }
  })
})
