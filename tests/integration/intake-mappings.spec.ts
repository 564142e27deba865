import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { importing } from '../support/importing.ts'
import { startImporter } from '../support/startImporter.ts'
import type { Importer } from '../support/startImporter.ts'

let importer: Importer
let database: Importer['database']
let payload: Payload
let folder: string

beforeAll(async () => {
  importer = await startImporter();
  ({ database, payload, folder } = importer)
})
afterAll(() => importer[Symbol.asyncDispose]())
beforeEach(async () => { await database.query('truncate events, venues, rooms, tracks, topics, organizations, speakers, sessions, slots cascade') })

async function bring(source: string, file: string, content: string, ...words: string[]) {
  await writeFile(path.join(folder, file), content)
  const run = await importing(payload, [source, path.join(folder, file), '--event', 'camp', '--create', '--time-zone', 'Europe/Berlin', '--yes', '--json', ...words])
  const { plan } = JSON.parse(run.printed) as { plan: { create: Record<string, number>; change: Record<string, number>; categories: { category: string; value: string; place: string; isTold: boolean }[]; columns: { header: string; meaning: string | null; isTold: boolean }[]; notes: { code: string }[]; differences: { changed: { field: string }[] }[] } }
  return { ...run, plan, lost: plan.notes.filter(({ code }) => code === 'category-lost').length }
}
const sessionize = (tags: string[]): string => JSON.stringify({
  sessions: [{ id: '1', title: 'Opening', startsAt: '2026-03-28T09:00:00', endsAt: '2026-03-28T09:45:00', speakers: [], categoryItems: tags.map((_tag, at) => at), roomId: 1 }],
  speakers: [], rooms: [{ id: 1, name: 'Hall' }], categories: [{ title: 'Tags', items: tags.map((name, id) => ({ id, name })) }],
})
const mapped = () => database.query<{ source: string; columns: object; categories: object }>('select source, columns, categories from intake.mappings order by source')
async function opening() {
  const { docs: [session] } = await payload.find({ collection: 'sessions', draft: true, depth: 1, overrideAccess: true })
  const { level, track } = session ?? expect.fail('no session')
  return { level, track: typeof track === 'string' ? track : (track?.name ?? null), topics: (session?.topics ?? []).map((topic) => (typeof topic === 'string' ? topic : topic.name)) }
}

describe('categories', () => {
  it('find topics of exactly their name, make none, and make those that they were told to', async () => {
    const cloud = await payload.create({ collection: 'topics', data: { name: 'Cloud', slug: '' }, overrideAccess: true })
    const first = await bring('sessionize', 'a.json', sessionize(['Cloud', 'Rust']))
    expect([first.code, first.lost, first.plan.create['topics'], await opening()]).toEqual([0, 1, 0, { level: null, track: null, topics: ['Cloud'] }])
    expect(await mapped()).toEqual([])
    const told = await bring('sessionize', 'a.json', sessionize(['Cloud', 'Rust']), '--map', 'Tags: Rust=new-topic')
    expect([told.lost, told.plan.create['topics'], told.plan.differences.flatMap(({ changed }) => changed)]).toEqual([0, 1, [{ field: 'topics', here: 'Cloud', source: 'Cloud, Rust' }]])
    const { docs } = await payload.find({ collection: 'topics', depth: 0, sort: 'slug', overrideAccess: true })
    const { docs: [event] } = await payload.find({ collection: 'events', draft: true, overrideAccess: true })
    expect(docs.map(({ name, slug, editableBy }) => [name, slug, editableBy])).toEqual([['Cloud', 'cloud', []], ['Rust', 'rust', [event?.id]]])
    expect(docs[0]?.id).toBe(cloud.id)
  })

  it('are told once for an event and a source, and taken back', async () => {
    await bring('sessionize', 'a.json', sessionize(['Cloud', 'expert']), '--map', 'Tags: expert=level', '--map', 'Tags: Cloud=track:The cloud')
    expect(await opening()).toEqual({ level: 'advanced', track: 'The cloud', topics: [] })
    const again = await bring('sessionize', 'a.json', sessionize(['Cloud', 'expert']))
    expect([again.told, again.plan.categories.every(({ isTold }) => isTold)]).toEqual([expect.stringMatching(/nothing was changed/), true])
    // Another source has a memory of its own.
    expect((await bring('csv', 'a.csv', 'Title,Start,Tags\nAnother,2026-03-28 10:00,Cloud\n')).plan.categories).toMatchObject([{ value: 'Cloud', place: 'topic', isTold: false }])
    const back = await bring('sessionize', 'a.json', sessionize(['Cloud', 'expert']), '--map', 'Tags: expert=guess')
    expect(back.plan.differences.flatMap(({ changed }) => changed)).toMatchObject([{ field: 'level' }])
    expect(await mapped()).toEqual([{ source: 'sessionize', columns: {}, categories: { 'Tags: Cloud': 'track:The cloud' } }])
  })

  it('are not remembered of an import that was not made', async () => {
    await bring('sessionize', 'a.json', sessionize(['Cloud']))
    await importing(payload, ['sessionize', path.join(folder, 'a.json'), '--event', 'camp', '--dry-run', '--map', 'Tags=nothing'])
    expect(await mapped()).toEqual([])
  })
})

it('columns are told once, also those without which a table can’t be read', async () => {
  const table = 'Bezeichnung,Wann,Wo\nOpening,2026-03-28 09:00,Hall\n'
  await bring('csv', 'a.csv', table, '--column', 'Bezeichnung=title', '--column', 'Wann=starts', '--column', 'Wo=nothing')
  expect(await mapped()).toEqual([{ source: 'csv', columns: { Bezeichnung: 'title', Wann: 'starts', Wo: 'nothing' }, categories: {} }])
  const again = await bring('csv', 'a.csv', table, '--column', 'Wo=room')
  expect([again.code, again.plan.create['rooms'], again.plan.columns]).toEqual([0, 1, [
    { file: 'a.csv', header: 'Bezeichnung', meaning: 'title', isTold: true }, { file: 'a.csv', header: 'Wann', meaning: 'starts', isTold: true }, { file: 'a.csv', header: 'Wo', meaning: 'room', isTold: true },
  ]])
  expect(await mapped()).toMatchObject([{ columns: { Wo: 'room' } }])
})
