import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { defectsFile, defectsXml, importing } from '../support/importing.ts'
import { startImporter } from '../support/startImporter.ts'
import type { Importer } from '../support/startImporter.ts'

const tables = ['events', 'venues', 'rooms', 'tracks', 'speakers', 'sessions', 'slots', '_events_v', '_sessions_v', '_speakers_v', '_tracks_v']
const words = ['frab-xml', defectsFile, '--event', 'tolerance-camp', '--create']

let importer: Importer
let database: Importer['database']
let payload: Payload
let folder: string

beforeAll(async () => {
  importer = await startImporter();
  ({ database, payload, folder } = importer)
})
afterAll(() => importer[Symbol.asyncDispose]())
beforeEach(async () => {
  await database.query(`truncate ${tables.join(', ')} cascade`)
})

async function counts(): Promise<Record<string, number>> {
  const [row] = await database.query<Record<string, string>>(`select ${tables.map((table) => `(select count(*) from ${table}) as "${table}"`).join(', ')}`)
  return Object.fromEntries(Object.entries(row ?? {}).map(([table, count]) => [table, Number(count)]))
}
const nothing = Object.fromEntries(tables.map((table) => [table, 0]))

async function fileOf(xml: string): Promise<string> {
  const file = path.join(folder, 'programme.xml')
  await writeFile(file, xml)
  return file
}

describe('an import of the fixture', () => {
  it('makes exactly its documents, all of the event’s team', async () => {
    const run = await importing(payload, [...words, '--publish', '--yes'])
    expect([run.code, run.told]).toEqual([0, expect.stringMatching(/^Imported 9 sessions, 3 speakers and 3 rooms into "tolerance-camp".*published/)])
    expect(await counts()).toEqual({ ...nothing, events: 1, venues: 1, rooms: 3, tracks: 3, speakers: 3, sessions: 9, slots: 8, _events_v: 1, _sessions_v: 9, _speakers_v: 3, _tracks_v: 3 })
    expect(run.steps).toBe(28)

    const [event] = (await payload.find({ collection: 'events', depth: 0, overrideAccess: true })).docs
    expect(event).toMatchObject({
      name: 'Tolerance Camp',
      slug: 'tolerance-camp',
      startsOn: '2026-10-24T12:00:00.000Z',
      endsOn: '2026-10-27T12:00:00.000Z',
      timeZone: 'Europe/Berlin',
      dayEndsAtHour: 5,
      rasterMinutes: 15,
      phase: 'programme-published',
      kind: 'conference',
      _status: 'published',
    })
    for (const collection of ['venues', 'rooms', 'speakers'] as const) {
      const { docs } = await payload.find({ collection, depth: 0, overrideAccess: true })
      expect(docs.map(({ editableBy }) => editableBy)).toEqual(docs.map(() => [event?.id]))
    }

    const { docs: sessions } = await payload.find({ collection: 'sessions', where: { slug: { equals: 'opening' } }, depth: 1, overrideAccess: true })
    expect(sessions[0]).toMatchObject({
      title: 'Opening',
      kind: 'keynote',
      track: { name: 'Art & Beauty', color: '#f9b000' },
      language: 'en',
      state: 'confirmed',
      doNotRecord: true,
      appearances: [{ speaker: { name: 'Robin', slug: 'robin' }, role: 'speaker' }, { speaker: { name: 'Robin', slug: 'robin-2' }, role: 'speaker' }],
      externalIds: [
        { source: 'frab', value: '0b8a4c55-8c0e-4f0e-8f43-0a54a2b6e001' },
        { source: 'frab:tolcamp', value: '1' },
        { source: 'frab:tolcamp:code', value: 'ABC123' },
      ],
      _status: 'published',
    })
    const { docs: slots } = await payload.find({ collection: 'slots', depth: 1, sort: 'number', overrideAccess: true })
    expect(slots[0]).toMatchObject({
      guid: '0b8a4c55-8c0e-4f0e-8f43-0a54a2b6e001',
      startsAt: '2026-10-24T08:00:00.000Z',
      endsAt: '2026-10-24T08:30:00.000Z',
      room: { name: 'Hall 1', slug: 'hall-1' },
      session: { slug: 'opening' },
      state: 'confirmed',
    })
    const { docs: rooms } = await payload.find({ collection: 'rooms', depth: 0, sort: 'order', overrideAccess: true })
    expect(rooms.map(({ slug, guid, order }) => [slug, guid?.slice(-2), order]).slice(0, 2)).toEqual([['hall-1', '01', 0], ['hall-1-2', '02', 1]])
    expect(new Set(slots.map(({ guid }) => guid)).size).toBe(8)
    expect(slots.map(({ number }) => Number(number) > 0)).toEqual(slots.map(() => true))
  })

  it('makes drafts unless told to publish', async () => {
    expect((await importing(payload, [...words, '--yes'])).code).toBe(0)
    expect(await database.query('select distinct _status::text, phase::text from events')).toEqual([{ _status: 'draft', phase: 'announced' }])
    expect(await database.query(`select _status::text from sessions union select _status::text from speakers union select _status::text from tracks`)).toEqual([{ _status: 'draft' }])
  })

  it('stores texts in the language asked for', async () => {
    expect((await importing(payload, [...words, '--locale', 'de', '--yes'])).code).toBe(0)
    expect(await database.query('select distinct _locale::text from sessions_locales')).toEqual([{ _locale: 'de' }])
  })

  it('uses the profiles and rooms of an earlier import', async () => {
    await importing(payload, [...words, '--yes'])
    const again = await importing(payload, ['frab-xml', defectsFile, '--event', 'tolerance-camp-again', '--create', '--yes', '--json'])
    expect(again.code).toBe(0)
    expect(JSON.parse(again.printed)).toMatchObject({ plan: { create: { venues: 0, rooms: 1, speakers: 1, sessions: 9, slots: 8 }, match: { venues: 1, rooms: 2, speakers: 2 } } })
    expect(await counts()).toMatchObject({ events: 2, venues: 1, rooms: 4, speakers: 4, sessions: 18, slots: 16 })
  })
})

