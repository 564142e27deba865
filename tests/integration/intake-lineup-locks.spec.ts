import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importedCollections } from '../../src/program/importing/importedCollections.ts'
import type { ImportedCollection } from '../../src/program/importing/importedCollections.ts'
import { locksAnswerSchema } from '../../src/program/importing/locksAnswer.ts'
import type { Locale } from '../../src/program/locale.ts'
import { changeExport } from '../support/exportFiles.ts'
import { importing } from '../support/importing.ts'
import { startExports } from './exportRig.ts'
import type { Exports } from './exportRig.ts'
import type { Imports, Role } from './importRig.ts'
import { everybody } from './importRig.ts'

let exports: Exports
let folder: string
/** An event of another system, of which nothing is here. */
let file: string
let imports: Imports

beforeAll(async () => {
  exports = await startExports();
  ({ imports, folder, foreign: file } = exports)
  await bring(file)
}, 60_000)
afterAll(() => exports[Symbol.asyncDispose]())

type Told = { kind: string; changed: { field: string }[]; kept: { field: string }[] }
async function bring(from: string): Promise<Told[]> {
  const run = await importing(imports.payload, ['lineup', from, '--event', 'camp', '--publish', '--yes', '--json'])
  expect([run.told, run.code]).toEqual([expect.any(String), 0])
  return (JSON.parse(run.printed) as { plan: { differences: Told[] } }).plan.differences.map(({ kind, changed, kept }) => ({ kind, changed, kept }))
}

/** Documents that an import brought. */
async function broughtIn(collection: ImportedCollection): Promise<string[]> {
  return (await imports.query<{ document: string }>(`select document from intake.written where collection = '${collection}' order by document`)).map(({ document }) => document)
}
async function firstOf(collection: ImportedCollection): Promise<string> {
  if (collection !== 'venues') return (await broughtIn(collection))[0] ?? expect.fail(`no ${collection}`)
  // The one that has an address.
  return (await imports.payload.find({ collection, where: { slug: { equals: 'excel-east' } }, depth: 0, overrideAccess: true })).docs[0]?.id ?? expect.fail('no venue')
}
const locksAt = async (collection: ImportedCollection, id: string, role: Role = 'editor') => locksAnswerSchema.parse((await imports.call(role, 'GET', `${collection}/${id}/locks`)).body)
const fieldsAt = async (collection: ImportedCollection, id: string, role?: Role): Promise<string[]> => (await locksAt(collection, id, role)).locks.map(({ field }) => field)
const release = (collection: ImportedCollection, id: string, fields: readonly string[], role: Role = 'editor') => imports.call(role, 'POST', `${collection}/${id}/locks/release`, { fields })
async function edit(collection: ImportedCollection, id: string, locale: Locale, data: object): Promise<void> {
  await imports.payload.update({ collection, id, locale, data, overrideAccess: true })
}
async function allOf(collection: ImportedCollection, id: string): Promise<object> {
  return await imports.payload.findByID({ collection, id, locale: 'all', depth: 0, overrideAccess: true })
}

it('nothing is kept before anybody changed anything, in any collection', async () => {
  for (const collection of importedCollections) {
    const brought = await broughtIn(collection)
    expect([collection, brought.length]).not.toEqual([collection, 0])
    for (const id of brought) expect([collection, await locksAt(collection, id)]).toEqual([collection, { locks: [], mayRelease: false }])
  }
})

/** What an editor writes, and what the source says later; `parts`: what then stands beside the form. */
const cases: readonly { collection: ImportedCollection; locale: Locale; edit: object; parts: readonly string[]; source: object; taken: object }[] = [
  { collection: 'sponsors', locale: 'en', edit: { booth: 'A1', logo: null, _status: 'published' }, parts: ['booth', 'logo'], source: { booth: 'C3' }, taken: { booth: 'C3', logo: expect.any(String) as unknown } },
  { collection: 'organizations', locale: 'en', edit: { url: 'https://ours.example', logo: null, aliases: ['Ours'] }, parts: ['url', 'logo', 'aliases'], source: { url: 'https://theirs.example' }, taken: { url: 'https://theirs.example', logo: expect.any(String) as unknown, aliases: ['Umbra GmbH'] } },
  { collection: 'venues', locale: 'de', edit: { name: 'Unser Haus', address: { street: 'Our street 1' } }, parts: ['name.de', 'address'], source: { name: { en: 'House', de: 'Ihr Haus' }, address: { street: 'Their street 2' } }, taken: { name: { en: 'House', de: 'Ihr Haus' }, address: { street: 'Their street 2', city: null, country: null } } },
  { collection: 'topics', locale: 'de', edit: { name: 'Unser Thema' }, parts: ['name.de'], source: { name: { en: 'Chains', de: 'Ihr Thema' } }, taken: { name: { en: 'Chains', de: 'Ihr Thema' } } },
  { collection: 'media', locale: 'de', edit: { alt: 'Unser Bild', focalX: 10 }, parts: ['alt.de', 'focalX'], source: { alt: { en: 'Theirs', de: 'Ihr Bild' }, focalX: 70 }, taken: { alt: { en: 'Theirs', de: 'Ihr Bild' }, focalX: 70 } },
  { collection: 'rooms', locale: 'de', edit: { name: 'Unser Saal' }, parts: ['name.de'], source: { name: { en: 'Room', de: 'Ihr Saal' } }, taken: { name: { en: 'Room', de: 'Ihr Saal' } } },
]

