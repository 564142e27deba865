import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { renderSessionsCsv } from '../../src/formats/csv/renderSessionsCsv.ts'
import { renderSpeakersCsv } from '../../src/formats/csv/renderSpeakersCsv.ts'
import { renderScheduleJson } from '../../src/formats/frab/renderScheduleJson.ts'
import { renderScheduleXml } from '../../src/formats/frab/renderScheduleXml.ts'
import { renderSchedule2 } from '../../src/formats/frab2/renderSchedule2.ts'
import { renderCalendar } from '../../src/formats/ical/renderCalendar.ts'
import { renderSchedExport } from '../../src/formats/sched/renderSchedExport.ts'
import { renderAll } from '../../src/formats/sessionize/views.ts'
import { detectLanguages } from '../../src/intake/language/detectLanguages.ts'
import type { SourceName } from '../../src/intake/sources/readers.ts'
import type { Edition } from '../../src/program/edition.ts'
import { atOnce } from '../../src/program/steps.ts'
import type { Steps } from '../../src/program/steps.ts'
import { differencesBetween, essentialsOf } from '../support/essentials.ts'
import { defectsXml, importing } from '../support/importing.ts'
import { readingSource } from '../support/readingSource.ts'
import type { Publication } from './publicationHarness.ts'
import { startPublication } from './publicationHarness.ts'

const options = { locale: 'en', publicUrl: 'https://lineup.example' } as const
const golden = (file: string): Buffer => readFileSync(new URL(`../../src/formats/${file}`, import.meta.url))

const bytesOf = (steps: Steps<string>): Buffer => Buffer.from(atOnce(steps))

/** Our feed in the format of a source: as many files as the source takes. */
const feeds: Partial<Record<SourceName, (edition: Edition) => Uint8Array[]>> = {
  'frab-xml': (edition) => [bytesOf(renderScheduleXml(edition, options))],
  'frab-json': (edition) => [bytesOf(renderScheduleJson(edition, options))],
  'schedule2': (edition) => [bytesOf(renderSchedule2(edition, options))],
  'sessionize': (edition) => [bytesOf(renderAll(edition, options))],
  'sched': (edition) => [bytesOf(renderSchedExport(edition, options))],
  'csv': (edition) => [bytesOf(renderSessionsCsv(edition, options)), bytesOf(renderSpeakersCsv(edition, options))],
  'ical': (edition) => [bytesOf(renderCalendar(edition, { ...options, address: '/api/events/x/calendar.ics' }))],
}

let publication: Publication
let folder: string
beforeAll(async () => {
  publication = await startPublication()
  folder = await mkdtemp(path.join(tmpdir(), 'lineup-import-'))
})
afterAll(async () => {
  await publication[Symbol.asyncDispose]()
  await rm(folder, { recursive: true, force: true })
})

/** Imports files into an empty system, publishes, and gives the edition. */
async function throughLineup(source: SourceName, files: Uint8Array[], slug = `camp-${source}`): Promise<Edition> {
  await publication.query('truncate events, venues, rooms, tracks, organizations, speakers, sessions, slots cascade')
  const paths = await Promise.all(files.map(async (bytes, at) => {
    const file = path.join(folder, `file${at}`)
    await writeFile(file, bytes)
    return file
  }))
  const run = await importing(publication.payload, [source, ...paths, '--event', slug, '--create', '--publish', '--yes', '--json', '--time-zone', 'Europe/Berlin'])
  expect([run.code, run.told]).toEqual([0, expect.stringMatching(/^Imported/)])
  await publication.work()
  return await publication.editionOf((JSON.parse(run.printed) as { event: { id: string } }).event.id)
}
const read = (source: SourceName, files: Uint8Array[]) => essentialsOf(readingSource(source, files, { timeZone: 'Europe/Berlin' }))

it.each<[SourceName, string[]]>([
  ['frab-xml', ['frab/golden/small.en.xml']],
  ['frab-json', ['frab/golden/small.en.json']],
  ['schedule2', ['frab2/golden/small.en.json']],
  ['sessionize', ['sessionize/golden/All.json']],
  ['sched', ['sched/golden/small.en.json']],
  ['csv', ['csv/golden/sessions.csv', 'csv/golden/speakers.csv']],
  ['ical', ['ical/golden/small.en.ics']],
])('our own %s comes back from an empty system as it was', async (source, files) => {
  const original = files.map(golden)
  const feed = feeds[source] ?? expect.fail('no feed')
  const back = feed(await throughLineup(source, original))
  expect(read(source, back)).toEqual(read(source, original))
})

it('a broken schedule.xml of others comes back but for what the format or the content model has no place for', async () => {
  const original = [Buffer.from(defectsXml)]
  const back = read('frab-xml', [bytesOf(renderScheduleXml(await throughLineup('frab-xml', original, 'defects'), options))])
  const twoHalls = (lines: readonly string[]): string[] => lines.map((line) => line.replace(/Hall 1 \(hall-1(?:-2)?\)/, 'Hall 1')) // rooms of one name are told apart
  expect(differencesBetween(read('frab-xml', original), { ...back, placings: twoHalls(back.placings), rooms: twoHalls(back.rooms) })).toEqual([
    // The days were widened.
    '- 2026-10-25', '+ 2026-10-27',
    // What has no time stands in conference.meta of schedule.json only; what is no language is none.
    '- Nobody knows when | confirmed | talk | - | german |  | - | ',
    '- Outside the days | confirmed | talk | - | Klingonisch |  | - | ',
    '+ Outside the days | confirmed | talk | - |  |  | - | ',
  ])
})

const fixtures = process.env['LINEUP_FIXTURES']
// Their twin, which never skips, is the test above.
it.skipIf(fixtures === undefined).each<[SourceName, string, string[]]>([
  ['frab-json', 'frab/voc-frab-camp2019.json', []],
  ['frab-json', 'frab/voc-pretalx-democon.json', []],
  ['schedule2', 'frab/voc-hub-schedule2.json', []],
  ['sessionize', 'sessionize/All-2024.json', []],
  // Sched's export has no place for what somebody does.
  ['sched', 'sched/graphqlconf-2025-session-export.sample.json', [['Benjie Gillam', 'Director & Maintainer', 'Graphile'], ['Jordan Eldredge', 'Software Engineer', 'Meta'], ['Uri Goldshtein', 'CEO', 'The Guild']]
    .flatMap(([name, job, company]) => [['-', job], ['+', '']].map(([sign, kept]) => `${sign ?? ''} ${name ?? ''} | ${kept ?? ''} | ${company ?? ''} | - | `)).sort((a, b) => (a < b ? 1 : -1))],
])(fixtures === undefined ? 'real files (skipped: LINEUP_FIXTURES is not set)' : '%s of others (%s) comes back with all it says', async (source, file, explained) => {
  const original = [readFileSync(path.join(fixtures ?? '', file))]
  const feed = feeds[source] ?? expect.fail('no feed')
  const back = feed(await throughLineup(source, original, `real-${path.basename(file).toLowerCase().replace(/[^a-z0-9]+/g, '-')}`))
  // What the import tells from the texts comes to what the file says.
  const said = essentialsOf(await detectLanguages(readingSource(source, original, { timeZone: 'Europe/Berlin' })))
  expect(differencesBetween(said, read(source, back)).sort((a, b) => (a < b ? 1 : -1))).toEqual(explained)
})
