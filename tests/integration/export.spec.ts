import { mkdtempSync } from 'node:fs'
import { readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { handleEndpoints } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runExport } from '../../src/intake/export/runExport.ts'
import { allFieldsOf, wholeCollections } from '../../src/intake/lineup/fields.ts'
import { newestOf, wholeEventSchema } from '../../src/intake/lineup/wholeEvent.ts'
import type { WholeEvent } from '../../src/intake/lineup/wholeEvent.ts'
import { openZip } from '../../src/intake/zip/openZip.ts'
import { sha256 } from '../../src/program/canonical.ts'
import { makeWholeProgramme } from '../support/wholeProgramme.ts'
import { containing, startContent } from './contentFixtures.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'lineup-export-'))
const media = path.join(folder, 'media')
const keys = { manager: crypto.randomUUID(), editor: crypto.randomUUID(), viewer: crypto.randomUUID(), stranger: crypto.randomUUID() }
type Caller = keyof typeof keys | 'nobody'
const callers: readonly Caller[] = ['manager', 'editor', 'viewer', 'stranger', 'nobody']
const bounds = { entries: 100, entry: 10 ** 7, total: 10 ** 8 }

let content: Awaited<ReturnType<typeof startContent>>
let made: Awaited<ReturnType<typeof makeWholeProgramme>>

beforeAll(async () => {
  process.env['LINEUP_MEDIA_DIR'] = media
  content = await startContent()
  made = await makeWholeProgramme(content.payload)
  for (const role of ['manager', 'editor', 'viewer', 'stranger'] as const) {
    const membership = role === 'stranger' ? { event: made.parent, role: 'manager' as const } : { event: made.event, role }
    await content.payload.create({ collection: 'integrations', data: { name: role, enableAPIKey: true, apiKey: keys[role], memberships: [membership] } })
  }
})
afterAll(async () => {
  await content[Symbol.asyncDispose]()
  await rm(folder, { recursive: true })
})

async function call(caller: Caller, query = '', event = made.event): Promise<Response> {
  const headers: Record<string, string> = caller === 'nobody' ? {} : { authorization: `integrations API-Key ${keys[caller]}` }
  return await handleEndpoints({ config: content.payload.config, request: new Request(`http://localhost:3000/cms/api/events/${event}/export${query}`, { headers }) })
}
const statusesOf = async (query = '') => Object.fromEntries(await Promise.all(callers.map(async (caller) => {
  const response = await call(caller, query)
  await response.arrayBuffer()
  return [caller, response.status] as const
})))

async function unpacked(bytes: Uint8Array): Promise<{ whole: WholeEvent; files: string[]; read: (name: string) => Promise<Buffer> }> {
  const zip = await openZip(bytes, 'export', bounds)
  return { whole: wholeEventSchema.parse(JSON.parse((await zip.read('lineup.json')).toString())), files: [...zip.sizes.keys()].sort(), read: zip.read }
}
const exported = async (caller: Caller, query = '') => unpacked(new Uint8Array(await (await call(caller, query)).arrayBuffer()))

