import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { importing } from '../support/importing.ts'
import { workbookOf } from '../support/workbook.ts'
import { startImports, tableOf } from './importRig.ts'
import type { Imports, Row } from './importRig.ts'

let imports: Imports
let folder: string

beforeAll(async () => {
  imports = await startImports()
  folder = await mkdtemp(path.join(tmpdir(), 'lineup-import-'))
}, 120_000)
afterAll(async () => {
  await imports[Symbol.asyncDispose]()
  await rm(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  for (const table of ['intake.imports', 'intake.written', 'slots', 'sessions', '_sessions_v', 'rooms']) await imports.query(`delete from ${table}`)
})

const run = (words: string[], more: Parameters<typeof importing>[2] = {}) => importing(imports.payload, words, more)
async function bring(rows: Row[], ...words: string[]) {
  const file = path.join(folder, 'table.csv')
  await writeFile(file, tableOf(...rows))
  return run(['csv', file, '--event', 'camp', ...words])
}
const history = async () => (await run(['--history', '--event', 'camp'])).printed.trim().split('\n').map((line) => line.replace(/^\d+ {2}.{16} UTC {2}/, ''))
const lastId = async () => String((await imports.query<{ id: string }>('select max(id) as id from intake.imports'))[0]?.id)
const titles = async () => (await imports.query<{ title: string }>('select title from sessions_locales order by 1')).map(({ title }) => title)

it('takes an import back that the command made', async () => {
  await imports.work()
  const before = await imports.state()
  expect((await bring([{ id: '1', speakers: 'Ada Okafor' }, { id: '2' }], '--publish', '--yes')).code).toBe(0)
  expect(await titles()).toEqual(['Session 1', 'Session 2'])
  const id = await lastId()
  expect(await run(['--undo', id])).toMatchObject({ code: 5, told: expect.stringMatching(/--yes/) as string })
  expect(await run(['--undo', id], { answer: false })).toMatchObject({ code: 5, asked: [`Undo import ${id} into "camp": delete 6 documents and restore 0?`], told: 'Nothing was changed.\n' })
  expect(await titles()).toEqual(['Session 1', 'Session 2'])
  const undone = await run(['--undo', id, '--yes', '--json'])
  expect([undone.code, undone.told, undone.steps, JSON.parse(undone.printed)]).toEqual([0, `Import ${id} into "camp" was undone.\n`, 6, { outcome: 'done', exitCode: 0, import: Number(id), message: `Import ${id} into "camp" was undone.` }])
  await imports.work()
  expect(await imports.state()).toEqual(before)
  expect(await history()).toEqual(['(undone) csv table.csv: sessions 2 new; slots 2 new; speakers 1 new'])
  expect(await run(['--undo', id, '--yes'])).toMatchObject({ code: 3, told: `Only an import that was applied can be undone; import ${id} is undone.\n` })
})

it('takes the event back too, if the import made it', async () => {
  const file = path.join(folder, 'new.csv')
  await writeFile(file, tableOf({ id: '1', track: 'Cloud', speakers: 'Cy Roe' }))
  expect((await run(['csv', file, '--event', 'brand-new', '--create', '--time-zone', 'Europe/Berlin', '--publish', '--yes'])).code).toBe(0)
  await imports.work()
  const id = await lastId()
  const [event] = await imports.query<{ id: string }>(`select id from events where slug = 'brand-new'`)
  expect(await imports.call('manager', 'GET', `events/${event?.id}/imports/${id}`)).toMatchObject({ status: 403 })
  expect((await run(['--undo', id, '--yes'])).code).toBe(0)
  expect(await imports.query(`select slug from events where slug = 'brand-new' union all select slug from venues where slug like 'brand-new%' union all select slug from speakers where slug = 'cy-roe'`)).toEqual([])
  expect(await run(['--history', '--event', 'brand-new'])).toMatchObject({ code: 3 })
})

it('keeps a plan, and applies it later: here or in the admin', async () => {
  expect(await bring([{ id: '1' }], '--keep')).toMatchObject({ code: 0, told: expect.stringMatching(/^The plan is kept as import \d+ for 7 days/) as string })
  const id = await lastId()
  expect([await titles(), await history(), (await imports.read(Number(id))).plan?.created.total]).toEqual([[], ['(planned) csv table.csv: sessions 1 new; slots 1 new'], 3])
  expect(await run(['--apply', id])).toMatchObject({ code: 5 })
  const stop = new AbortController()
  stop.abort(new Error('stopped by SIGINT'))
  expect(await run(['--apply', id, '--yes'], { signal: stop.signal })).toMatchObject({ code: 1, told: expect.stringMatching(/stopped by SIGINT/) as string })
  expect([(await imports.read(Number(id))).state, await titles()]).toEqual(['planned', []])

  await imports.make.session(imports.event, { title: 'Session 1' })
  expect(await run(['--apply', id, '--yes'])).toMatchObject({ code: 3, told: expect.stringMatching(/content changed/) as string })
  expect(await run(['--apply', id, '--yes'])).toMatchObject({ code: 0, told: `Import ${id} was applied to "camp".\n` })
  expect(await titles()).toEqual(['Session 1'])
  expect(await run(['--apply', id, '--yes'])).toMatchObject({ code: 3 })
  expect(await run(['--apply', '999999', '--yes'])).toMatchObject({ code: 3, told: 'There is no import 999999. See --history.\n' })
  expect(await bring([{ id: '1' }], '--keep', '--create')).toMatchObject({ code: 2 })
})

it('keeps a plan of the sheet that was named', async () => {
  const file = path.join(folder, 'book.xlsx')
  await writeFile(file, await workbookOf({ Notes: [['Of no interest']], Talks: [['id', 'title', 'start'], ['1', 'In a sheet', '2026-04-01 09:00']] }))
  expect((await run(['csv', file, '--event', 'camp', '--sheet', 'Talks', '--keep'])).code).toBe(0)
  expect((await run(['--apply', await lastId(), '--yes'])).code).toBe(0)
  expect(await titles()).toEqual(['In a sheet'])
})

it('is told why an import can’t be taken back', async () => {
  await bring([{ id: '1' }], '--yes')
  const id = await lastId()
  await bring([{ id: '1', title: 'Later' }], '--yes')
  expect(await run(['--undo', id, '--yes'])).toMatchObject({ code: 3, told: `Import ${id} can’t be undone: The session “Session 1” was changed since.\n` })
  expect(await titles()).toEqual(['Later'])
})
