import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Event } from '../../src/payload-types.ts'
import { importsAnswerSchema } from '../../src/program/importing/importsAnswer.ts'
import { standingImportSchema } from '../../src/program/importing/standingImport.ts'
import type { StandingImport } from '../../src/program/importing/standingImport.ts'
import { importing } from '../support/importing.ts'
import { serving } from '../support/serving.ts'
import type { Serving } from '../support/serving.ts'
import { startMailServer } from '../support/startMailServer.ts'
import type { MailServer } from '../support/startMailServer.ts'
import { everybody, startImports, tableOf } from './importRig.ts'
import type { Imports, Row, Role } from './importRig.ts'

let imports: Imports
let mail: MailServer
let server: Serving
/** What the address gives; `null`: the server has nothing. */
let table: string | null

beforeAll(async () => {
  mail = await startMailServer()
  process.env['LINEUP_SMTP_URL'] = `smtp://127.0.0.1:${mail.port}`
  process.env['LINEUP_MAIL_FROM'] = 'Lineup <lineup@example.org>'
  imports = await startImports()
  server = await serving((_request, response) => { response.writeHead(table === null ? 503 : 200).end(table ?? 'away') })
}, 120_000)
afterAll(async () => {
  await imports[Symbol.asyncDispose]()
  await Promise.all([server.close(), mail.close()])
})
beforeEach(async () => {
  for (const name of ['intake.standing', 'intake.imports', 'intake.written', 'slots', 'sessions', '_sessions_v', 'rooms', 'speakers']) await imports.query(`delete from ${name}`)
  await setPhase('programme-published')
  mail.received.length = 0
  server.asked.length = 0
  say({ id: '1' }, { id: '2' })
})

const say = (...rows: Row[]): void => { table = tableOf(...rows) }
const setPhase = (phase: Event['phase']) => imports.payload.update({ collection: 'events', id: imports.event.id, data: { phase }, overrideAccess: true })
const path = () => `events/${imports.event.id}/standing-imports`
const list = async () => importsAnswerSchema.parse((await imports.call('viewer', 'GET', imports.path)).body)
const standing = async (): Promise<StandingImport | undefined> => (await list()).standing[0]
const titles = async () => (await imports.query<{ title: string }>('select title from sessions_locales order by 1')).map(({ title }) => title)
const set = async (given: object = {}, role: Role = 'editor'): Promise<StandingImport> => {
  const answer = await imports.call(role, 'POST', path(), { source: 'csv', url: `${server.origin}/programme.csv?key=secret`, every: 'hour', ...given })
  expect(answer).toMatchObject({ status: 201 })
  return standingImportSchema.parse(answer.body)
}
const lookAgain = async ({ id }: StandingImport, role: Role = 'editor') => {
  expect(await imports.call(role, 'POST', `${path()}/${id}/look`, {})).toMatchObject({ status: 202 })
  await imports.work()
  return standing()
}

describe('an address', () => {
  it('is looked at at once and kept as a plan, and again when its time has come, not before', async () => {
    const { id } = await set()
    await imports.work()
    expect(await standing()).toMatchObject({ id, source: 'csv', url: `${server.origin}/programme.csv`, every: 'hour', applies: false, setBy: 'Key of editor', last: { outcome: 'waits', reason: null } })
    expect((await list()).imports).toMatchObject([{ state: 'planned', standing: id, madeBy: 'Key of editor', counts: { create: { sessions: 2 } } }])
    expect(await titles()).toEqual([])
    const due = async () => {
      await imports.query(`select publication.add_job('look-due', '{}', 'look-due', 'look-due')`)
      await imports.work()
      return server.asked.length
    }
    expect([await due(), await due()]).toEqual([1, 1])
    await imports.query(`update intake.standing set next_at = next_at - interval '5 hours 10 minutes'`)
    expect(await due()).toBe(2)
    const [next] = await imports.query<{ minutes: number }>(`select extract(epoch from next_at - now()) / 60 as minutes from intake.standing`)
    expect(Number(next?.minutes)).toBeGreaterThan(40)
    expect(Number(next?.minutes)).toBeLessThanOrEqual(60)
    expect(await due()).toBe(2)
  })

  it('that says the same writes and plans nothing, whatever an editor made of the plan before', async () => {
    const set1 = await set({ applies: true })
    await imports.work()
    expect(await titles()).toEqual(['Session 1', 'Session 2'])
    expect(await lookAgain(set1)).toMatchObject({ last: { outcome: 'unchanged' } })
    const [applied] = (await list()).imports
    expect((await list()).imports).toMatchObject([{ state: 'applied' }])
    await imports.undo(applied?.id ?? 0)
    expect(await lookAgain(set1)).toMatchObject({ last: { outcome: 'unchanged' } })
    expect(await titles()).toEqual([])
    // Another text with the same content is no news either.
    table = `${table ?? ''}\n`
    await imports.bring(tableOf({ id: '1' }, { id: '2' }))
    expect(await lookAgain(set1)).toMatchObject({ last: { outcome: 'unchanged' } })
    expect((await list()).imports.map(({ state }) => state)).toEqual(['applied', 'undone'])
  })

  it('has one plan that waits: the newest; what was thrown away stays so, what expired comes again', async () => {
    const one = await set()
    await imports.work()
    say({ id: '1' }, { id: '2' }, { id: '3' })
    await lookAgain(one)
    const [waiting, ...more] = (await list()).imports
    expect([waiting?.counts?.create['sessions'], more]).toEqual([3, []])
    expect(await imports.query('select 1 from intake.files')).toHaveLength(1)
    await imports.query(`update intake.imports set state = 'expired', plan = null`)
    expect(await lookAgain(one)).toMatchObject({ last: { outcome: 'waits' } })
    await imports.call('editor', 'DELETE', `${imports.path}/${(await list()).imports[0]?.id ?? 0}`)
    expect(await lookAgain(one)).toMatchObject({ last: { outcome: 'unchanged', import: null } })
    expect((await list()).imports).toEqual([])
  })
})

