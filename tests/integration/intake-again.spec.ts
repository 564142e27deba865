import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { defectsFile, importing } from '../support/importing.ts'
import { startImporter } from '../support/startImporter.ts'
import type { Importer } from '../support/startImporter.ts'

const tables = ['events', 'venues', 'rooms', 'tracks', 'organizations', 'speakers', 'sessions', 'slots', '_events_v', '_sessions_v', '_speakers_v', '_tracks_v']
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

/** Everything that an import could have touched: rows with their last change, what is remembered, and jobs. */
async function everything(): Promise<string> {
  const parts = await Promise.all([...tables, 'intake.written', 'intake.imports', 'graphile_worker.jobs'].map((table) => database.query(`select * from ${table} order by 1, 2, 3`)))
  return JSON.stringify(parts)
}

type Given = { id: number; title?: string; start?: string; room?: string; speakers?: { id: string; name: string; bio?: string }[]; text?: string; state?: string; description?: string }

/** A Sessionize programme of these sessions. */
async function fileOf(sessions: Given[], more: object = {}): Promise<string> {
  const file = path.join(folder, 'all.json')
  const people = new Map(sessions.flatMap(({ speakers = [] }) => speakers).map((speaker) => [speaker.id, speaker]))
  const rooms = [...new Set(sessions.map(({ room = 'Hall' }) => room))]
  await writeFile(file, JSON.stringify({
    sessions: sessions.map(({ id, title = `Session ${id}`, start = `2026-03-28T${String(8 + id).padStart(2, '0')}:00:00`, room = 'Hall', speakers = [], text = 'Text.', state = 'Accepted' }) => ({
      id: String(id), title, description: text, startsAt: start, endsAt: start.replace(':00:00', ':45:00'), speakers: speakers.map((speaker) => speaker.id), categoryItems: [], roomId: rooms.indexOf(room) + 1, status: state,
    })),
    speakers: [...people.values()].map(({ id, name, bio = '' }) => ({ id, fullName: name, bio, tagLine: '', links: [] })),
    rooms: rooms.map((name, at) => ({ id: at + 1, name })),
    categories: [], questions: [], ...more,
  }))
  return file
}
const ada = { id: '9abda5b3-cde8-40aa-aa4c-933857e65ae6', name: 'Ada Okafor', bio: 'Builds.' }
const bo = { id: '282a4701-f128-4b1d-bd67-da5d1f8b3eb0', name: 'Bo Li' }

async function bring(sessions: Given[], ...words: string[]) {
  const file = await fileOf(sessions)
  const run = await importing(payload, ['sessionize', file, '--event', 'camp', '--create', '--time-zone', 'Europe/Berlin', '--yes', '--json', ...words])
  return { ...run, report: JSON.parse(run.printed) as { plan: { create: Record<string, number>; change: Record<string, number>; cancel: Record<string, number>; differences: { kind: string; name: string; changed: { field: string; here: string; source: string }[]; kept: { field: string; here: string; source: string }[] }[]; missing: { kind: string; name: string; cancelled: boolean }[]; notes: { code: string; row: object }[] } } }
}
/** `sessions Session 1: title, abstract` for each document that changes, or in which something is kept. */
const changedIn = ({ report }: Awaited<ReturnType<typeof bring>>, what: 'changed' | 'kept' = 'changed'): string[] =>
  report.plan.differences.flatMap((one) => (one[what].length === 0 ? [] : [`${one.kind} ${one.name}: ${one[what].map(({ field }) => field).join(', ')}`]))

async function sessionOf(value: string) {
  const { docs } = await payload.find({ collection: 'sessions', where: { 'externalIds.value': { equals: value } }, draft: true, depth: 1, overrideAccess: true })
  return docs[0] ?? expect.fail(`no session ${value}`)
}

describe('the same file again', () => {
  it.each([['as drafts', []], ['published', ['--publish']]])('writes nothing, %s', async (_what, words) => {
    const given = ['frab-xml', defectsFile, '--event', 'camp', '--create', '--yes', '--json', ...words]
    expect((await importing(payload, given)).code).toBe(0)
    const before = await everything()
    const again = await importing(payload, given)
    expect([again.code, again.told, again.steps]).toEqual([0, expect.stringMatching(/^Nothing in "camp" differs: nothing was changed\. \d+ notes\.\n$/), 0])
    expect(JSON.parse(again.printed)).toMatchObject({ plan: { create: { sessions: 0, slots: 0, speakers: 0, rooms: 0, tracks: 0, venues: 0 }, change: { sessions: 0, slots: 0, speakers: 0, events: 0 }, match: { sessions: 9, slots: 8, speakers: 3, rooms: 3, tracks: 3 }, differences: [], missing: [] } })
    expect(await everything()).toBe(before)
  })

  it('publishes what an import left as drafts, once told to', async () => {
    await bring([{ id: 1, speakers: [ada] }])
    const published = await bring([{ id: 1, speakers: [ada] }], '--publish')
    expect(changedIn(published)).toEqual(['events camp: phase, status', 'speakers Ada Okafor: status', 'sessions Session 1: status'])
    expect(await database.query(`select _status::text from sessions union all select _status::text from speakers union all select _status::text from events`)).toEqual([{ _status: 'published' }, { _status: 'published' }, { _status: 'published' }])
    const before = await everything()
    await bring([{ id: 1, speakers: [ada] }], '--publish')
    expect(await everything()).toBe(before)
  })
})

