import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importsAnswerSchema } from '../../src/program/importing/importsAnswer.ts'
import { workbookOf } from '../support/workbook.ts'
import { everybody, formOf, startImports, tableOf } from './importRig.ts'
import type { Imports } from './importRig.ts'

let imports: Imports

beforeAll(async () => {
  imports = await startImports()
  await imports.bring(tableOf({ id: '1', speakers: 'Ada Okafor' }, { id: '2' }), { publish: true })
}, 120_000)
afterAll(() => imports[Symbol.asyncDispose]())

const list = async () => importsAnswerSchema.parse((await imports.call('viewer', 'GET', imports.path)).body)
const statusesOf = async (method: 'GET' | 'POST' | 'DELETE', path: string, body?: () => object | FormData) => {
  const statuses: Record<string, number> = {}
  for (const role of everybody) statuses[role] = (await imports.call(role, method, path, body?.())).status
  return statuses
}
const everyone = async () => JSON.stringify(await imports.query('select id, state, choices from intake.imports order by id'))

describe('who may', () => {
  it('see imports: the team of the event', async () => {
    const [{ id } = { id: 0 }] = (await list()).imports
    for (const path of [imports.path, `${imports.path}/${id}`]) {
      expect(await statusesOf('GET', path)).toEqual({ manager: 200, editor: 200, viewer: 200, stranger: 403, nobody: 403 })
    }
    expect(await imports.call('stranger', 'GET', `events/${imports.other.id}/imports/${id}`)).toMatchObject({ status: 404, body: { code: 'import_not_found' } })
    for (const [role, may] of [['manager', { edit: true, setPhase: true }], ['editor', { edit: true, setPhase: false }], ['viewer', { edit: false, setPhase: false }]] as const) {
      expect((await imports.call(role, 'GET', imports.path)).body).toMatchObject({ may })
    }
  })

  it('plan, throw away, apply and undo: editors, and nobody else changes anything', async () => {
    const file = tableOf({ id: '1', speakers: 'Ada Okafor' }, { id: '2' }, { id: '3' })
    const { id } = await imports.plan(file, {}, 'editor')
    const before = await everyone()
    for (const role of ['viewer', 'stranger', 'nobody'] as const) {
      for (const [method, path, body] of [['POST', imports.path, formOf({ source: 'csv', files: [file] })], ['POST', `${imports.path}/${id}/apply`, {}], ['POST', `${imports.path}/${id}/undo`, {}], ['DELETE', `${imports.path}/${id}`, undefined]] as const) {
        expect(await imports.call(role, method, path, body)).toMatchObject({ status: 403, body: { code: 'forbidden' } })
      }
    }
    expect(await everyone()).toBe(before)
    expect(await imports.call('editor', 'DELETE', `${imports.path}/${id}`)).toEqual({ status: 200, body: {} })
    expect(await imports.query('select 1 from intake.files')).toEqual([])
    expect(await imports.call('editor', 'GET', `${imports.path}/${id}`)).toMatchObject({ status: 404 })
    const mine = await imports.plan(file, {}, 'editor')
    expect((await imports.apply(mine.id, {}, 'editor')).state).toBe('applied')
    expect((await imports.undo(mine.id, 'editor')).state).toBe('undone')
  })

  it('publish what sets the phase: managers', async () => {
    const { id } = await imports.plan(tableOf({ id: '1', speakers: 'Ada Okafor' }, { id: '2' }, { id: '3' }), { publish: true }, 'manager')
    expect(await imports.call('editor', 'POST', `${imports.path}/${id}/apply`, {})).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    expect((await imports.apply(id, { publish: false }, 'editor')).publish).toBe(false)
    expect((await imports.undo(id)).state).toBe('undone')
    const theirs = await imports.plan(tableOf({ id: '1', speakers: 'Ada Okafor' }, { id: '2' }, { id: '3' }), { publish: true }, 'editor')
    expect((await imports.apply(theirs.id, {}, 'editor')).state).toBe('applied')
    expect((await imports.undo(theirs.id, 'editor')).state).toBe('undone')
  })
})