it('leaves nothing behind of a look that somebody killed', async () => {
  const one = await set({ applies: true })
  await imports.query(`insert into intake.imports (event, state, source, files, options, standing) values ($1, 'reading', 'csv', '{}', '{}', $2)`, [imports.event.id, one.id])
  await imports.work()
  expect((await list()).imports).toMatchObject([{ state: 'applied', standing: one.id }])
  expect(await titles()).toEqual(['Session 1', 'Session 2'])
})

describe('what it says anew', () => {
  it('is applied, as drafts or published, and can be undone; what editors wrote stays', async () => {
    const one = await set({ applies: true, options: { publish: true } })
    await imports.work()
    expect(await imports.query('select _status from sessions')).toEqual([{ _status: 'published' }, { _status: 'published' }])
    expect((await list()).imports).toMatchObject([{ state: 'applied', publish: true, standing: one.id }])
    await imports.query(`update sessions_locales set title = 'By an editor' where title = 'Session 1'`)
    await imports.query(`update _sessions_v_locales set version_title = 'By an editor' where version_title = 'Session 1'`)
    say({ id: '1', title: 'Of the source' }, { id: '2', title: 'Anew' })
    expect(await lookAgain(one)).toMatchObject({ last: { outcome: 'applied' } })
    expect(await titles()).toEqual(['Anew', 'By an editor'])
    await imports.undo((await list()).imports[0]?.id ?? 0)
    expect(await titles()).toEqual(['By an editor', 'Session 2'])
  })

  it('waits where somebody has to look: at doubtful rows, and where much would be cancelled', async () => {
    const ten = Array.from({ length: 10 }, (_, at) => ({ id: String(at + 1) }))
    say(...ten)
    const one = await set({ applies: true, options: { missing: 'cancel' } })
    await imports.work()
    say(...ten.slice(0, 9))
    expect(await lookAgain(one)).toMatchObject({ last: { outcome: 'applied' } })
    expect(await imports.query(`select state from sessions where state = 'cancelled'`)).toHaveLength(1)
    say(...ten.slice(0, 4))
    expect(await lookAgain(one)).toMatchObject({ last: { outcome: 'waits', reason: expect.stringMatching(/^5 of 10 sessions would be cancelled/) as string } })
    say(...ten.slice(0, 9).map((row) => ({ ...row, title: row.id === '9' ? 'Nine' : `Session ${row.id}` })), { id: '90', title: 'Session 10' })
    expect(await lookAgain(one)).toMatchObject({ last: { outcome: 'waits', reason: expect.stringMatching(/row may be somebody or something that is here/) as string } })
    expect(await imports.query(`select state from sessions where state = 'cancelled'`)).toHaveLength(1)
  })

  it('that can’t be fetched, read or planned changes nothing, leaves no import, and is tried again', async () => {
    const one = await set({ applies: true })
    table = null
    await imports.work()
    expect(await standing()).toMatchObject({ nextAt: expect.any(String) as string, last: { outcome: 'failed', reason: expect.stringMatching(/answers with 503\. Try again later/) as string, import: null } })
    table = 'no, table\n"'
    expect(await lookAgain(one)).toMatchObject({ last: { outcome: 'failed', reason: expect.stringMatching(/programme\.csv/) as string } })
    expect((await list()).imports).toEqual([])
    expect(await imports.query('select 1 from intake.files')).toEqual([])
    say({ id: '1' })
    expect(await lookAgain(one)).toMatchObject({ last: { outcome: 'applied', reason: null } })
    expect(await titles()).toEqual(['Session 1'])
  })

  it('that could not be applied is told, and is for somebody to apply', async () => {
    const one = await set({ applies: true })
    await imports.query(`create function public.refuse() returns trigger language plpgsql as $$ begin raise exception 'not today'; end $$`)
    await imports.query('create trigger refuse before insert on slots for each row execute function public.refuse()')
    try {
      await imports.work()
      expect(await standing()).toMatchObject({ last: { outcome: 'failed', reason: expect.stringMatching(/could not be applied/) as string } })
    } finally {
      await imports.query('drop function public.refuse cascade')
    }
    expect(await lookAgain(one)).toMatchObject({ last: { outcome: 'failed' } })
    const [failed] = (await list()).imports
    expect(failed).toMatchObject({ state: 'failed' })
    expect((await imports.apply(failed?.id ?? 0)).state).toBe('applied')
    expect(await lookAgain(one)).toMatchObject({ last: { outcome: 'unchanged' } })
  })
})

