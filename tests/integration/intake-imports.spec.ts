import { createLocalReq } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ImportUnderWay, inImport } from '../../src/intake/apply/inImport.ts'
import { applyKept } from '../../src/intake/jobs/applyKept.ts'
import { tendImports } from '../../src/intake/jobs/tendImports.ts'
import { transactionOf } from '../../src/content/transaction.ts'
import { startImports, tableOf } from './importRig.ts'
import type { Imports } from './importRig.ts'

let imports: Imports

beforeAll(async () => {
  imports = await startImports()
}, 120_000)
afterAll(() => imports[Symbol.asyncDispose]())
beforeEach(async () => {
  await imports.query('delete from intake.imports')
  for (const table of ['intake.written', 'slots', 'sessions', 'speakers', 'tracks', 'rooms', 'organizations', '_sessions_v', '_speakers_v', '_tracks_v']) await imports.query(`delete from ${table}`)
  await imports.work()
})

const titles = () => imports.query<{ title: string; status: string }>(`select title, _status::text as status from sessions join sessions_locales on _parent_id = sessions.id order by title`)
const editions = async () => (await imports.manifestOf(imports.event.id))?.number ?? 0

describe('from a file to a programme, and back', () => {
  it('plans, shows, applies in one edition, and undoes it as if it had never been', async () => {
    await imports.bring(tableOf({ id: '1', speakers: 'Ada Okafor' }, { id: '2', track: 'Cloud' }, { id: '3' }), { publish: true })
    const before = await imports.state()
    const [number, versions] = [await editions(), await imports.query('select id from _sessions_v')]

    const planned = await imports.plan(tableOf(
      { id: '1', title: 'Renamed', speakers: 'Ada Okafor; Bo Li', start: '2026-04-01 14:00', room: 'Annex' },
      { id: '2', track: 'Security', abstract: 'Another text.' },
      { id: '4', start: '2026-04-03 10:00', track: 'Cloud' },
    ), { publish: true, missing: 'cancel' })
    expect(planned).toMatchObject({ state: 'planned', source: 'csv', files: ['table1.csv'], madeBy: 'Key of manager', error: null, undo: { possible: false }, counts: { create: { sessions: 1, slots: 1, speakers: 1, rooms: 1, tracks: 1 }, change: { sessions: 2, slots: 1, events: 1 }, cancel: { sessions: 1 } } })
    expect(planned.plan?.missing.shown).toMatchObject([{ name: 'Session 3', becomes: 'cancel', mayCancel: true }])
    expect(planned.plan?.changed.shown.find(({ name }) => name === 'Session 1' && planned.plan !== null)?.fields.map(({ field }) => field)).toEqual(['title', 'appearances'])
    expect(await imports.state()).toEqual(before)
    expect(await imports.query('select name, length(bytes) > 100 as kept from intake.files')).toEqual([{ name: 'table1.csv', kept: true }])

    const applied = await imports.apply(planned.id)
    expect(applied).toMatchObject({ state: 'applied', error: null, progress: null, undo: { possible: true } })
    expect(await titles()).toEqual([{ title: 'Renamed', status: 'published' }, { title: 'Session 2', status: 'published' }, { title: 'Session 3', status: 'published' }, { title: 'Session 4', status: 'published' }])
    expect(await imports.query('select 1 from intake.files union all select 1 from intake.progress')).toEqual([])
    expect(await editions()).toBe(number + 1)

    const undone = await imports.undo(planned.id)
    expect(undone.error).toBeNull()
    expect(undone).toMatchObject({ state: 'undone', plan: null, error: null, undo: { possible: false } })
    expect(await imports.state()).toEqual(before)
    expect(await editions()).toBe(number + 2)
    // What happened stays in the versions of what was there.
    expect((await imports.query('select id from _sessions_v')).length).toBeGreaterThan(versions.length)
    // What went can come again.
    expect((await imports.bring(tableOf({ id: '4' }), { publish: true })).counts).toMatchObject({ create: { sessions: 1 } })
  })
})