describe('an import that changes nothing', () => {
  it('shows the whole plan in a dry run', async () => {
    const run = await importing(payload, [...words, '--dry-run'])
    expect([run.code, run.told, run.asked]).toEqual([0, '', []])
    expect(run.printed).toMatch(/Sessions {3}9 new, of which 7 without a track/)
    expect(run.printed).toMatch(/double-guid \(1\): .*\n {6}line 53, event 1: 0b8a4c55/)
    expect(run.printed).toMatch(/Dry run: nothing was changed\.\n$/)
    expect(await counts()).toEqual(nothing)
  })

  it('reports a dry run to programs', async () => {
    const report: unknown = JSON.parse((await importing(payload, [...words, '--dry-run', '--json'])).printed)
    expect(report).toMatchObject({ outcome: 'done', exitCode: 0, dryRun: true, event: { slug: 'tolerance-camp', id: null }, error: null, plan: { create: { sessions: 9 } } })
    expect(report).toHaveProperty('plan.notes.0', { code: 'not-read', severity: 'lost', message: expect.any(String) as string, row: { line: 5, name: 'conference' }, detail: '<sponsors> Nobody & Sons' })
    expect(await counts()).toEqual(nothing)
  })

  it('needs a yes: from the terminal, or said before', async () => {
    expect(await importing(payload, words)).toMatchObject({ code: 5, told: expect.stringMatching(/--dry-run.*--yes/) as string })
    const declined = await importing(payload, words, { answer: false })
    expect(declined).toMatchObject({ code: 5, asked: ['Make 28 documents?'] })
    expect(await counts()).toEqual(nothing)
    expect((await importing(payload, words, { answer: true })).code).toBe(0)
    expect((await counts())['sessions']).toBe(9)
  })

  it('refuses an event in the trash, and one it may not make', async () => {
    expect(await importing(payload, words.slice(0, 4))).toMatchObject({ code: 3, told: expect.stringMatching(/There is no event "tolerance-camp".*--create/) as string })
    const data = { name: 'Old camp', slug: 'tolerance-camp', startsOn: '2026-01-01', endsOn: '2026-01-01', timeZone: 'UTC', kind: 'meetup', phase: 'announced', publishing: 'continuous', dayEndsAtHour: 4, rasterMinutes: 5 } as const
    const { id } = await payload.create({ collection: 'events', data, overrideAccess: true })
    await payload.update({ collection: 'events', id, data: { deletedAt: new Date().toISOString() }, overrideAccess: true })
    const before = await counts()
    const again = await importing(payload, [...words, '--yes', '--json'])
    expect([again.code, again.told]).toEqual([3, expect.stringMatching(/lies in the trash/)])
    expect(JSON.parse(again.printed)).toMatchObject({ outcome: 'refused', exitCode: 3, error: again.told.trim(), plan: null })
    expect(await counts()).toEqual(before)
  })

  it.each([
    ['no file', () => Promise.resolve('/does/not/exist.xml'), 4, /can't be read/],
    ['a folder', () => Promise.resolve(tmpdir()), 4, /folder/],
    ['a truncated file', () => fileOf(defectsXml.slice(0, 4_000)), 4, /well-formed/],
    ['a bomb', () => fileOf('<!DOCTYPE s [<!ENTITY a "a">]><schedule>&a;</schedule>'), 4, /DOCTYPE/],
    ['a file over the bound', () => fileOf(`${defectsXml}${' '.repeat(1024 * 1024)}`), 4, /larger than 1 MB/],
  ])('refuses %s', async (_what, file, code, message) => {
    expect(await importing(payload, ['frab-xml', await file(), '--event', 'x', '--create', '--yes', '--max-size', '1'])).toMatchObject({ code, told: expect.stringMatching(message) as string })
    expect(await counts()).toEqual(nothing)
  })

  it('takes no more sessions than the bound', async () => {
    expect(await importing(payload, [...words, '--yes', '--max-rows', '8'])).toMatchObject({ code: 4, told: expect.stringMatching(/9 sessions; the bound is 8/) as string })
  })

  it('tells how it is called', async () => {
    expect(await importing(payload, ['frab-xml'])).toMatchObject({ code: 2, told: expect.stringMatching(/--event SLUG[\s\S]*npm run import/) as string })
    expect((await importing(payload, ['--help'])).code).toBe(0)
  })
})

describe('an import that fails halfway', () => {
  it('leaves nothing behind, and names the row', async () => {
    // The sixth session breaks a rule of the database that no reading of the file can know of.
    await database.query(`alter table sessions_locales add constraint no_exhibition check (title <> 'The exhibition')`)
    try {
      const run = await importing(payload, [...words, '--publish', '--yes', '--json'])
      expect([run.code, run.told]).toEqual([1, expect.stringMatching(/nothing was changed: event 6 \(line 95\)/)])
      expect(run.steps).toBeGreaterThan(15)
      expect(JSON.parse(run.printed)).toMatchObject({ outcome: 'failed', exitCode: 1, event: { id: null } })
      expect(await counts()).toEqual(nothing)
    } finally {
      await database.query('alter table sessions_locales drop constraint no_exhibition')
    }
  })

  it('leaves nothing behind when it is stopped', async () => {
    const stop = new AbortController()
    const steps: number[] = []
    const { runImport } = await import('../../src/intake/command/runImport.ts')
    const code = await runImport([...words, '--yes'], {
      print: () => undefined,
      tell: () => undefined,
      showProgress: (done) => {
        steps.push(done)
        if (done === 20) stop.abort(new Error('stopped'))
      },
      confirm: null,
      openPayload: () => Promise.resolve(payload),
      signal: stop.signal,
    })
    expect([code, steps.length]).toEqual([1, 20])
    expect(await counts()).toEqual(nothing)
  })
})
