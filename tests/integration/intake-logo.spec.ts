import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createLocalReq } from 'payload'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { findLocks } from '../../src/intake/locks/findLocks.ts'
import { releaseLocks } from '../../src/intake/locks/releaseLocks.ts'
import { importing } from '../support/importing.ts'
import type { ServingPages } from '../support/servingPages.ts'
import { servingPages } from '../support/servingPages.ts'
import type { Importer } from '../support/startImporter.ts'
import { startImporter } from '../support/startImporter.ts'

const media = mkdtempSync(path.join(tmpdir(), 'lineup-logos-'))
let importer: Importer
let server: ServingPages

const drawing = (color: string): Promise<Buffer> => sharp({ create: { width: 300, height: 100, channels: 3, background: color } }).png().toBuffer()
const at = { date: '2026-03-28T09:00:00+00:00', start: '09:00', duration: '00:30' }
const json = (logo: unknown) => ({ schedule: { base_url: `${server.origin}/`, conference: { acronym: 'camp', title: 'Camp', time_zone_name: 'UTC', logo, days: [{ date: '2026-03-28', rooms: { Hall: [{ id: 1, title: 'Opening', ...at, persons: [] }] } }] } } })
const files: Record<string, (logo: string) => unknown> = {
  'frab-xml': (logo) => Buffer.from(`<schedule><conference><acronym>camp</acronym><title>Camp</title><time_zone_name>UTC</time_zone_name><base_url>${server.origin}/</base_url>${logo === '' ? '' : `<logo>${logo}</logo>`}</conference><day date="2026-03-28"><room name="Hall"><event id="1"><date>${at.date}</date><start>09:00</start><duration>00:30</duration><title>Opening</title></event></room></day></schedule>`),
  'frab-json': json,
  'schedule2': (logo) => ({ schedule: { base_url: `${server.origin}/`, conference: { acronym: 'camp', title: 'Camp', time_zone_name: 'UTC', logo: { url: logo, title: 'Our logo' } }, events: [{ id: '1', title: 'Opening', start: at.date, duration: '00:30', room: { name: 'Hall' } }] } }),
}
type Report = { plan: { pictures: number; change: { events: number }; differences: { kind: string; changed: { field: string }[]; kept: { field: string }[] }[]; notes: { code: string; detail: string }[] } }
async function bring(source: string, logo: string, ...more: string[]) {
  server.pages['/schedule'] = files[source]?.(logo)
  server.asked.length = 0
  const run = await importing(importer.payload, [source, `${server.origin}/schedule`, '--event', 'camp', '--create', '--yes', '--json', ...more], { allowLocal: true })
  const { plan } = JSON.parse(run.printed) as Report
  return { ...run, plan, asked: server.asked.slice(1), kept: plan.differences.flatMap(({ kind, kept }) => kept.map(({ field }) => `${kind} ${field}`)) }
}
const event = async () => (await importer.payload.find({ collection: 'events', draft: true, depth: 0, overrideAccess: true })).docs[0] ?? expect.fail('no event')
const logoOf = async () => {
  const { logo } = await event()
  return typeof logo === 'string' ? await importer.payload.findByID({ collection: 'media', id: logo, depth: 0, overrideAccess: true }) : null
}
const lastImport = async () => String((await importer.database.query('select max(id) as id from intake.imports'))[0]?.['id'])
beforeAll(async () => {
  process.env['LINEUP_MEDIA_DIR'] = media
  importer = await startImporter()
  server = await servingPages()
})
afterAll(async () => {
  await server.close()
  await importer[Symbol.asyncDispose]()
  await rm(media, { recursive: true })
})
afterEach(() => { server.clear() })
beforeEach(async () => {
  await importer.database.query('truncate events, venues, rooms, tracks, organizations, speakers, sessions, slots, media, users cascade')
  Object.assign(server.pages, { '/logo.png': await drawing('#aa0000'), '/new.png': await drawing('#0000aa') })
})

