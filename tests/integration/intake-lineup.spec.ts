import { mkdtempSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runExport } from '../../src/intake/export/runExport.ts'
import { wholeEventSchema } from '../../src/intake/lineup/wholeEvent.ts'
import type { WholeEvent } from '../../src/intake/lineup/wholeEvent.ts'
import { openZip } from '../../src/intake/zip/openZip.ts'
import { packZip } from '../../src/intake/zip/packZip.ts'
import { sha256 } from '../../src/program/canonical.ts'
import type { Manifest } from '../../src/program/edition.ts'
import { importing } from '../support/importing.ts'
import { replaceOne } from '../support/replaceOne.ts'
import { serving } from '../support/serving.ts'
import { makeWholeProgramme } from '../support/wholeProgramme.ts'
import type { Publication } from './publicationHarness.ts'
import { startPublication } from './publicationHarness.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'lineup-whole-'))
const media = path.join(folder, 'media')
const file = path.join(folder, 'securitycon.lineup.zip')
/** The event beside which it runs. */
const parentFile = path.join(folder, 'conference.lineup.zip')
let publication: Publication
let made: Awaited<ReturnType<typeof makeWholeProgramme>>
let original: { manifest: Manifest | null; whole: WholeEvent; entities: Map<string, unknown> }

beforeAll(async () => {
  process.env['LINEUP_MEDIA_DIR'] = media
  publication = await startPublication()
  made = await makeWholeProgramme(publication.payload)
  await publication.work()
  original = { manifest: await publication.manifestOf(made.event), whole: await exported(file, '--private'), entities: await entitiesOf(made.event) }
  await exported(parentFile, '--event', 'conference')
}, 60_000)
afterAll(async () => {
  await publication[Symbol.asyncDispose]()
  await rm(folder, { recursive: true })
})

async function exported(to: string, ...words: string[]): Promise<WholeEvent> {
  const code = await runExport(['--event', 'securitycon', ...words, '--force', to], { print: () => undefined, tell: () => undefined, openPayload: () => Promise.resolve(publication.payload), mediaFolder: media, now: () => new Date('2026-01-02T03:04:05Z') })
  expect(code).toBe(0)
  const zip = await openZip(to, 'export', { entries: 100, entry: 10 ** 7, total: 10 ** 8 })
  const whole = wholeEventSchema.parse(JSON.parse((await zip.read('lineup.json')).toString()))
  zip.close()
  return whole
}

/** Entities of the live edition by kind and id. */
async function entitiesOf(event: string): Promise<Map<string, unknown>> {
  const { entities } = await publication.editionOf(event)
  return new Map(Object.entries(entities).flatMap(([kind, list]) => list.map(({ changedIn: _, ...entity }) => [`${kind} ${entity.id}`, entity] as const)))
}

/** As if nothing had ever been here, media included. */
async function emptySystem(): Promise<void> {
  const tables = await publication.query<{ name: string }>(`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('public', 'publication', 'delivery', 'intake') and tablename not in ('payload_migrations', 'migrations') and tablename not like 'payload\\_%'`)
  await publication.query(`truncate ${tables.map(({ name }) => name).join(', ')} cascade`)
  await publication.query(`select setval('slot_numbers', 1, false)`)
  await rm(media, { recursive: true, force: true })
}
const bring = (...words: string[]) => importing(publication.payload, ['lineup', file, '--event', 'securitycon', '--yes', ...words])