describe('a changed file', () => {
  it('changes, field by field, what changed, and makes what is new', async () => {
    await bring([{ id: 1, speakers: [ada] }, { id: 2 }, { id: 3, room: 'Annex' }], '--publish')
    const run = await bring([
      { id: 1, title: 'Session one', speakers: [{ ...ada, bio: 'Builds more.' }, bo], start: '2026-03-28T10:00:00' },
      { id: 2, text: 'Another *text*.' },
      { id: 3, room: 'Annex' },
      { id: 4, start: '2026-03-30T09:00:00', state: 'Declined' },
    ], '--publish')
    expect([run.code, changedIn(run)]).toEqual([0, [
      'events camp: endsOn',
      'speakers Ada Okafor: bio',
      'sessions Session 1: title, appearances',
      'sessions Session 2: abstract',
      'slots Session 1: startsAt, endsAt',
    ]])
    expect(run.report.plan).toMatchObject({ create: { sessions: 1, slots: 1, speakers: 1, rooms: 0 }, change: { sessions: 2, slots: 1, speakers: 1 } })
    expect(run.report.plan.differences.flatMap(({ changed }) => changed).slice(1, 4)).toEqual([
      { field: 'bio', here: 'Builds.', source: 'Builds more.' },
      { field: 'title', here: 'Session 1', source: 'Session one' },
      { field: 'appearances', here: 'Ada Okafor', source: 'Ada Okafor, Bo Li' },
    ])
    const one = await sessionOf('1')
    expect(one).toMatchObject({ title: 'Session one', slug: 'session-1', _status: 'published', appearances: [{ speaker: { name: 'Ada Okafor' } }, { speaker: { name: 'Bo Li' } }] })
    expect((await sessionOf('4')).state).toBe('cancelled')
    const { docs: [slot] } = await payload.find({ collection: 'slots', where: { session: { equals: one.id } }, overrideAccess: true })
    expect(slot?.startsAt).toBe('2026-03-28T09:00:00.000Z')
    expect(await database.query('select source, made_by, (counts->\'change\'->>\'sessions\')::int as changed from intake.imports order by id')).toEqual([{ source: 'sessionize', made_by: null, changed: 0 }, { source: 'sessionize', made_by: null, changed: 2 }])
  })

  it('writes a draft beside what is public, unless told to publish', async () => {
    await bring([{ id: 1 }], '--publish')
    await bring([{ id: 1, title: 'Renamed' }])
    expect((await sessionOf('1'))).toMatchObject({ title: 'Renamed', _status: 'draft' })
    expect(await database.query('select title, _status::text from sessions join sessions_locales on _parent_id = sessions.id')).toEqual([{ title: 'Session 1', _status: 'published' }])
    expect(changedIn(await bring([{ id: 1, title: 'Renamed' }], '--publish'))).toEqual(['sessions Session 1: status'].map((line) => line.replace('Session 1', 'Renamed')))
    expect(await database.query('select title, _status::text from sessions join sessions_locales on _parent_id = sessions.id')).toEqual([{ title: 'Renamed', _status: 'published' }])
  })

  it('follows a session whose id changed by its exact title, says so, and no other', async () => {
    await database.query('select 1')
    await bring([{ id: 1 }, { id: 2, title: 'Twice' }, { id: 3, title: 'Twice' }])
    const file = path.join(folder, 'list.csv')
    await writeFile(file, 'title,start,room\nSession 1,2026-03-28 09:30,Hall\nTwice,2026-03-28 12:00,Hall\n')
    const run = await importing(payload, ['csv', file, '--event', 'camp', '--yes', '--json'])
    const { plan } = JSON.parse(run.printed) as { plan: { create: object; notes: { code: string; row: object }[]; missing: object[] } }
    expect(plan.create).toMatchObject({ sessions: 1, rooms: 0 })
    expect(plan.notes.filter(({ code }) => code === 'perhaps-same-session').map(({ row }) => row)).toEqual([{ line: 3, name: 'row "Twice"' }])
    // What another source brought is not missing in this one.
    expect(plan.missing).toEqual([])
  })

  it('keeps people of one name apart, and finds each again', async () => {
    const twin = { id: 'aaaaaaaa-f128-4b1d-bd67-da5d1f8b3eb0', name: 'Bo Li' }
    await bring([{ id: 1, speakers: [bo] }, { id: 2, speakers: [twin] }])
    const before = await everything()
    const swapped = await bring([{ id: 2, speakers: [twin] }, { id: 1, speakers: [bo] }])
    expect(swapped.report.plan).toMatchObject({ create: { speakers: 0 }, differences: [] })
    expect(await everything()).toBe(before)
  })
})