describe('the endpoint', () => {
  it('is for those who may read the drafts of the event', async () => {
    expect(await statusesOf()).toEqual({ manager: 200, editor: 200, viewer: 200, stranger: 403, nobody: 403 })
    expect(await statusesOf('?published=true')).toEqual({ manager: 200, editor: 200, viewer: 200, stranger: 403, nobody: 403 })
    expect((await call('viewer', '?published=yes')).status).toBe(400)
    expect((await call('viewer', '?all=true')).status).toBe(400)
  })

  it('gives what is private about speakers to editors who ask, of the profiles that they may edit', async () => {
    expect(await statusesOf('?private=true')).toEqual({ manager: 200, editor: 200, viewer: 403, stranger: 403, nobody: 403 })
    const { whole } = await exported('editor', '?private=true')
    expect(whole.private).toBe(true)
    expect(whole.documents.speakers.map(({ published }) => [published?.['name'], published?.['email'], published?.['notes']]).sort()).toEqual([['Ada Okafor', 'ada@canary.example', 'CANARY-NOTES'], ['Bo Li', undefined, undefined]])
    for (const query of ['', '?published=true']) expect(JSON.stringify((await exported('editor', query)).whole)).not.toMatch(/canary/i)
  })

  it('gives all of the event as one archive, drafts beside what is public, media by the hash of their bytes', async () => {
    const response = await call('viewer')
    expect([response.headers.get('content-type'), response.headers.get('content-disposition')]).toEqual(['application/zip', expect.stringMatching(/^attachment; filename="securitycon-\d{4}-\d{2}-\d{2}\.lineup\.zip"$/)])
    const { whole, files, read } = await unpacked(new Uint8Array(await response.arrayBuffer()))
    const shown = (of: keyof WholeEvent['documents']) => whole.documents[of].map((document) => `${JSON.stringify(newestOf(document)['title'] ?? newestOf(document)['name'])} ${document.published === null ? 'draft' : document.draft === null ? 'published' : 'both'}`).sort()
    expect(shown('sessions')).toEqual(['{"en":"Instead, in new words"} both', '{"en":"Off"} published', '{"en":"Only a draft"} draft', '{"en":"Opening","de":"Eröffnung"} published', '{"en":"Replaced"} published'])
    expect(shown('tracks')).toEqual(['{"en":"A draft"} draft', '{"en":"Runtime"} published'])
    expect(shown('rooms')).toEqual(['{"en":"Platinum 1 of the arena"} published', '{"en":"Platinum 1"} published', '{"en":"Unused"} published'])
    expect(whole.documents.slots.map(({ published }) => typeof published?.['number'])).toEqual(['number', 'number', 'number', 'number'])
    expect(files).toHaveLength(4)
    for (const file of files.filter((name) => name !== 'lineup.json')) expect(file).toMatch(new RegExp(`^media/${sha256(await read(file))}\\.(png|jpg|webp)$`))
  })

  it('knows every field of the content model: filled here, or named as left out', async () => {
    const { whole } = await exported('editor', '?private=true')
    const filled = (of: keyof WholeEvent['documents']) => [...new Set(whole.documents[of].flatMap((document) => Object.keys(newestOf(document))))].sort()
    for (const collection of wholeCollections) {
      const empty: Partial<Record<string, string[]>> = { topics: ['externalIds'], organizations: ['logoDark'], sponsors: ['logoDark', 'showsUntil'], speakers: ['formerSlugs'], slots: ['externalIds'] }
      const left = empty[collection] ?? []
      expect([collection, filled(collection)]).toEqual([collection, Object.keys(allFieldsOf(collection)).filter((field) => !left.includes(field)).sort()])
      const notExported = ['id', 'createdAt', 'updatedAt', 'deletedAt', '_status', 'editableBy', 'publicState', 'event', 'title', 'timeZone', 'placeholder', 'slots', 'rooms', 'state', 'url', 'thumbnailURL', 'mimeType', 'filesize', 'width', 'height', 'sizes']
      const model = content.payload.collections[collection].config.flattenedFields.map(({ name }) => name)
      expect([collection, model.filter((field) => !(field in allFieldsOf(collection)) && !notExported.includes(field))]).toEqual([collection, []])
    }
  })

  it('leaves drafts out where only what is published is wanted', async () => {
    const { whole } = await exported('viewer', '?published=true')
    expect(whole.documents.sessions.map(({ published }) => (published?.['title'] as { en: string }).en).sort()).toEqual(['Instead', 'Off', 'Opening', 'Replaced'])
    expect(Object.values(whole.documents).flat().filter(({ draft }) => draft !== null)).toEqual([])
  })
})

describe('the command', () => {
  const run = async (...words: string[]) => {
    const told: string[] = []
    const code = await runExport(words, { print: (text) => void told.push(text), tell: (text) => void told.push(text), openPayload: () => Promise.resolve(content.payload), mediaFolder: media, now: () => new Date('2026-01-02T03:04:05Z') })
    return { code, told: told.join('') }
  }
  const file = path.join(folder, 'x.lineup.zip')

  it('writes the file, whole or not at all', async () => {
    expect(await run('--event', 'securitycon', file)).toEqual({ code: 0, told: `Exported "securitycon" to ${file}: 5 sessions, 2 speakers, 3 media files.\n` })
    const first = await readFile(file)
    expect((await unpacked(first)).whole).toMatchObject({ format: 'lineup-event', version: 1, exportedAt: '2026-01-02T03:04:05.000Z', private: false })
    expect(await run('--event', 'securitycon', file)).toMatchObject({ code: 3, told: containing('--force') })
    expect((await run('--event', 'securitycon', '--force', file)).code).toBe(0)
    expect(sha256(await readFile(file))).toBe(sha256(first))
    expect(await run('--event', 'securitycon', path.join(folder, 'no', 'such', 'folder.zip'))).toMatchObject({ code: 1, told: containing('was not written') })
  })

  it('keeps what is private to whoever asked', async () => {
    const secret = path.join(folder, 'private.zip')
    expect((await run('--event', 'securitycon', '--private', secret)).code).toBe(0)
    expect((await stat(secret)).mode & 0o077).toBe(0)
    expect((await unpacked(await readFile(secret))).whole.documents.speakers.map(({ published }) => published?.['email']).sort()).toEqual(['ada@canary.example', 'bo@canary.example'])
  })

  it('says what is missing', async () => {
    expect(await run('--event', 'nowhere', path.join(folder, 'y.zip'))).toMatchObject({ code: 3, told: 'There is no event "nowhere".\n' })
    expect(await run(path.join(folder, 'y.zip'))).toMatchObject({ code: 2, told: containing('--event SLUG') })
    expect((await run('--help')).code).toBe(0)
  })
})