it('archives what the source names no more: not public, kept as a draft, undone, and public again when it is named again', async () => {
  await imports.bring(tableOf({ id: '1' }, { id: '2' }, { id: '3' }), { publish: true })
  await imports.work()
  const before = await imports.state()
  const publicTitles = async () => (await imports.editionOf(imports.event.id)).entities.sessions.map(({ title }) => title.en).sort()
  const statusOf = async (title: string) => (await titles()).find((one) => (one as { title: string }).title === title)

  // Drafts take nothing from the public.
  const drafts = await imports.plan(tableOf({ id: '1' }, { id: '2' }), { missing: 'archive' })
  expect(drafts.plan).toMatchObject({ writes: 0, missing: { shown: [{ name: 'Session 3', becomes: 'archive', mayArchive: true }] } })
  expect(drafts.plan?.notes.codes.map(({ code }) => code)).toContain('archive-waits')
  const archived = await imports.apply(drafts.id, { publish: true })
  expect(archived).toMatchObject({ state: 'applied', counts: { archive: { sessions: 1 }, cancel: { sessions: 0 } } })
  expect([await publicTitles(), await statusOf('Session 3')]).toEqual([['Session 1', 'Session 2'], { title: 'Session 3', status: 'draft' }])
  expect((await imports.undo(drafts.id)).state).toBe('undone')
  expect(await imports.state()).toEqual(before)

  await imports.bring(tableOf({ id: '1' }, { id: '2' }), { publish: true, missing: 'archive' })
  expect(await publicTitles()).toEqual(['Session 1', 'Session 2'])
  const again = await imports.plan(tableOf({ id: '1' }, { id: '2' }), { publish: true, missing: 'archive' })
  expect(again.plan).toMatchObject({ writes: 0, missing: { shown: [{ becomes: 'leave', mayArchive: false }] } })
  await imports.bring(tableOf({ id: '1' }, { id: '2' }, { id: '3' }), { publish: true })
  expect(await publicTitles()).toEqual(['Session 1', 'Session 2', 'Session 3'])
})

