import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
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