describe('what editors did since', () => {
  it('stays, field by field; the plan shows what the source says', async () => {
    await bring([{ id: 1, speakers: [ada] }, { id: 2 }], '--publish')
    const session = await sessionOf('1')
    await payload.update({ collection: 'sessions', id: session.id, data: { title: 'Better title', level: 'advanced', _status: 'published' }, overrideAccess: true })
    const { docs: [slot] } = await payload.find({ collection: 'slots', where: { session: { equals: session.id } }, overrideAccess: true })
    await payload.update({ collection: 'slots', id: slot?.id ?? '', data: { startsAt: '2026-03-28T08:05:00.000Z' }, overrideAccess: true })
    await payload.update({ collection: 'speakers', id: (await payload.find({ collection: 'speakers', overrideAccess: true })).docs[0]?.id ?? '', data: { name: 'Dr Ada Okafor', _status: 'published' }, overrideAccess: true })

    const run = await bring([{ id: 1, title: 'Title of the source', text: 'New text.', start: '2026-03-28T11:00:00', speakers: [{ ...ada, bio: 'Builds more.' }] }, { id: 2 }], '--publish')
    expect([changedIn(run), changedIn(run, 'kept')]).toEqual([
      ['speakers Dr Ada Okafor: bio', 'sessions Better title: abstract', 'slots Better title: endsAt'],
      ['speakers Dr Ada Okafor: name', 'sessions Better title: title', 'slots Better title: startsAt'],
    ])
    expect(run.report.plan.differences.flatMap(({ kept }) => kept)[1]).toEqual({ field: 'title', here: 'Better title', source: 'Title of the source' })
    expect(await sessionOf('1')).toMatchObject({ title: 'Better title', level: 'advanced', appearances: [{ speaker: { name: 'Dr Ada Okafor' } }] })
    expect(JSON.stringify((await sessionOf('1')).abstract)).toContain('New text.')

    // Back to what the import wrote: the source is believed again.
    await payload.update({ collection: 'sessions', id: session.id, data: { title: 'Session 1', _status: 'published' }, overrideAccess: true })
    expect(changedIn(await bring([{ id: 1, title: 'Title of the source', text: 'New text.', start: '2026-03-28T11:00:00', speakers: [{ ...ada, bio: 'Builds more.' }] }, { id: 2 }], '--publish'))).toEqual(['sessions Session 1: title'])
  })

  it('keeps an unfinished draft unpublished, and the job at a session of whoever stays', async () => {
    await bring([{ id: 1, speakers: [ada] }], '--publish')
    const session = await sessionOf('1')
    const rows = (session.appearances ?? []).map((row) => ({ ...row, speaker: typeof row.speaker === 'string' ? row.speaker : row.speaker.id, jobTitle: 'Chair' }))
    await payload.update({ collection: 'sessions', id: session.id, data: { appearances: rows, title: 'Half writ', _status: 'draft' }, draft: true, overrideAccess: true })
    const run = await bring([{ id: 1, speakers: [ada, bo] }], '--publish')
    expect([changedIn(run), changedIn(run, 'kept')]).toEqual([['sessions Half writ: appearances'], ['sessions Half writ: title, status']])
    expect(await sessionOf('1')).toMatchObject({ title: 'Half writ', _status: 'draft', appearances: [{ jobTitle: 'Chair' }, { speaker: { name: 'Bo Li' } }] })
    expect(await database.query('select title, _status::text from sessions join sessions_locales on _parent_id = sessions.id')).toEqual([{ title: 'Session 1', _status: 'published' }])
  })

  it('leaves in the trash what is there, and alone what was made by hand', async () => {
    await bring([{ id: 1 }, { id: 2 }])
    const second = await sessionOf('2')
    await database.query(`delete from slots where session_id = '${second.id}'`)
    await payload.update({ collection: 'sessions', id: second.id, data: { deletedAt: new Date().toISOString() }, draft: true, overrideAccess: true })
    const { docs: [event] } = await payload.find({ collection: 'events', draft: true, overrideAccess: true })
    await payload.create({ collection: 'sessions', data: { title: 'By hand', slug: 'by-hand', kind: 'talk', state: 'confirmed', event: event?.id ?? '', _status: 'draft' }, overrideAccess: true })
    const run = await bring([{ id: 1 }, { id: 2, title: 'Changed' }], '--missing', 'cancel')
    expect(run.report.plan).toMatchObject({ create: { sessions: 0, slots: 0 }, change: { sessions: 0 }, missing: [] })
    expect(run.report.plan.notes.map(({ code }) => code)).toContain('in-trash')
  })
})