describe('into an empty system', () => {
  it('gives the same edition again', async () => {
    await emptySystem()
    expect((await importing(publication.payload, ['lineup', parentFile, '--event', 'conference', '--create', '--publish', '--yes'])).code).toBe(0)
    const run = await bring('--create', '--publish')
    expect([run.code, run.told]).toEqual([0, expect.stringMatching(/^Imported 5 sessions, 2 speakers and 2 rooms into "securitycon"/)])
    await publication.work()
    const entities = await entitiesOf(made.event)
    expect([...entities.keys()].sort()).toEqual([...original.entities.keys()].sort())
    for (const [key, entity] of original.entities) {
      // When slots changed is known to whoever told the public.
      const wanted = 'slots' in (entity as object) ? { ...(entity as object), slots: expect.anything() as unknown } : entity
      expect(entities.get(key)).toEqual(wanted)
    }
    const hashes = (manifest: Manifest | null) => new Map(manifest?.entries.map(({ kind, id, hash }) => [`${kind} ${id}`, hash]))
    const [before, after] = [hashes(original.manifest), hashes(await publication.manifestOf(made.event))]
    expect([...after].filter(([key, hash]) => before.get(key) !== hash).map(([key]) => key.split(' ')[0])).toEqual(['session', 'session'])
    const slotsOf = (from: Map<string, unknown>) => [...from.values()].flatMap((entity) => ((entity as { slots?: object[] }).slots ?? []).map((slot) => ({ ...slot, changedAt: '', sequence: 0 })))
    expect(slotsOf(entities)).toEqual(slotsOf(original.entities))
  })

  it('gives all of it again, drafts and what is private included, with the same files', async () => {
    const again = await exported(path.join(folder, 'again.zip'), '--private')
    expect(again).toEqual(original.whole)
    const files = await readdir(media)
    for (const { published } of again.documents.media) expect(sha256(await readFile(path.join(media, String(published?.['filename']))))).toBe(String(published?.['filename']).slice(0, 64))
    expect(files.length).toBeGreaterThan(3)
  })

  it('numbers that were brought are never given again', async () => {
    const slot = await publication.payload.create({ collection: 'slots', data: { session: made.session, startsAt: '2026-04-02T10:00:00.000Z', endsAt: '2026-04-02T10:30:00.000Z', state: 'confirmed' } })
    expect(slot.number).toBe(Math.max(...original.whole.documents.slots.map(({ published }) => Number(published?.['number']))) + 1)
    await publication.payload.delete({ collection: 'slots', id: slot.id })
  })

  it('the same file again writes nothing', async () => {
    await publication.work()
    const before = await publication.query('select count(*)::int as versions from _sessions_v')
    const run = await bring('--publish')
    expect([run.code, run.told]).toEqual([0, expect.stringMatching(/^Nothing in "securitycon" differs/)])
    expect(await publication.query('select count(*)::int as versions from _sessions_v')).toEqual(before)
    expect((await publication.jobs()).filter(({ due }) => due)).toEqual([])
    expect((await bring('--history')).code).toBe(0)
  })
})

/** The file with other documents, or other media. */
async function changedFile(change: (whole: { documents: Record<string, { id: string; published: Record<string, unknown> | null; draft: Record<string, unknown> | null }[]> } & Record<string, unknown>) => void, files: (name: string, bytes: Buffer) => [string, Buffer][] = (name, bytes) => [[name, bytes]]): Promise<string> {
  const zip = await openZip(file, 'file', { entries: 100, entry: 10 ** 7, total: 10 ** 8 })
  const parts: [string, Buffer][] = []
  for (const name of zip.sizes.keys()) {
    const bytes = await zip.read(name)
    if (name !== 'lineup.json') parts.push(...files(name, bytes))
    else {
      const whole = JSON.parse(bytes.toString()) as Parameters<typeof change>[0]
      change(whole)
      parts.push([name, Buffer.from(JSON.stringify(whole))])
    }
  }
  zip.close()
  const to = path.join(folder, `changed-${crypto.randomUUID()}.zip`)
  await writeFile(to, await packZip(new Map(parts)))
  return to
}

