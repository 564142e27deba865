import { afterAll, beforeAll, expect, it } from 'vitest'
import { everybody, startImports } from './importRig.ts'
import type { Imports } from './importRig.ts'

let imports: Imports
beforeAll(async () => { imports = await startImports() }, 120_000)
afterAll(() => imports[Symbol.asyncDispose]())

const table = 'id,title,start,Saal,Tags\n1,Opening,2026-04-01 09:00,Hall,Deep dive\n2,Closing,2026-04-01 10:00,Hall,Rust'
const shownOf = ({ plan }: Awaited<ReturnType<Imports['read']>>) => ({
  columns: plan?.columns.filter(({ header }) => header === 'Saal' || header === 'Tags').map(({ header, meaning, isTold }) => [header, meaning, isTold]),
  tags: plan?.categories.shown.filter(({ category }) => category === 'Topics').map(({ value, place, as, isTold, sessions }) => [value, place, as, isTold, sessions]),
})

it('plans again, from the files that are kept, with other columns and categories; then remembers them', async () => {
  const first = await imports.plan(table)
  expect(shownOf(first)).toEqual({ columns: [['Saal', 'room', false], ['Tags', 'topics', false]], tags: [['Deep dive', 'topic', null, false, 1], ['Rust', 'topic', null, false, 1]] })
  const told = { columns: { Saal: 'nothing' }, mapping: { 'Topics: Deep dive': 'level:advanced', 'Topics: Rust': 'new-topic' } }
  expect(imports.begun(await imports.call('editor', 'POST', `${imports.path}/${first.id}/plan`, told))).toBe(first.id)
  expect(await imports.read(first.id)).toMatchObject({ state: 'reading', plan: null })
  await imports.work()
  const again = await imports.read(first.id)
  expect(again).toMatchObject({ state: 'planned', isReplanned: false, options: told, counts: { create: { sessions: 2, topics: 1, rooms: 0 } } })
  expect(shownOf(again)).toEqual({ columns: [['Saal', null, true], ['Tags', 'topics', false]], tags: [['Deep dive', 'level', 'advanced', true, 1], ['Rust', 'new-topic', 'Rust', true, 1]] })

  const applied = await imports.apply(first.id)
  expect(applied).toMatchObject({ state: 'applied', error: null })
  expect(await imports.query('select columns, categories from intake.mappings')).toEqual([{ columns: told.columns, categories: told.mapping }])
  expect(await imports.call('editor', 'POST', `${imports.path}/${first.id}/plan`, told)).toMatchObject({ status: 409, body: { code: 'import_state' } })

  const next = await imports.plan(table)
  expect([next.plan?.writes, shownOf(next)]).toEqual([0, { columns: [['Saal', null, true], ['Tags', 'topics', false]], tags: [['Deep dive', 'level', 'advanced', true, 1], ['Rust', 'new-topic', 'Rust', true, 1]] }])
  // What an import made is undone with it: its topics, too.
  expect(await imports.undo(first.id)).toMatchObject({ state: 'undone', error: null })
  expect(await imports.query('select id from topics')).toEqual([])
})

it('is for editors, takes nothing but columns and categories, and bounds them', async () => {
  const { id } = await imports.plan(table)
  const address = `${imports.path}/${id}/plan`
  const statuses = await Promise.all(everybody.filter((role) => role !== 'manager' && role !== 'editor').map(async (role) => [role, (await imports.call(role, 'POST', address, {})).status] as const))
  expect(statuses).toEqual([['viewer', 403], ['stranger', 403], ['nobody', 403]])
  for (const body of [{ publish: true }, { columns: { Saal: 'house' } }, { mapping: { Tags: 'level:hard' } }, { mapping: Object.fromEntries(Array.from({ length: 1_001 }, (_, at) => [`T${at}`, 'topic'])) }]) {
    expect(await imports.call('editor', 'POST', address, body)).toMatchObject({ status: 400, body: { code: 'bad_request' } })
  }
  expect(await imports.call('editor', 'POST', `${imports.path}/999999/plan`, {})).toMatchObject({ status: 404, body: { code: 'import_not_found' } })
  expect((await imports.read(id)).state).toBe('planned')
})
