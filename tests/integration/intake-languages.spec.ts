import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
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
beforeEach(async () => {
  await database.query('truncate events, venues, rooms, tracks, organizations, speakers, sessions, slots cascade')
})

const german = 'In diesem Vortrag sprechen wir darüber, wie Teams ihre Lieferketten für Software absichern, ohne langsamer zu werden, und zeigen an Beispielen aus dem Betrieb, was sich bewährt hat und was nicht.'
const english = 'In this session we look at how teams secure their software supply chains without slowing down, and show with examples from production what has worked for us and what has not worked at all.'

type Report = { plan: { notes: { code: string; detail: string }[]; differences: { changed: { field: string }[]; kept: { field: string }[] }[] } }
async function bring(description: string, language?: string) {
  const file = path.join(folder, 'all.json')
  const categories = language === undefined ? [] : [{ id: 1, title: 'Language', items: [{ id: 11, name: language }] }]
  await writeFile(file, JSON.stringify({ sessions: [{ id: '1', title: 'Opening', description, startsAt: '2026-03-28T09:00:00', endsAt: '2026-03-28T09:45:00', speakers: [], categoryItems: language === undefined ? [] : [11], roomId: 1 }], speakers: [], rooms: [{ id: 1, name: 'Hall' }], categories, questions: [] }))
  const run = await importing(payload, ['sessionize', file, '--event', 'camp', '--create', '--time-zone', 'Europe/Berlin', '--yes', '--json'])
  const { plan } = JSON.parse(run.printed) as Report
  const [session] = (await payload.find({ collection: 'sessions', draft: true, depth: 0, overrideAccess: true })).docs
  return { id: session?.id ?? '', language: session?.language ?? null, detected: plan.notes.filter(({ code }) => code === 'language-detected').map(({ detail }) => detail), differences: plan.differences.flatMap(({ changed, kept }) => [...changed.map(({ field }) => `changed ${field}`), ...kept.map(({ field }) => `kept ${field}`)]) }
}

it('tells the language where the source does not say, and says so', async () => {
  expect(await bring(german)).toMatchObject({ language: 'de', detected: ['de'] })
  expect(await bring(german)).toMatchObject({ language: 'de', differences: [] })
  // What was told follows the text; what the source says goes before.
  expect(await bring(english)).toMatchObject({ language: 'en', detected: ['en'], differences: ['changed abstract', 'changed language'] })
  expect(await bring(english, 'Deutsch')).toMatchObject({ language: 'de', detected: [], differences: ['changed language'] })
})

it('leaves what an editor says, which is no difference from a source that is silent', async () => {
  const { id } = await bring(german)
  await payload.update({ collection: 'sessions', id, data: { language: 'en' }, draft: true, overrideAccess: true })
  expect(await bring(german)).toMatchObject({ language: 'en', detected: [], differences: [] })
  expect(await bring(english)).toMatchObject({ language: 'en', differences: ['changed abstract'] })
  // The editor's it stays, though a text now says the same.
  expect(await bring(german)).toMatchObject({ language: 'en', differences: ['changed abstract'] })
  await payload.update({ collection: 'sessions', id, data: { language: null }, draft: true, overrideAccess: true })
  expect(await bring(german)).toMatchObject({ language: null })
})