describe('who may', () => {
  it('set, change and end one: editors; the team sees it, and nobody a secret of the address', async () => {
    const one = await set()
    await imports.work()
    for (const role of everybody) {
      const may = role === 'editor' || role === 'manager'
      expect((await imports.call(role, 'POST', path(), { source: 'csv', url: `${server.origin}/x.csv`, every: 'day' })).status).toBe(may ? 201 : 403)
      expect((await imports.call(role, 'POST', `${path()}/${one.id}`, { every: 'day' })).status).toBe(may ? 200 : 403)
      expect((await imports.call(role, 'POST', `${path()}/${one.id}/look`, {})).status).toBe(may ? 202 : 403)
      if (!may) expect((await imports.call(role, 'DELETE', `${path()}/${one.id}`)).status).toBe(403)
    }
    expect(await imports.call('stranger', 'POST', `events/${imports.other.id}/standing-imports/${one.id}`, {})).toMatchObject({ status: 404, body: { code: 'standing_not_found' } })
    expect(JSON.stringify(await list())).not.toContain('secret')
    expect(await imports.call('editor', 'DELETE', `${path()}/${one.id}`)).toEqual({ status: 200, body: {} })
    expect((await list()).standing.map(({ id }) => id)).not.toContain(one.id)
    // What it imported, or planned, stays.
    expect((await list()).imports).toMatchObject([{ state: 'planned', standing: null }])
  })

  it('change how often it is looked at, while it is paused too, and it stays so', async () => {
    const one = await set({ every: 'day' })
    await imports.work()
    const change = async (input: object) => standingImportSchema.parse((await imports.call('editor', 'POST', `${path()}/${one.id}`, input)).body)
    const sooner = await change({ every: 'hour' })
    expect([sooner.every, Date.parse(sooner.nextAt ?? '') < Date.parse(one.nextAt ?? '')]).toEqual(['hour', true])
    expect(await change({ isPaused: true })).toMatchObject({ nextAt: null })
    expect(await change({ every: 'quarter-hour', publish: true })).toMatchObject({ every: 'quarter-hour', nextAt: null, options: { publish: true } })
    expect(await change({ isPaused: false })).toMatchObject({ nextAt: expect.any(String) as string })
  })

  it('answers for it: who has lost the role pauses it, until somebody else goes on with it', async () => {
    const one = await set({ applies: true }, 'editor')
    await imports.query(`delete from integrations_memberships where _parent_id = (select id from integrations where name = 'Key of editor')`)
    try {
      await imports.work()
      expect(server.asked).toEqual([])
      expect(await standing()).toMatchObject({ nextAt: null, last: { outcome: 'failed', reason: expect.stringMatching(/no editor of the event any more\. It is paused/) as string } })
      expect(await imports.call('manager', 'POST', `${path()}/${one.id}`, { isPaused: false })).toMatchObject({ status: 200, body: { setBy: 'Key of manager', nextAt: expect.any(String) as string } })
      await imports.work()
      expect(await titles()).toEqual(['Session 1', 'Session 2'])
    } finally {
      await imports.payload.update({ collection: 'integrations', where: { name: { equals: 'Key of editor' } }, data: { memberships: [{ event: imports.event.id, role: 'editor' }] } })
    }
  })

  it('sets the phase of the event by publishing: managers alone, also if an editor changed it since', async () => {
    const lastSetsPhase = async () => (await imports.query<{ sets: boolean }>(`select (options->>'setsPhase')::boolean as sets from intake.imports order by id desc limit 1`))[0]?.sets
    const one = await set({ applies: true, options: { publish: true } }, 'manager')
    await imports.work()
    expect(await lastSetsPhase()).toBe(true)
    expect(await imports.call('editor', 'POST', `${path()}/${one.id}`, { every: 'day' })).toMatchObject({ status: 200, body: { setBy: 'Key of editor', every: 'day' } })
    say({ id: '1' }, { id: '2' }, { id: '3' })
    expect(await lookAgain(one)).toMatchObject({ last: { outcome: 'applied' } })
    expect(await lastSetsPhase()).toBe(false)
    // Who is an editor alone by now does not publish as the manager that they were.
    await imports.query(`update intake.standing set options = options || '{ "setsPhase": true }'`)
    expect(await lookAgain(one)).toMatchObject({ nextAt: null, last: { outcome: 'failed', reason: expect.stringMatching(/no manager of the event any more/) as string } })
  })

  it('reads what it can: not what is archived, no more than ten addresses, and nothing that is none', async () => {
    const one = await set()
    await setPhase('archived')
    await imports.work()
    expect(await standing()).toMatchObject({ nextAt: null, last: { outcome: 'failed', reason: expect.stringMatching(/archived/) as string } })
    expect(server.asked).toEqual([])
    for (let more = 1; more < 10; more += 1) await set()
    expect(await imports.call('editor', 'POST', path(), { source: 'csv', url: server.origin, every: 'hour' })).toMatchObject({ status: 409, body: { code: 'too_many_standing' } })
    for (const [bad, detail] of [[{ url: 'file:///etc/passwd' }, /url/], [{ every: 'minute' }, /every/], [{ source: 'excel' }, /source/], [{ options: { publsh: true } }, /publsh/], [{ applies: 'yes' }, /applies/]] as const) {
      expect(await imports.call('editor', 'POST', path(), Object.assign({ source: 'csv', url: server.origin, every: 'hour' }, bad))).toMatchObject({ status: 400, body: { code: 'bad_request', detail: expect.stringMatching(detail) as string } })
    }
    expect(await imports.call('editor', 'POST', `${path()}/${one.id}`, { url: server.origin })).toMatchObject({ status: 400 })
    expect(await imports.call('editor', 'POST', `${path()}/999999`, {})).toMatchObject({ status: 404, body: { code: 'standing_not_found' } })
  })
})

