import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readingLater, readingSource } from '../../../tests/support/readingSource.ts'
import { replaceOne } from '../../../tests/support/replaceOne.ts'
import { workbookOf } from '../../../tests/support/workbook.ts'
import { nothingThere } from '../plan/existing.ts'
import { planProgramme } from '../plan/planProgramme.ts'
import { sourceNames } from './readers.ts'
import type { SourceName } from './readers.ts'
import { SourceError } from './SourceError.ts'

const fixtures = process.env['LINEUP_FIXTURES']
const formats = (file: string): Buffer => readFileSync(new URL(`../../formats/${file}`, import.meta.url))

/** What we write ourselves in each format: a sound file from which unsound ones are made. */
const sound: Record<Exclude<SourceName, 'lineup'>, Buffer> = {
  'frab-xml': formats('frab/golden/small.en.xml'),
  'frab-json': formats('frab/golden/small.en.json'),
  'schedule2': formats('frab2/golden/small.en.json'),
  'sessionize': formats('sessionize/golden/All.json'),
  'sched': formats('sched/golden/small.en.json'),
  'titles': Buffer.from(JSON.stringify([{ url: 'https://x.sched.com/event/1a/a', title: 'A - Jo Smith, Acme', description: 'b', eventTypes: 'Security', eventDate: '2026-03-28T09:00:00' }])),
  'pretalx': Buffer.from(JSON.stringify({ results: [{ code: 'A', title: 'B', state: 'confirmed', content_locale: 'en', submission_type: { en: 'Talk' }, speakers: [{ code: 'C', name: 'D' }], slots: [{ start: '2026-03-28T09:00:00Z', end: '2026-03-28T10:00:00Z', room: { id: 1, name: 'E' } }] }] })),
  'csv': formats('csv/golden/sessions.csv'),
  'ical': formats('ical/golden/small.en.ics'),
}

/** Reads and plans, or refuses with a message: nothing else. */
function take(source: keyof typeof sound, bytes: Uint8Array): 'read' | 'refused' {
  let programme
  try {
    programme = readingSource(source, [bytes], { timeZone: 'Europe/Berlin' })
  } catch (error) {
    if (error instanceof SourceError && error.message.length > 10) return 'refused'
    throw error
  }
  expect(programme.sessions.length).toBeGreaterThan(0)
  if (programme.event.startsOn !== null) planProgramme(programme, nothingThere, { source, slug: 'camp', create: true, publish: true, missing: 'leave', locale: 'en' })
  return 'read'
}

// An export of Lineup is no programme: intake-lineup.spec.ts tries it.
const programmes = sourceNames.filter((name) => name !== 'lineup')

describe.each(programmes)('%s', (source) => {
  it('reads what is sound, with a byte order mark and as UTF-16 too', () => {
    const text = sound[source].toString('utf8').replace(/^\ufeff/, '').replace('encoding="UTF-8"', '')
    expect([sound[source], Buffer.from(`\ufeff${text}`), Buffer.from(`\ufeff${text}`, 'utf16le')].map((bytes) => take(source, bytes))).toEqual(['read', 'read', 'read'])
  })

  it('refuses what is in another encoding than it says', () => {
    expect(take(source, Buffer.concat([sound[source].subarray(0, 40), Buffer.from([0xff, 0xfe, 0xfc]), sound[source].subarray(40)]))).toBe('refused')
  })

  it('never crashes on bytes that mean nothing', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void take(source, bytes)), { numRuns: 150 })
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => void take(source, Buffer.from(text))), { numRuns: 100 })
  })

  it('never crashes on a file that was cut off or in which bytes were swapped', () => {
    const bytes = sound[source]
    fc.assert(fc.property(fc.integer({ min: 0, max: bytes.length }), (at) => void take(source, bytes.subarray(0, at))), { numRuns: 60 })
    fc.assert(fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), fc.constantFrom('"', '{', '}', ',', '0', ';', '<', '\n', ' ', '-'), (at, other) => void take(source, Buffer.concat([bytes.subarray(0, at), Buffer.from(other), bytes.subarray(at + 1)]))), { numRuns: 60 })
  })
})

describe.each(programmes.filter((source) => !['frab-xml', 'csv', 'ical'].includes(source)))('%s as JSON', (source) => {
  it('never crashes whatever stands in a place, and makes nothing of __proto__', () => {
    const document: unknown = JSON.parse(sound[source].toString('utf8'))
    const anything = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(null, '', [], {}, 1e300, -1, '2026-02-31T25:61:00', '0b8a4c55-8c0e-4f0e-8f43-0a54a2b6e001'))
    fc.assert(fc.property(fc.nat(), anything, (seed, value) => void take(source, Buffer.from(JSON.stringify(replaceOne(document, seed, value))))), { numRuns: 150 })
    take(source, Buffer.from(JSON.stringify(document).replaceAll('{', '{"__proto__":{"polluted":true},').replaceAll(',}', '}')))
    expect('polluted' in {}).toBe(false)
  })
})