describe('what editors decide', () => {
  it('takes the source’s value, cancels one of what is missing, and believes who is the same; all of it is undone', async () => {
    await imports.bring(tableOf({ id: '1' }, { id: '2' }, { id: '3' }, { id: '4', title: 'Twice' }, { id: '5', title: 'Twice' }), { publish: true })
    const [first] = await imports.query<{ id: string }>(`select _parent_id as id from sessions_locales where title = 'Session 1'`)
    await imports.payload.update({ collection: 'sessions', id: first?.id ?? '', data: { title: 'An editor’s', level: 'advanced', _status: 'published' } })
    await imports.work()
    const before = await imports.state()

    // The twins come under new ids: nobody knows which is which.
    const { id, plan } = await imports.plan(tableOf({ id: '1', title: 'Of the source' }, { id: '7', title: 'Twice', start: '2026-04-02 16:00' }), { publish: true })
    expect(plan?.kept.shown).toMatchObject([{ collection: 'sessions', id: first?.id, fields: [{ field: 'title', here: 'An editor’s', source: 'Of the source' }] }])
    expect(plan?.doubtful.shown).toMatchObject([{ collection: 'sessions', row: 'session:1', name: 'Twice', code: 'perhaps-same-session', candidates: [{ name: 'Twice' }, { name: 'Twice' }] }])
    expect(plan?.missing.shown.map(({ name, becomes }) => [name, becomes])).toEqual([['Session 2', 'leave'], ['Session 3', 'leave'], ['Twice', 'leave'], ['Twice', 'leave']])
    const twin = plan?.doubtful.shown[0]?.candidates[1]?.id ?? ''
    const second = plan?.missing.shown[0]?.id ?? ''
    const applied = await imports.apply(id, {
      take: [{ collection: 'sessions', id: first?.id ?? '', field: 'title' }],
      same: [{ row: 'session:1', id: twin }],
      missing: [{ collection: 'sessions', id: second, becomes: 'cancel' }],
    })
    expect(applied).toMatchObject({ state: 'applied', counts: { create: { sessions: 0 }, change: { sessions: 2 }, cancel: { sessions: 1 }, kept: 0 } })
    const { docs } = await imports.payload.find({ collection: 'sessions', sort: 'id', overrideAccess: true })
    expect(docs.map(({ title, state, level }) => [title, state, level ?? null])).toEqual([['Of the source', 'confirmed', 'advanced'], ['Session 2', 'cancelled', null], ['Session 3', 'confirmed', null], ['Twice', 'confirmed', null], ['Twice', 'confirmed', null]])
    // Remembered: the next planning knows it by its id.
    const again = await imports.plan(tableOf({ id: '1', title: 'Of the source' }, { id: '7', title: 'Twice', start: '2026-04-02 16:00' }), { publish: true })
    expect(again.plan).toMatchObject({ writes: 0, doubtful: { total: 0 } })

    expect((await imports.undo(id)).error).toBeNull()
    expect(await imports.state()).toEqual(before)
  })

  it('refuses what the plan does not offer', async () => {
    await imports.bring(tableOf({ id: '1' }, { id: '2' }))
    const { id } = await imports.plan(tableOf({ id: '1' }))
    const any = crypto.randomUUID()
    for (const choices of [{ take: [{ collection: 'sessions', id: any, field: 'title' }] }, { same: [{ row: 'session:0', id: any }] }, { missing: [{ collection: 'sessions' as const, id: any, becomes: 'cancel' as const }] }]) {
      expect(await imports.call('editor', 'POST', `${imports.path}/${id}/apply`, choices)).toMatchObject({ status: 400, body: { code: 'choice_unknown' } })
    }
    expect(await imports.call('editor', 'POST', `${imports.path}/${id}/apply`, { missing: [{ collection: 'sessions', id: any, becomes: 'delete' }] })).toMatchObject({ status: 400, body: { code: 'bad_request' } })
    expect((await imports.read(id)).state).toBe('planned')
  })

  it('stores drafts beside what is public, and undoes them', async () => {
    await imports.bring(tableOf({ id: '1', speakers: 'Ada Okafor' }), { publish: true })
    const before = await imports.state()
    const edition = await editions()
    const applied = await imports.bring(tableOf({ id: '1', title: 'Draft title', speakers: 'Bo Li' }, { id: '2' }))
    expect(await titles()).toEqual([{ title: 'Session 1', status: 'published' }, { title: 'Session 2', status: 'draft' }])
    expect((await imports.payload.find({ collection: 'sessions', draft: true, sort: 'id', overrideAccess: true })).docs.map(({ title }) => title)).toEqual(['Draft title', 'Session 2'])
    // A draft that an editor goes on with, by way of a later import: each is undone in its turn.
    const later = await imports.bring(tableOf({ id: '1', title: 'Later title', speakers: 'Bo Li' }, { id: '2' }), { publish: true })
    const state = await imports.call('viewer', 'GET', `${imports.path}/${applied.id}`)
    expect(state).toMatchObject({ body: { undo: { possible: false, reasons: ['The speaker “Bo Li” was changed since.', 'The session “Session 2” was changed since.', 'The session “Session 1” was changed since.'] } } })
    expect(await imports.call('editor', 'POST', `${imports.path}/${applied.id}/undo`, {})).toMatchObject({ status: 409, body: { code: 'undo_refused', reasons: { length: 3 } } })
    await imports.undo(later.id)
    expect((await imports.payload.find({ collection: 'sessions', draft: true, sort: 'id', overrideAccess: true })).docs.map(({ title, _status }) => [title, _status])).toEqual([['Draft title', 'draft'], ['Session 2', 'draft']])
    expect(await titles()).toEqual([{ title: 'Session 1', status: 'published' }, { title: 'Session 2', status: 'draft' }])
    expect(await editions()).toBe(edition + 2)
    expect((await imports.undo(applied.id)).error).toBeNull()
    expect(await imports.state()).toEqual(before)
  })
})