describe('again, into the event that is there', () => {
  it('an editor keeps what they wrote in one language, and the other takes what the file says', async () => {
    await publication.payload.update({ collection: 'sessions', id: made.session, locale: 'de', data: { title: 'Begrüßung', _status: 'published' } })
    const changed = await changedFile(({ documents }) => {
      for (const { id, published } of documents['sessions'] ?? []) {
        if (id === made.session && published !== null) Object.assign(published, { title: { en: 'Opening remarks', de: 'Eröffnungsrede' }, level: 'beginner' })
      }
      for (const { published } of documents['rooms'] ?? []) if (published?.['slug'] === 'platinum-1') published['capacity'] = 350
    })
    const run = await importing(publication.payload, ['lineup', changed, '--event', 'securitycon', '--publish', '--yes', '--json'])
    const { plan } = JSON.parse(run.printed) as { plan: { differences: { kind: string; name: string; changed: { field: string; here: string; source: string }[]; kept: { field: string; here: string; source: string }[] }[] } }
    expect(plan.differences.map(({ kind, changed, kept }) => [kind, changed, kept])).toEqual([
      ['rooms', [{ field: 'capacity', here: '300', source: '350' }], []],
      ['sessions', [{ field: 'level', here: 'any', source: 'beginner' }, { field: 'title.en', here: 'Opening', source: 'Opening remarks' }], [{ field: 'title.de', here: 'Begrüßung', source: 'Eröffnungsrede' }]].map((part, at) => (at === 1 ? expect.arrayContaining(part as unknown[]) as unknown : part)),
    ])
    const session = await publication.payload.findByID({ collection: 'sessions', id: made.session, locale: 'all', depth: 0 })
    expect([session.title, session.level, session._status]).toEqual([{ en: 'Opening remarks', de: 'Begrüßung' }, 'beginner', 'published'])
    expect((await publication.payload.find({ collection: 'rooms', where: { slug: { equals: 'platinum-1' } } })).docs[0]?.capacity).toBe(350)
    expect((await importing(publication.payload, ['lineup', changed, '--event', 'securitycon', '--publish', '--yes'])).told).toMatch(/^Nothing in "securitycon" differs/)
  })

  it('what the file names no more is listed, left, cancelled or archived', async () => {
    const fewer = await changedFile(({ documents }) => {
      const gone = documents['sessions']?.find(({ published }) => published?.['slug'] === 'instead')?.id
      documents['sessions'] = (documents['sessions'] ?? []).filter(({ id }) => id !== gone)
      documents['slots'] = (documents['slots'] ?? []).filter(({ published }) => published?.['session'] !== gone)
    })
    const missingIn = ({ printed }: { printed: string }) => (JSON.parse(printed) as { plan: { missing: { kind: string; becomes: string }[] } }).plan.missing
    const archiving = await importing(publication.payload, ['lineup', fewer, '--event', 'securitycon', '--publish', '--missing', 'archive', '--dry-run', '--json'])
    expect(missingIn(archiving).map(({ kind, becomes }) => [kind, becomes])).toEqual([['sessions', 'archive'], ['slots', 'cancel'], ['slots', 'cancel']])
    const run = await importing(publication.payload, ['lineup', fewer, '--event', 'securitycon', '--publish', '--missing', 'cancel', '--yes', '--json'])
    expect(missingIn(run)).toEqual([{ kind: 'sessions', name: 'Instead, in new words', becomes: 'cancel' }, ...['09:00', '10:00'].map(() => ({ kind: 'slots', name: 'Instead, in new words', becomes: 'cancel' }))])
  })

  it('beside it, under another slug: all new but what events share', async () => {
    const run = await importing(publication.payload, ['lineup', file, '--event', 'copy', '--create', '--publish', '--yes', '--json'])
    expect(run.code).toBe(0)
    const { event, plan } = JSON.parse(run.printed) as { event: { id: string }; plan: { create: object; match: object; notes: { code: string }[] } }
    expect([plan.create, plan.match]).toMatchObject([{ sessions: 5, slots: 4, tracks: 2, sponsors: 1, speakers: 0, rooms: 0, media: 0, organizations: 0 }, { speakers: 2, rooms: 3, venues: 2, topics: 1, media: 3, organizations: 1 }])
    expect(Object.groupBy(plan.notes, ({ code }) => code)).toMatchObject({ 'guid-in-use': [{}, {}, {}, {}] })
    await publication.work()
    const { entities } = await publication.editionOf(event.id)
    const opening = entities.sessions.find(({ slug }) => slug === 'opening')
    expect([entities.events[0]?.slug, opening?.title, opening?.formerSlugs, entities.sponsors[0]?.tier === entities.events[0]?.tiers[0]?.id]).toEqual(['copy', { en: 'Opening', de: 'Eröffnung' }, ['welcome'], true])
    expect(opening?.id).not.toBe(made.session)
    expect((await importing(publication.payload, ['lineup', file, '--event', 'copy', '--publish', '--yes'])).told).toMatch(/^Nothing in "copy" differs/)
  })

  it('without --publish all are drafts', async () => {
    const run = await importing(publication.payload, ['lineup', file, '--event', 'drafts', '--create', '--yes', '--json'])
    expect(run.code).toBe(0)
    expect(await publication.query(`select count(*)::int as published from sessions join events on events.id = sessions.event_id where events.slug = 'drafts' and sessions._status = 'published'`)).toEqual([{ published: 0 }])
    expect((await importing(publication.payload, ['lineup', file, '--event', 'drafts', '--yes'])).told).toMatch(/^Nothing in "drafts" differs/)
  })
})