describe('what the source names no more', () => {
  it('is listed and left, or cancelled; never deleted; and comes back with the source', async () => {
    await bring([{ id: 1 }, { id: 2 }, { id: 3 }], '--publish')
    const left = await bring([{ id: 1 }, { id: 9, start: '2026-03-28T10:00:00' }], '--publish')
    expect(left.report.plan.missing).toEqual([{ kind: 'sessions', name: 'Session 2', becomes: 'leave' }, { kind: 'sessions', name: 'Session 3', becomes: 'leave' }])
    expect(left.report.plan.notes.filter(({ code }) => code === 'in-place-of').map(({ row }) => row)).toEqual([{ path: 'sessions[1]', name: 'session 9' }])
    expect(await database.query('select state::text, count(*)::int from sessions group by 1')).toEqual([{ state: 'confirmed', count: 4 }])

    // Session 3 is an editor's by now.
    await payload.update({ collection: 'sessions', id: (await sessionOf('3')).id, data: { state: 'replaced', replacedBy: (await sessionOf('1')).id, _status: 'published' }, overrideAccess: true })
    const cancelled = await bring([{ id: 1 }, { id: 9, start: '2026-03-28T10:00:00' }], '--publish', '--missing', 'cancel')
    expect(cancelled.report.plan).toMatchObject({ cancel: { sessions: 1 }, missing: [{ name: 'Session 2', becomes: 'cancel' }] })
    expect(await sessionOf('2')).toMatchObject({ state: 'cancelled', _status: 'published' })
    expect((await sessionOf('3')).state).toBe('replaced')
    const before = await everything()
    await bring([{ id: 1 }, { id: 9, start: '2026-03-28T10:00:00' }], '--publish', '--missing', 'cancel')
    expect(await everything()).toBe(before)
    expect(changedIn(await bring([{ id: 1 }, { id: 2 }, { id: 9, start: '2026-03-28T10:00:00' }], '--publish'))).toEqual(['sessions Session 2: state'])
  })
})

describe('the history', () => {
  it('lists the imports that wrote something, newest first', async () => {
    const history = (...words: string[]) => importing(payload, ['--history', '--event', 'camp', ...words])
    expect(await history()).toMatchObject({ code: 3, told: 'There is no event "camp".\n' })
    await bring([{ id: 1, speakers: [ada] }])
    await bring([{ id: 1, speakers: [ada] }])
    await bring([{ id: 1, title: 'Other' }, { id: 2 }], '--missing', 'cancel')
    const run = await history()
    expect([run.code, run.printed.trim().split('\n').map((line) => line.replace(/^\d+ {2}.{16} UTC {2}/, ''))]).toEqual([0, [
      'sessionize all.json: sessions 1 new, 1 changed; slots 1 new',
      'sessionize all.json: sessions 1 new; slots 1 new; speakers 1 new',
    ]])
    expect(JSON.parse((await history('--json')).printed)).toMatchObject([{ source: 'sessionize', files: ['all.json'], madeBy: null, counts: { create: { sessions: 1 }, change: { sessions: 1 } } }, {}])
  })
})

describe('a re-import that can’t be made whole', () => {
  it('leaves nothing half done', async () => {
    await bring([{ id: 1 }, { id: 2 }], '--publish')
    const before = await everything()
    await database.query(`alter table sessions_locales add constraint no_such_title check (title <> 'Forbidden')`)
    try {
      const run = await bring([{ id: 1, title: 'Fine' }, { id: 2, title: 'Forbidden' }], '--publish')
      expect([run.code, run.told]).toEqual([1, expect.stringMatching(/nothing was changed: session 2 \(sessions\[1\]\)/)])
    } finally {
      await database.query('alter table sessions_locales drop constraint no_such_title')
    }
    expect(await everything()).toBe(before)
  })

  it('refuses an archived event, and asks how many documents it makes and changes', async () => {
    await bring([{ id: 1 }])
    const file = await fileOf([{ id: 1, title: 'Other' }, { id: 2 }])
    const asked = await importing(payload, ['sessionize', file, '--event', 'camp'], { answer: false })
    expect([asked.code, asked.asked]).toEqual([5, ['Make 2 documents and change 1?']])
    expect(asked.told).toMatch(/Changed: 1\n {2}sessions Session 1 \(sessions\[0\]\)\n {6}title: Session 1 → Other/)
    await database.query(`update _events_v set version_phase = 'archived'`)
    expect(await importing(payload, ['sessionize', file, '--event', 'camp', '--yes'])).toMatchObject({ code: 3, told: expect.stringMatching(/archived/) as string })
  })
})
