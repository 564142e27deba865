import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { renderScheduleXml } from '../../src/formats/frab/renderScheduleXml.ts'
import { detectLanguages } from '../../src/intake/language/detectLanguages.ts'
import { differencesBetween, essentialsOf } from '../support/essentials.ts'
import { importing } from '../support/importing.ts'
import { readingSource } from '../support/readingSource.ts'
import { atOnce } from '../../src/program/steps.ts'
import { startPublication } from './publicationHarness.ts'

const fixtures = process.env['LINEUP_FIXTURES']
// Its twin on our own fixture, which never skips, is intake-frab.spec.ts.
const titled = fixtures === undefined ? 'skipped: LINEUP_FIXTURES is not set' : 'the 38C3, whole'

test.skipIf(fixtures === undefined)(`imports ${titled}`, { timeout: 600_000 }, async () => {
  await using publication = await startPublication()
  const { payload, query } = publication
  const file = path.join(fixtures ?? '', 'frab/ccc-38c3-schedule-20251206.xml')
  const startedAt = performance.now()
  const run = await importing(payload, ['frab-xml', file, '--event', '38c3', '--create', '--publish', '--yes', '--json'])
  process.stderr.write(`38C3 imported in ${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`)
  expect([run.code, run.told]).toEqual([0, expect.stringMatching(/^Imported 1007 sessions, 571 speakers and 72 rooms/)])

  const count = async (text: string): Promise<number> => Number((await query<{ count: string }>(`select count(*) as count from ${text}`))[0]?.count)
  expect({
    sessions: await count('sessions where _status = \'published\''),
    slots: await count('slots'),
    guids: await count('(select distinct guid from slots) as guids'),
    rooms: await count('rooms'),
    roomsInUse: await count('(select distinct room_id from slots) as rooms'),
    speakers: await count('speakers where _status = \'published\''),
    appearances: await count('sessions_appearances'),
    namesOfTwo: await count('(select name from speakers group by name having count(*) = 2) as names'),
    withoutTrack: await count('sessions where track_id is null'),
    withoutText: await count('sessions_locales where abstract is null'),
    doNotRecord: await count('sessions where do_not_record'),
    tracks: await count('tracks'),
    events: await count(`events where day_ends_at_hour = 6 and time_zone::text = 'Europe/Berlin' and phase::text = 'programme-published'`),
  }).toEqual({
    sessions: 1007,
    slots: 1007,
    guids: 1007,
    rooms: 72,
    roomsInUse: 72,
    speakers: 571,
    appearances: 1032,
    namesOfTwo: 4,
    withoutTrack: 858,
    withoutText: 12,
    doNotRecord: 25,
    tracks: 7,
    events: 1,
  })

  const byCode = Map.groupBy((JSON.parse(run.printed) as { plan: { notes: { code: string }[] } }).plan.notes, ({ code }) => code)
  expect(Object.fromEntries([...byCode].map(([code, notes]) => [code, notes.length]).sort())).toEqual({
    'image-in-text': 3,
    'language-detected': 15,
    'no-stream': 3,
    'not-read': 1,
    'overlap': 2,
    'people-share-name': 4,
    'picture': 305,
    'several-languages': 174,
    'spelled-line-breaks': 4,
    'text-twice': 36,
    'venue-not-named': 1,
  })

  // One build for 2,666 documents, and the public reads all of them.
  const { event } = JSON.parse(run.printed) as { event: { id: string } }
  expect((await publication.jobs()).map(({ task, key }) => `${task} ${key}`)).toEqual([`build-edition ${event.id}`])
  await publication.work()
  const edition = await publication.editionOf(event.id)
  const { number, entities } = edition
  expect(number).toBe(1)
  expect({
    sessions: entities.sessions.length,
    slots: entities.sessions.flatMap(({ slots }) => slots).length,
    speakers: entities.speakers.length,
    appearances: entities.sessions.flatMap(({ appearances }) => appearances).length,
    rooms: entities.rooms.length,
    tracks: entities.tracks.length,
    withoutTrack: entities.sessions.filter(({ track }) => track === null).length,
    withoutText: entities.sessions.filter(({ abstract }) => abstract === null).length,
  }).toEqual({ sessions: 1007, slots: 1007, speakers: 571, appearances: 1032, rooms: 72, tracks: 7, withoutTrack: 858, withoutText: 12 })

  // Our own schedule.xml of it says what the file said: no session, placing, room or person is lost.
  // What the import tells of languages from the texts comes to what the file says.
  const original = essentialsOf(await detectLanguages(readingSource('frab-xml', [readFileSync(file)])))
  const back = essentialsOf(readingSource('frab-xml', [Buffer.from(atOnce(renderScheduleXml(edition, { locale: 'en', publicUrl: 'https://lineup.example' })))]))
  const withoutTexts = (lines: string[]): string[] => lines.map((line) => line.split(' | ').toSpliced(6, 1).join(' | '))
  expect(differencesBetween({ ...original, sessions: withoutTexts(original.sessions) }, { ...back, sessions: withoutTexts(back.sessions) })).toEqual([])
  const texts = (one: typeof original): number => one.sessions.reduce((sum, line) => sum + line.split(/\s+/).length, 0)
  expect(Math.abs(texts(back) - texts(original)) / texts(original)).toBeLessThan(0.001)

  // The same file again: nothing is written, and nothing is built.
  const before = await query(`select max(updated_at) as at from (select updated_at from sessions union all select updated_at from slots union all select updated_at from speakers) as rows`)
  const secondAt = performance.now()
  const again = await importing(payload, ['frab-xml', file, '--event', '38c3', '--publish', '--yes', '--json'])
  process.stderr.write(`38C3 imported again in ${((performance.now() - secondAt) / 1000).toFixed(1)} s\n`)
  expect([again.code, again.told]).toEqual([0, expect.stringMatching(/^Nothing in "38c3" differs/)])
  expect(await query(`select max(updated_at) as at from (select updated_at from sessions union all select updated_at from slots union all select updated_at from speakers) as rows`)).toEqual(before)
  expect(await publication.jobs()).toEqual([])
})