describe('what changed meanwhile', () => {
  it('is told, and the plan made anew: nothing is applied that was not shown', async () => {
    await imports.bring(tableOf({ id: '1' }, { id: '2' }), { publish: true })
    const { id, plan } = await imports.plan(tableOf({ id: '1', title: 'Of the source' }, { id: '2' }))
    const [session] = await imports.query<{ id: string }>(`select _parent_id as id from sessions_locales where title = 'Session 1'`)
    await imports.payload.update({ collection: 'sessions', id: session?.id ?? '', draft: true, data: { title: 'An editor’s' } })
    expect(await imports.call('editor', 'POST', `${imports.path}/${id}/apply`, { digest: 'another' })).toMatchObject({ status: 409, body: { code: 'plan_replaced' } })
    expect(await imports.call('editor', 'POST', `${imports.path}/${id}/apply`, {})).toMatchObject({ status: 409, body: { code: 'content_changed' } })
    await imports.work()
    const anew = await imports.read(id)
    expect(anew).toMatchObject({ state: 'planned', isReplanned: true, plan: { writes: 0, kept: { total: 1 } } })
    expect(anew.plan?.digest).not.toBe(plan?.digest)
    expect((await imports.apply(id, { digest: anew.plan?.digest ?? '' })).state).toBe('applied')
  })

  it('is seen by the worker too, in its transaction', async () => {
    await imports.bring(tableOf({ id: '1' }), { publish: true })
    const { id } = await imports.plan(tableOf({ id: '1', title: 'Of the source' }), { publish: true })
    imports.begun(await imports.call('manager', 'POST', `${imports.path}/${id}/apply`, {}))
    const [session] = await imports.query<{ id: string }>('select id from sessions')
    await imports.payload.update({ collection: 'sessions', id: session?.id ?? '', data: { title: 'An editor’s', _status: 'published' } })
    await imports.work()
    expect(await imports.read(id)).toMatchObject({ state: 'planned', isReplanned: true, plan: { writes: 0, kept: { total: 1 } } })
    expect(await titles()).toEqual([{ title: 'An editor’s', status: 'published' }])
  })

  it('two at once: one is applied, once; another import of the event waits for it', async () => {
    const { id } = await imports.plan(tableOf({ id: '1' }, { id: '2' }))
    await imports.query(`update intake.imports set state = 'applying' where id = ${id}`)
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => applyKept(imports.payload, id, { allowLocal: false })))
    const kinds = outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value.kind : outcome.reason instanceof ImportUnderWay && 'under way'))
    expect(kinds.filter((kind) => kind === 'applied')).toHaveLength(1)
    expect(kinds.filter((kind) => kind !== 'applied' && kind !== 'nothing' && kind !== 'under way')).toEqual([])
    expect((await titles()).map(({ title }) => title)).toEqual(['Session 1', 'Session 2'])

    const other = await imports.plan(tableOf({ id: '1' }, { id: '2' }, { id: '3' }))
    await imports.query(`update intake.imports set state = 'applying' where id = ${other.id}`)
    await inImport(imports.payload, { slug: 'camp', locale: 'en' }, async () => {
      await expect(applyKept(imports.payload, other.id, { allowLocal: false })).rejects.toThrow(ImportUnderWay)
    })
    expect(await applyKept(imports.payload, other.id, { allowLocal: false })).toEqual({ kind: 'applied' })
  })

  it('a row that can’t be brought in leaves nothing, and the plan can be applied again', async () => {
    await imports.query(`alter table sessions_locales add constraint no_such_title check (title <> 'Forbidden')`)
    const { id } = await imports.plan(tableOf({ id: '1' }, { id: '2', title: 'Forbidden' }))
    const before = await imports.query('select * from intake.written')
    expect(await imports.apply(id)).toMatchObject({ state: 'failed', error: { code: 'failed', message: expect.stringMatching(/^row 2 \(line 3\)/) as string }, undo: { possible: false } })
    expect([await titles(), await imports.query('select * from intake.written')]).toEqual([[], before])
    await imports.query('alter table sessions_locales drop constraint no_such_title')
    expect(await imports.apply(id)).toMatchObject({ state: 'applied', error: null })
  })
})