describe.each(cases)('what an editor changed of $collection', ({ collection, locale, edit: edited, parts, source, taken }) => {
  it('is shown, kept, given back by its editors only, and follows the source from then on', async () => {
    const id = await firstOf(collection)
    await edit(collection, id, locale, edited)
    const { locks, mayRelease } = await locksAt(collection, id)
    expect(locks.map(({ field, source, event }) => [field, source, event.id])).toEqual(parts.map((part) => [part, 'lineup', imports.event.id]))
    // Only what has drafts has versions, which tell since when.
    expect(locks.map(({ since }) => since !== null)).toEqual(parts.map(() => collection === 'sponsors'))
    expect([mayRelease, (await locksAt(collection, id, 'viewer')).mayRelease, await fieldsAt(collection, id, 'viewer')]).toEqual([true, false, parts])

    // Whoever has no role at the event of the import sees what is shared, and no lock of it.
    const isShared = collection !== 'sponsors'
    const statusesOf = async (work: (role: Role) => Promise<{ status: number }>) => Object.fromEntries(await Promise.all(everybody.filter((role) => role !== 'manager' && role !== 'editor').map(async (role) => [role, (await work(role)).status] as const)))
    expect(await statusesOf((role) => imports.call(role, 'GET', `${collection}/${id}/locks`))).toEqual({ viewer: 200, stranger: isShared ? 200 : 404, nobody: 403 })
    expect(await statusesOf((role) => release(collection, id, parts, role))).toEqual({ viewer: 403, stranger: isShared ? 403 : 404, nobody: 403 })
    if (isShared) expect(await locksAt(collection, id, 'stranger')).toEqual({ locks: [], mayRelease: false })
    expect(await fieldsAt(collection, id)).toEqual(parts)

    const next = await changeExport(folder, file, (of, content, origin) => { if (of === collection && origin === id) Object.assign(content, source) })
    const sorted = (fields: readonly { field: string }[] | undefined): string[] => (fields ?? []).map(({ field }) => field).sort()
    const kept = (await bring(next)).find(({ kind }) => kind === collection)
    expect(sorted(kept?.kept)).toEqual([...parts].sort())
    expect(sorted(kept?.changed).filter((field) => parts.includes(field))).toEqual([])
    expect(await allOf(collection, id)).toMatchObject(locale === 'en' ? { ...edited } : Object.fromEntries(Object.entries(edited).map(([field, value]) => [field, parts.includes(`${field}.${locale}`) ? { [locale]: value as unknown } : (value as unknown)])))

    const before = await allOf(collection, id)
    expect(await release(collection, id, parts, 'manager')).toMatchObject({ status: 200, body: { locks: [], mayRelease: false } })
    expect(await allOf(collection, id)).toEqual(before)
    const changed = (await bring(next)).find(({ kind }) => kind === collection)
    expect([sorted(changed?.changed), sorted(changed?.kept)]).toEqual([[...parts].sort(), []])
    expect(await allOf(collection, id)).toMatchObject(taken)
    expect([await fieldsAt(collection, id), (await bring(next)).filter(({ kind }) => kind === collection)]).toEqual([[], []])
  })
})

describe('a document of several teams', () => {
  it('is given back only by whoever edits both it and the event of the import', async () => {
    const id = await firstOf('venues')
    await edit('venues', id, 'en', { url: 'https://ours.example', editableBy: [imports.event.id, imports.other.id] })
    // The stranger is manager of the other event.
    expect(await release('venues', id, ['url'], 'stranger')).toMatchObject({ status: 200, body: { locks: [], mayRelease: false } })
    expect(await locksAt('venues', id)).toMatchObject({ locks: [{ field: 'url' }], mayRelease: true })
    await edit('venues', id, 'en', { editableBy: [imports.other.id] })
    expect(await locksAt('venues', id)).toMatchObject({ locks: [{ field: 'url' }], mayRelease: false })
    expect(await release('venues', id, ['url'])).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    expect(await fieldsAt('venues', id)).toEqual(['url'])
  })
  it('that no import wrote down has none', async () => {
    const organization = await imports.payload.create({ collection: 'organizations', data: { name: 'By hand', slug: 'by-hand', editableBy: [imports.event.id] }, overrideAccess: true })
    await edit('organizations', organization.id, 'en', { url: 'https://by-hand.example' })
    expect(await locksAt('organizations', organization.id)).toEqual({ locks: [], mayRelease: false })
  })
})