it('writes to whoever set it: the first failure, and each plan that waits', async () => {
  const user = await imports.payload.create({ collection: 'users', data: { name: 'Ada', email: 'ada@example.org', password: 'A long password 1234', memberships: [{ event: imports.event.id, role: 'editor' }] } })
  const one = await set()
  await imports.query('update intake.standing set by = $1', [JSON.stringify({ collection: 'users', id: user.id })])
  const subjects = () => mail.received.splice(0).map(({ text }) => /^Subject: (.*)$/m.exec(text)?.[1]?.trim())
  table = null
  await imports.work()
  await lookAgain(one)
  expect(subjects()).toEqual(['An address of Camp could not be imported'])
  say({ id: '1' })
  await lookAgain(one)
  await lookAgain(one)
  expect(subjects()).toEqual(['A change of Camp waits for you'])
})

it('is set, listed and ended by the command', async () => {
  const words = ['csv', `${server.origin}/programme.csv`, '--event', 'camp', '--every', 'quarter-hour', '--unattended', '--publish', '--missing', 'cancel']
  const run = await importing(imports.payload, [...words, '--json'], { allowLocal: true })
  const id = (await standing())?.id ?? 0
  expect([run.code, JSON.parse(run.printed)]).toMatchObject([0, { outcome: 'done', standing: { id, every: 'quarter-hour', applies: true, setBy: null } }])
  await imports.work()
  expect(await titles()).toEqual(['Session 1', 'Session 2'])
  expect((await importing(imports.payload, ['--history', '--event', 'camp'])).printed).toMatch(new RegExp(`standing import ${id}, every quarter of an hour {2}csv ${server.origin}/programme.csv {2}applied`))
  expect(await importing(imports.payload, ['--end', String(id)])).toMatchObject({ code: 0, told: `Standing import ${id} has ended. What it imported stays.\n` })
  expect(await importing(imports.payload, ['--end', String(id)])).toMatchObject({ code: 3 })
  expect(await standing()).toBeUndefined()
  for (const [extra, message] of [[['--dry-run'], /--every is for an event that is there/], [['--every', 'minute'], /--every is one of/]] as const) {
    expect(await importing(imports.payload, [...words, ...extra], { allowLocal: true })).toMatchObject({ code: 2, told: expect.stringMatching(message) as string })
  }
  expect(await importing(imports.payload, ['csv', 'a.csv', '--event', 'camp', '--every', 'day'])).toMatchObject({ code: 2, told: expect.stringMatching(/--every looks at an address/) as string })
})