describe('an undo is refused', () => {
  it('as long as somebody uses what would go, or changed it', async () => {
    const { id } = await imports.bring(tableOf({ id: '1', speakers: 'Ada Okafor', track: 'Cloud' }), { publish: true })
    const one = async (table: string) => (await imports.query<{ id: string }>(`select id from ${table}`))[0]?.id ?? ''
    const [speaker, track, session] = [await one('speakers'), await one('tracks'), await one('sessions')]
    const byHand = await imports.make.session(imports.event, { title: 'By hand', track, appearances: [{ speaker, role: 'speaker' }] })
    const reasons = async () => ((await imports.call('manager', 'POST', `${imports.path}/${id}/undo`, {})).body as { reasons: string[] }).reasons
    expect(await reasons()).toEqual(['Sessions that this import did not make use the track “Cloud”: “By hand”.', 'Sessions that this import did not make use the speaker “Ada Okafor”: “By hand”.'])
    await imports.payload.delete({ collection: 'sessions', id: byHand.id })
    expect((await imports.read(id)).undo).toEqual({ possible: true })

    // Between the look of whoever asks and that of the worker.
    imports.begun(await imports.call('manager', 'POST', `${imports.path}/${id}/undo`, {}))
    await imports.payload.update({ collection: 'sessions', id: session, data: { level: 'advanced', _status: 'published' } })
    await imports.work()
    expect(await imports.read(id)).toMatchObject({ state: 'applied', error: { code: 'refused', message: 'The session “Session 1” was changed since.' }, undo: { possible: false, reasons: ['The session “Session 1” was changed since.'] } })
  })

  it('once what it takes is thrown away, and plans nobody applied with it', async () => {
    const applied = await imports.bring(tableOf({ id: '1' }))
    const planned = await imports.plan(tableOf({ id: '1' }, { id: '2' }))
    expect([applied.expiresAt, planned.expiresAt].every((at) => at !== null && Date.parse(at) > Date.parse(applied.madeAt))).toBe(true)
    const db = await transactionOf(await createLocalReq({}, imports.payload))
    expect(await tendImports(db)).toEqual({ expired: 0, strays: 0 })
    await imports.query(`update intake.imports set kept_until = now() - interval '1 second'`)
    expect(await tendImports(db)).toEqual({ expired: 2, strays: 0 })
    expect(await imports.read(planned.id)).toMatchObject({ state: 'expired', plan: null, expiresAt: null })
    expect(await imports.read(applied.id)).toMatchObject({ state: 'applied', plan: null, undo: { possible: false, reasons: ['What it takes to undo it is kept no more: it was applied too long ago.'] } })
    expect(await imports.query(`select 1 from intake.files union all select 1 from intake.imports where plan is not null or undo is not null`)).toEqual([])
  })

  it('jobs that were lost are added again', async () => {
    const id = await imports.upload(tableOf({ id: '1' }))
    await imports.query('delete from graphile_worker._private_jobs')
    const db = await transactionOf(await createLocalReq({}, imports.payload))
    expect(await tendImports(db)).toEqual({ expired: 0, strays: 0 })
    await imports.query(`update intake.imports set made_at = now() - interval '2 minutes'`)
    expect(await tendImports(db)).toEqual({ expired: 0, strays: 1 })
    expect(await tendImports(db)).toEqual({ expired: 0, strays: 0 })
    await imports.work()
    expect((await imports.read(id)).state).toBe('planned')
  })
})