it.each(Object.keys(files))('is fetched, written anew, and of the team of the new event: %s', async (source) => {
  const { code, asked, plan } = await bring(source, '/logo.png')
  expect([code, asked, plan.pictures]).toEqual([0, ['/logo.png'], 1])
  const [made, logo] = [await event(), await logoOf()]
  expect(logo).toMatchObject({ alt: 'Camp', mimeType: 'image/png', width: 300, height: 100, editableBy: [made.id] })
  expect(logo?.filename).toMatch(/^[0-9a-f]{64}\.png$/)
  const again = await bring(source, '/logo.png')
  expect([again.asked, again.told]).toEqual([[], expect.stringMatching(/nothing was changed/)])
  const undone = await importing(importer.payload, ['--undo', await lastImport(), '--yes'])
  expect([undone.told, undone.code]).toEqual([expect.stringMatching(/was undone/), 0])
})

it.each(Object.keys(files))('changes with its address, and the change is undone: %s', async (source) => {
  await bring(source, '/logo.png')
  const before = await logoOf()
  const { plan, asked } = await bring(source, '/new.png')
  expect([asked, plan.change.events, plan.differences.map(({ kind, changed }) => [kind, changed.map(({ field }) => field)])]).toEqual([['/new.png'], 1, [['events', ['logo']]]])
  const after = await logoOf()
  expect([after?.id === before?.id, after?.editableBy]).toEqual([false, [(await event()).id]])
  const undone = await importing(importer.payload, ['--undo', await lastImport(), '--yes'])
  expect([undone.told, undone.code, (await logoOf())?.id]).toEqual([expect.stringMatching(/was undone/), 0, before?.id])
})

it('is noticed if it is replaced at its address', async () => {
  server.marks['/logo.png'] = '"first"'
  await bring('frab-xml', '/logo.png')
  const before = await logoOf()
  expect((await bring('frab-xml', '/logo.png')).told).toMatch(/nothing was changed/)
  Object.assign(server.pages, { '/logo.png': await drawing('#00aa00') })
  server.marks['/logo.png'] = '"second"'
  expect((await bring('frab-xml', '/logo.png')).plan.change.events).toBe(1)
  expect((await logoOf())?.id).not.toBe(before?.id)
})

it('stays as an editor has it, until they give it back', async () => {
  await bring('frab-xml', '/logo.png')
  const own = await importer.payload.create({ collection: 'media', data: { alt: 'Own' }, file: { data: await drawing('#777777'), name: 'own.png', mimetype: 'image/png', size: 1 }, overrideAccess: true })
  const { id } = await event()
  await importer.payload.update({ collection: 'events', id, data: { logo: own.id }, draft: true, overrideAccess: true })
  for (const address of ['/logo.png', '/new.png']) {
    const { asked, kept } = await bring('frab-xml', address)
    expect([asked, kept, (await logoOf())?.alt]).toEqual([[], ['events logo'], 'Own'])
  }
  const req = await createLocalReq({ user: { ...(await importer.payload.create({ collection: 'users', data: { name: 'Editor', email: 'editor@example.org', password: crypto.randomUUID(), memberships: [{ event: id, role: 'editor' }] }, overrideAccess: true })), collection: 'users' } }, importer.payload)
  expect((await findLocks(req, 'events', id, 'viewer')).map(({ field }) => field)).toEqual(['logo'])
  await releaseLocks(req, 'events', id, ['logo'])
  await bring('frab-xml', '/logo.png')
  expect((await logoOf())?.alt).toBe('Camp')
})

it('is left out and told where it is not wanted, is none, or is not there, and is tried again', async () => {
  const lostIn = (notes: Report['plan']['notes']) => notes.filter(({ code }) => code === 'picture-lost').map(({ detail }) => detail.replaceAll(server.origin, ''))
  const without = await bring('frab-xml', '/logo.png', '--no-photos')
  expect([without.asked, lostIn(without.plan.notes), await logoOf()]).toEqual([[], ['/logo.png'], null])
  const none = await bring('frab-xml', '/none.png')
  expect([none.code, lostIn(none.plan.notes), await logoOf()]).toEqual([0, [expect.stringMatching(/^\/none\.png: .*404/)], null])
  server.pages['/none.png'] = await drawing('#123456')
  await bring('frab-xml', '/none.png')
  expect((await logoOf())?.alt).toBe('Camp')
  const { plan } = await bring('frab-xml', 'javascript:alert(1)')
  expect(plan.notes.map(({ code, detail }) => `${code} ${detail}`)).toContain('bad-link javascript:alert(1)')
})