describe('what is refused', () => {
  const first = ({ documents }: Parameters<Parameters<typeof changedFile>[0]>[0], collection: string): Record<string, unknown> => documents[collection]?.find(({ published }) => published !== null)?.published ?? expect.fail('none')
  it.each<[string, () => Promise<string>, number, RegExp]>([
    ['a picture whose hash is another', () => changedFile(() => undefined, (name, bytes) => [[name, Buffer.concat([bytes, Buffer.from('x')])]]), 4, /the hash of its bytes is another/],
    ['a picture that is none', async () => {
      const bytes = Buffer.from('<script>alert(1)</script>')
      return await changedFile(({ documents }) => { documents['media']?.push({ id: crypto.randomUUID(), published: { filename: `${sha256(bytes)}.png`, alt: { en: 'A circle that is none' } }, draft: null }) }, (name, was) => [[name, was], [`media/${sha256(bytes)}.png`, bytes]])
    }, 1, /media "A circle.*not a JPEG, PNG/],
    ['a name that leads elsewhere', () => changedFile((whole) => { first(whole, 'media')['filename'] = '../../../etc/passwd' }), 4, /names no file by its hash/],
    ['an archive of another kind', async () => {
      await writeFile(path.join(folder, 'other.zip'), await packZip(new Map([['schedule.xml', Buffer.from('<schedule/>')]])))
      return path.join(folder, 'other.zip')
    }, 4, /no export of Lineup: it lacks lineup\.json/],
    ['no archive', async () => {
      await writeFile(path.join(folder, 'none.zip'), 'title\nA')
      return path.join(folder, 'none.zip')
    }, 4, /no sound zip file/],
    ['a later version', () => changedFile((whole) => { whole['version'] = 2 }), 4, /a later version of Lineup \(format 2; this one reads 1\)/],
    ['another format', () => changedFile((whole) => { whole['format'] = 'x' }), 4, /is no event of Lineup/],
    ['a field that is none', () => changedFile((whole) => { first(whole, 'sessions')['_status'] = 'published' }), 4, /documents\.sessions\.\d+\.published/],
    ['a prototype', () => changedFile((whole) => { Object.defineProperty(first(whole, 'sessions'), '__proto__', { value: { polluted: true }, enumerable: true }) }), 4, /documents\.sessions\.\d+\.published/],
    ['a text in no language', () => changedFile((whole) => { first(whole, 'sessions')['title'] = { tlh: 'x' } }), 4, /title/],
    ['a rich text that is none', () => changedFile((whole) => { first(whole, 'sessions')['abstract'] = { en: { root: { type: 'root', children: [{ type: 'upload' }] } } } }), 4, /abstract\.en: is no text of the editor/],
    ['two events', () => changedFile(({ documents }) => { documents['events']?.push({ ...(documents['events'][0] ?? expect.fail('none')), id: crypto.randomUUID() }) }), 4, /one event/],
    ['one id twice', () => changedFile(({ documents }) => { documents['sessions']?.push(documents['sessions'][0] ?? expect.fail('none')) }), 4, /two documents have one id/],
    ['more sessions than the bound', () => Promise.resolve(file), 4, /--max-rows/],
    ['a link that leads nowhere a browser may go', () => changedFile((whole) => { first(whole, 'sessions')['links'] = [{ kind: 'website', url: 'javascript:alert(1)' }] }), 1, /session ".*links/],
    ['a slot outside the days', () => changedFile((whole) => { Object.assign(first(whole, 'slots'), { startsAt: '2030-01-01T00:00:00.000Z', endsAt: '2030-01-01T01:00:00.000Z' }) }), 1, /slot .*takes place/],
  ])('%s', async (what, make, code, message) => {
    const counts = () => publication.query(`select (select count(*) from sessions)::int as sessions, (select count(*) from events)::int as events, (select count(*) from media)::int as media`)
    const before = await counts()
    const path = await make()
    const run = await importing(publication.payload, ['lineup', path, '--event', 'refused', '--create', '--publish', '--yes', ...(what.startsWith('more') ? ['--max-rows', '4'] : [])])
    expect([run.told, run.code]).toEqual([expect.stringMatching(message), code])
    expect(await counts()).toEqual(before)
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  it('takes sessions that replace each other in a circle, and goes without what is not in the file', async () => {
    const circle = await changedFile(({ documents }) => {
      const [a, b] = (documents['sessions'] ?? []).filter(({ published }) => published !== null)
      if (a?.published && b?.published) [a.published['replacedBy'], b.published['replacedBy']] = [b.id, a.id]
      documents['topics'] = []
    }, (name, bytes) => (name.endsWith('.png') ? [] : [[name, bytes]]))
    const run = await importing(publication.payload, ['lineup', circle, '--event', 'circle', '--create', '--publish', '--yes', '--json'])
    expect([run.code, run.told]).toEqual([0, expect.anything()])
    const { plan } = JSON.parse(run.printed) as { plan: { notes: { code: string; detail: string }[] } }
    expect(plan.notes.map(({ code }) => code)).toContain('reference-lost')
    const { docs } = await publication.payload.find({ collection: 'sessions', where: { and: [{ 'event.slug': { equals: 'circle' } }, { replacedBy: { exists: true } }] }, depth: 0 })
    expect(docs.length).toBeGreaterThan(1)
  })
})

describe('a file that is not as it was written', () => {
  /** Plans it, or says why it can't be read or planned: nothing else. */
  const take = async (bytes: Uint8Array): Promise<void> => {
    const damaged = path.join(folder, 'damaged.zip')
    await writeFile(damaged, bytes)
    const { code, told } = await importing(publication.payload, ['lineup', damaged, '--event', 'damaged', '--create', '--publish', '--dry-run', '--json'])
    expect([code, told]).toEqual([expect.toBeOneOf([0, 3, 4]), code === 0 ? expect.anything() : expect.stringMatching(/.{10}/)])
  }

  it('never crashes, cut off or with a byte swapped', async () => {
    const bytes = await readFile(file)
    await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), (at) => take(bytes.subarray(0, at))), { numRuns: 30 })
    await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), fc.integer({ min: 0, max: 255 }), (at, other) => take(Buffer.concat([bytes.subarray(0, at), Buffer.from([other]), bytes.subarray(at + 1)]))), { numRuns: 60 })
  })

  it('never crashes whatever stands in a place of its documents', async () => {
    const anything = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(null, '', [], {}, 1e300, -1, '2026-02-31T25:61:00.000Z', '0b8a4c55-8c0e-4f0e-8f43-0a54a2b6e001'))
    await fc.assert(fc.asyncProperty(fc.nat(), anything, async (seed, value) => {
      const damaged = await changedFile((whole) => { Object.assign(whole, replaceOne(whole, seed, value)) })
      await take(await readFile(damaged))
      await rm(damaged)
    }), { numRuns: 80 })
  })
})