describe('what is sent', () => {
  const post = (body: FormData | object) => imports.call('editor', 'POST', imports.path, body)

  it.each([
    ['no file', { source: 'csv' }, 'bad_request', /files/],
    ['no such source', { source: 'excel', files: ['a'] }, 'bad_request', /source: is one of: frab-xml/],
    ['several files of a source that is one', { source: 'ical', files: ['a', 'b'] }, 'bad_request', /one file/],
    ['an empty file', { source: 'csv', files: [''] }, 'bad_form', /empty/],
    ['a file and an address', { source: 'csv', files: ['a'], url: 'https://example.org/a.csv' }, 'bad_request', /in their place/],
    ['no web address', { source: 'csv', url: 'file:///etc/passwd' }, 'bad_request', /http/],
    ['options that are no JSON', { source: 'csv', files: ['a'], options: '{' }, 'bad_form', /options is not JSON/],
    ['options that are none', { source: 'csv', files: ['a'], options: { publsh: true } }, 'bad_request', /publsh/],
    ['a zone that is none', { source: 'csv', files: ['a'], options: { timeZone: 'Mars' } }, 'bad_request', /options.timeZone/],
    ['a column that is none', { source: 'csv', files: ['a'], options: { columns: { A: 'constructor' } } }, 'bad_request', /options.columns.A/],
    ['a place that is none', { source: 'csv', files: ['a'], options: { mapping: { Tags: 'nowhere' } } }, 'bad_request', /options.mapping/],
    ['too many files', { source: 'sessionize', files: Array.from({ length: 11 }, () => 'a') }, 'bad_request', /10 at most/],
  ])('refuses %s, and says so', async (_what, form, code, detail) => {
    const before = await everyone()
    expect(await post(formOf(form))).toMatchObject({ status: 400, body: { code, detail: expect.stringMatching(detail) as string } })
    expect(await everyone()).toBe(before)
  })

  it('refuses a form that is broken, one part too many, and another kind of body', async () => {
    const extra = formOf({ source: 'csv', files: ['a'] })
    extra.append('surprise', '1')
    expect(await post(extra)).toMatchObject({ status: 400, body: { code: 'bad_form', detail: expect.stringMatching(/"surprise"/) as string } })
    const twice = formOf({ source: 'csv', files: ['a'] })
    twice.append('source', 'ical')
    expect(await post(twice)).toMatchObject({ status: 400, body: { code: 'bad_form', detail: expect.stringMatching(/twice/) as string } })
    for (const [type, body] of [['multipart/form-data; boundary=x', '--y\r\nbroken'], ['multipart/form-data', 'x'], ['text/csv', 'title\nA']] as const) {
      expect(await imports.raw('editor', 'POST', imports.path, body, type)).toMatchObject({ status: 400, body: { code: 'bad_form' } })
    }
  })

  it('refuses more than 32 MB together', async () => {
    const big = new Uint8Array(17 * 1024 * 1024)
    expect(await post(formOf({ source: 'sessionize', files: [big, big] }))).toMatchObject({ status: 413, body: { code: 'too_large' } })
  })

  it('keeps a file that can’t be read no longer than it takes to say so', async () => {
    const id = await imports.upload('no, table\n"')
    await imports.work()
    expect(await imports.read(id)).toMatchObject({ state: 'refused', plan: null, error: { code: 'unreadable', message: expect.stringMatching(/table1\.csv/) as string } })
    expect(await imports.query('select 1 from intake.files')).toEqual([])
    expect(await imports.call('editor', 'POST', `${imports.path}/${id}/apply`, {})).toMatchObject({ status: 409, body: { code: 'import_state' } })
  })

  it('lets twenty imports wait, and no more', async () => {
    const ids = []
    for (let waiting = 0; waiting < 20; waiting += 1) ids.push(await imports.upload(tableOf({ id: '1' })))
    expect(await post(formOf({ source: 'csv', files: ['a'] }))).toMatchObject({ status: 409, body: { code: 'too_many_imports' } })
    for (const id of ids) await imports.call('editor', 'DELETE', `${imports.path}/${id}`)
    await imports.work()
    expect(await imports.jobs()).toEqual([])
  })

  it('fetches an address, keeps nothing secret of it, and says why it can’t', async () => {
    const server = createServer((request, response) => response.writeHead(request.url?.startsWith('/programme.csv') === true ? 200 : 404).end(tableOf({ id: '1', title: 'Fetched' })))
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
    const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    try {
      const found = imports.begun(await post({ source: 'csv', url: `${root}/programme.csv?key=secret` }))
      const lost = imports.begun(await post({ source: 'csv', url: `${root}/nowhere` }))
      await imports.work()
      expect(await imports.read(found)).toMatchObject({ state: 'planned', url: `${root}/programme.csv`, files: [] })
      expect(JSON.stringify(await imports.query('select * from intake.imports'))).not.toContain('secret')
      expect(await imports.read(lost)).toMatchObject({ state: 'refused', error: { code: 'not-fetched', message: expect.stringMatching(/404/) as string } })
      for (const id of [found, lost]) await imports.call('editor', 'DELETE', `${imports.path}/${id}`)
    } finally {
      server.close()
    }
  })

  it('reads the sheets of a workbook that are named', async () => {
    const book = new Uint8Array(await workbookOf({ Notes: [['Of no interest']], Talks: [['id', 'title', 'start', 'speakers'], ['1', 'In a sheet', '2026-04-01 09:00', 'Ada Okafor']] }))
    const planned = async (sheets: string[]) => {
      const id = imports.begun(await post(formOf({ source: 'csv', files: [book], options: { sheets } })))
      await imports.work()
      const answer = await imports.read(id)
      await imports.call('editor', 'DELETE', `${imports.path}/${id}`)
      return answer
    }
    expect(await planned(['Talks'])).toMatchObject({ state: 'planned', options: { sheets: ['Talks'] }, plan: { notes: { codes: expect.arrayContaining([expect.objectContaining({ code: 'sheet-not-read' })]) as unknown } } })
    expect(await planned(['Speakers'])).toMatchObject({ state: 'refused', error: { code: 'unreadable', message: expect.stringMatching(/"Notes", "Talks"/) as string } })
    expect(await post(formOf({ source: 'csv', files: [book], options: { sheets: ['a', 'b', 'c'] } }))).toMatchObject({ status: 400, body: { code: 'bad_request' } })
  })

  it('remembers how each source was imported last', async () => {
    const options = { columns: { Wer: 'speakers' as const }, timeZone: 'Europe/Berlin' }
    const { id } = await imports.plan('id,title,start,Wer\n9,Nine,2026-04-01 09:00,Cy Roe', options)
    expect(await imports.read(id)).toMatchObject({ options, plan: { columns: [{}, {}, {}, { header: 'Wer', meaning: 'speakers', isTold: true }] } })
    expect((await list()).remembered).toMatchObject({ csv: options })
    await imports.call('editor', 'DELETE', `${imports.path}/${id}`)
  })
})