describe('a workbook', () => {
  const sheets = { Talks: [['Id', 'Title', 'Start', 'Room', 'Speakers'], ['1', 'Trees', '2026-03-28 09:00', 'Hall', 'Ada Okafor'], [{ number: 2 }, 'Moss', { number: 46_109.4, style: 2 as const }, null, 'Bo Li']] }
  /** Reads, or refuses with a message: nothing else. */
  const takeBook = async (bytes: Uint8Array): Promise<'read' | 'refused'> => {
    try {
      await readingLater('csv', [bytes], { timeZone: 'Europe/Berlin' })
      return 'read'
    } catch (error) {
      if (error instanceof SourceError && error.message.length > 10) return 'refused'
      throw error
    }
  }

  it('never crashes when it was cut off or bytes of it were swapped', async () => {
    const bytes = await workbookOf(sheets)
    expect(await takeBook(bytes)).toBe('read')
    await fc.assert(fc.asyncProperty(fc.integer({ min: 4, max: bytes.length - 1 }), async (at) => { await takeBook(bytes.subarray(0, at)) }), { numRuns: 60 })
    await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), fc.integer({ min: 0, max: 255 }), async (at, other) => { await takeBook(Buffer.concat([bytes.subarray(0, at), Buffer.from([other]), bytes.subarray(at + 1)])) }), { numRuns: 150 })
  })

  it('never crashes whatever stands in a cell, or in place of one of its parts', async () => {
    const cell = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')), fc.constant(null), fc.double().map((number) => ({ number, style: 2 as const })), fc.integer().map((number) => ({ number })))
    await fc.assert(fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }), async (rows) => { await takeBook(await workbookOf({ Talks: [sheets.Talks[0] ?? [], ...rows] })) }), { numRuns: 80 })
    const part = fc.constantFrom('[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml')
    const text = fc.oneof(fc.string({ maxLength: 60 }), fc.constantFrom('', '<', '<a>', '<workbook/>', '<worksheet><sheetData><row r="9e99"/></sheetData></worksheet>', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'))
    await fc.assert(fc.asyncProperty(part, text, async (name, xml) => { await takeBook(await workbookOf(sheets, { parts: { [name]: xml } })) }), { numRuns: 80 })
  })
})

// Their twins with the same defects are the specs of the sources, which never skip.
describe.skipIf(fixtures === undefined)(fixtures === undefined ? 'real files (skipped: LINEUP_FIXTURES is not set)' : 'real files', () => {
  const melbourne = { timeZone: 'Australia/Melbourne' }
  const pretalx = { timeZone: 'Europe/Paris' }
  it.each<[SourceName, string[], object, number, number, number]>([
    ['frab-xml', ['frab/ccc-38c3-schedule-20251206.xml'], {}, 1007, 571, 72],
    ['frab-json', ['frab/voc-frab-camp2019.json'], {}, 79, 90, 2],
    ['frab-json', ['frab/voc-pretalx-democon.json'], {}, 36, 27, 2],
    ['schedule2', ['frab/voc-hub-schedule2.json'], {}, 2, 4, 5],
    ['sessionize', ['sessionize/All-2024.json'], melbourne, 26, 30, 4],
    ['sessionize', ['schedule', 'speakers', 'sponsor_sessions'].map((view) => `sessionize/droidcon-2022/${view}.json`), { timeZone: 'Europe/Berlin' }, 137, 102, 5],
    ['sched', ['sched/graphqlconf-2025-session-export.sample.json'], {}, 4, 4, 3],
    ['titles', ['kubecon/kubecon-eu-2025-sched-scrape.json'], { timeZone: 'Europe/London', timesIn: 'UTC' }, 565, 664, 0],
    ['pretalx', ['pretalx/20250918T1559-13d4910.json'], pretalx, 77, 78, 13],
    ['pretalx', ['pretalx/20250927T1337-5cdb880.json'], pretalx, 77, 80, 13],
    ['pretalx', ['pretalx/20251031T2307-f7e856c.json'], pretalx, 75, 81, 13],
  ])('%s %j loses no session', (source, files, options, sessions, people, rooms) => {
    const programme = readingSource(source, files.map((file) => readFileSync(path.join(fixtures ?? '', file))), options)
    const plan = planProgramme(programme, nothingThere, { source, slug: 'camp', create: true, publish: true, missing: 'leave', locale: 'en' })
    expect([plan.sessions.length, plan.slots.length, plan.speakers.length, plan.rooms.length]).toEqual([sessions, sessions, people, rooms])
  })
})