it('is fetched from an address in place of a file', async () => {
  const bytes = await readFile(file)
  const server = await serving(({ url }, response) => { response.end(url === '/large.zip' ? Buffer.alloc(1_100_000) : bytes) })
  try {
    const run = await importing(publication.payload, ['lineup', `${server.origin}/securitycon.lineup.zip?key=secret`, '--event', 'fetched', '--create', '--yes', '--json'], { allowLocal: true })
    expect([run.code, server.asked.length]).toEqual([0, 1])
    expect((await publication.payload.find({ collection: 'sessions', where: { 'event.slug': { equals: 'fetched' } }, draft: true, overrideAccess: true })).totalDocs).toBe(5)
    expect(await importing(publication.payload, ['lineup', `${server.origin}/large.zip`, '--event', 'large', '--create', '--yes', '--max-size', '1'], { allowLocal: true })).toMatchObject({ code: 4, told: expect.stringMatching(/larger than 1 MB/) as string })
  } finally {
    await server.close()
  }
})

it('without the event beside which it runs, a slot in a room of that event has none, and the plan says so', async () => {
  await emptySystem()
  const run = await importing(publication.payload, ['lineup', file, '--event', 'securitycon', '--create', '--publish', '--yes', '--json'])
  expect(run.code).toBe(0)
  const { plan } = JSON.parse(run.printed) as { plan: { notes: { code: string; row: { name: string } }[] } }
  expect(plan.notes.map(({ code, row }) => `${code} ${row.name.slice(0, 5)}`)).toEqual(['reference-lost event', 'reference-lost slot '])
  expect(await publication.query('select count(room_id)::int as housed, count(*)::int as slots from slots')).toEqual([{ housed: 3, slots: 4 }])
  expect((await bring('--publish')).told).toMatch(/^Nothing in "securitycon" differs/)
})

it('nobody else chooses an id', async () => {
  const id = crypto.randomUUID()
  const topic = await publication.payload.create({ collection: 'topics', data: { id, name: 'Mine', slug: 'mine' } })
  expect(topic.id).not.toBe(id)
  const copy = await publication.payload.duplicate({ collection: 'topics', id: topic.id })
  expect(copy.id).not.toBe(topic.id)
})
