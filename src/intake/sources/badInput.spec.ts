import { describe, expect, it } from 'vitest'
import { readingLater, readingSource } from '../../../tests/support/readingSource.ts'
import { fileOf, workbookFile } from '../../../tests/support/sourceFiles.ts'
import type { Told, Write } from '../../../tests/support/sourceFiles.ts'
import { nothingThere } from '../plan/existing.ts'
import type { Plan } from '../plan/plan.ts'
import { planProgramme } from '../plan/planProgramme.ts'
import { sourceNames } from './readers.ts'
import type { SourceName } from './readers.ts'

const timeZone = 'UTC'
const startOf = (at: number): string => new Date(Date.parse('2026-03-28T08:00:00Z') + (at % 100) * 5 * 60_000 + Math.floor(at / 100) * 86_400_000).toISOString().slice(0, 19)
const told = (at: number, more: Partial<Told> = {}): Told => ({ id: `S${at}`, title: `Session number ${at}`, text: 'A text.', speaker: 'Ada Okafor', room: 'Hall', track: 'Art', startsAt: startOf(at), ...more })
const plan = async (source: SourceName, bytes: Buffer | Promise<Buffer>, maxRows = 1_000): Promise<Plan> =>
  planProgramme(await readingLater(source, [await bytes], { timeZone, maxRows }), nothingThere, { source, slug: 'camp', create: true, publish: true, missing: 'leave', locale: 'en', photos: true })

const made = <Fields>(steps: readonly { action: string; fields?: Fields }[]): Fields[] => steps.flatMap(({ fields }) => fields ?? [])

/** Every source whose files are text, and workbooks. */
const writers: { name: string; source: SourceName; write: Write }[] = [
  ...sourceNames.flatMap((source) => (fileOf[source] === undefined ? [] : [{ name: source, source, write: fileOf[source] }])),
  { name: 'csv, as a workbook', source: 'csv', write: workbookFile },
]
/** What a calendar and a list of titles have no place for. */
const hasSpeakers = (source: SourceName): boolean => source !== 'ical'
const hasRooms = (source: SourceName): boolean => source !== 'titles'

it('is tried with every source that is one text', () => {
  expect(writers.map(({ source }) => source)).toEqual(expect.arrayContaining(['frab-xml', 'frab-json', 'schedule2', 'sessionize', 'sched', 'titles', 'pretalx', 'csv', 'ical']))
})

describe.each(writers)('$name', ({ source, write }) => {
  it('reads rows in many languages, from right to left too, letter for letter', async () => {
    const rows = [
      told(0, { title: 'Größe und Übermaß: eine Einführung', speaker: 'Jörg Weiß' }),
      told(1, { title: 'L’été où tout a changé, « enfin »', speaker: 'Zoé Lefèvre' }),
      told(2, { title: 'אבטחת שרשרת האספקה של תוכנה', speaker: 'נועה לוי' }),
      told(3, { title: 'Ελληνικά και \u2067עברית\u2069 μαζί', speaker: 'Άννα Παππά' }),
      told(4, { title: '👩🏽‍💻 e\u0301 und é sind zweierlei', speaker: 'Ng\u00fd\u1ec5n An' }),
      told(5, { title: 'クラウドネイティブの基礎と運用', speaker: '山田 太郎', room: '大ホール' }),
      told(6, { title: 'أمن سلسلة توريد البرمجيات', speaker: 'ليلى حداد', room: 'القاعة' }),
    ]
    const { sessions, speakers, rooms } = await plan(source, write(rows))
    expect(made(sessions).map(({ title }) => title)).toEqual(rows.map(({ title }) => title))
    if (hasSpeakers(source)) expect(made(speakers).map(({ name }) => name)).toEqual(rows.map(({ speaker }) => speaker))
    if (hasRooms(source)) expect(made(rooms).map(({ name }) => name)).toEqual(['Hall', '大ホール', 'القاعة'])
    // A slug is there, and unlike any other, whatever the script.
    expect(new Set(made(sessions).map(({ slug }) => slug)).size).toBe(rows.length)
  })

  it('takes names that objects have for names', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', '__defineGetter__']
    const { sessions, rooms, tracks } = await plan(source, write(names.map((name, at) => told(at, { id: name, title: name, room: name, track: name }))))
    expect(made(sessions).map(({ title }) => title)).toEqual(names)
    expect(made(tracks).map(({ name }) => name)).toEqual(names)
    if (hasRooms(source)) expect(made(rooms).map(({ name }) => name)).toEqual(names)
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('loses no row of those that bear one id', async () => {
    const rows = [told(0, { id: 'same' }), told(1, { id: 'same', title: 'Another session altogether' })]
    const { sessions, slots, notes } = await plan(source, write(rows))
    expect(made(sessions).map(({ title }) => title)).toEqual(['Session number 0', 'Another session altogether'])
    expect(slots.length).toBe(2)
    expect(notes.some(({ code }) => code === 'double-id')).toBe(true)
  })

  it('takes 20,000 rows if it may, and not one more', { timeout: 60_000 }, async () => {
    const rows = Array.from({ length: 20_001 }, (_, at) => told(at, { speaker: `Robin ${String.fromCharCode(65 + (at % 26))}`, room: `Room ${at % 20}` }))
    expect((await readingLater(source, [await write(rows.slice(1))], { timeZone, maxRows: 20_000 })).sessions.length).toBe(20_000)
    const twelve = await write(rows.slice(0, 12))
    await expect((async () => readingLater(source, [twelve], { timeZone, maxRows: 11 }))()).rejects.toThrow(/11.*--max-rows/)
  })

  it.each([
    ['brackets', '['], ['round brackets', '('], ['angles', '<'], ['tags', '<a href="'], ['stars', '*'], ['underscores', '_a'], ['ticks', '`'], ['quotes', '> '], ['dashes', ' - '], ['commas', ', '], ['ampersands', ' & '], ['semicolons', ';'],
    ['backslashes', '\\'], ['entities', '&amp;'], ['addresses', 'http://a.b/'], ['mails', 'a@b.'], ['at signs', '@'], ['line breaks', '\n'], ['spaces', ' \t'], ['pictures', '![a]('], ['items', '\n- a'], ['deep items', '\n  -'], ['clocks', '10:00 '], ['accents', 'e\u0301'], ['zero widths', '\u200b'],
  ])('is done soon with a text of nothing but %s', async (_what, piece) => {
    const long = piece.repeat(Math.ceil(30_000 / piece.length))
    const { sessions } = await plan(source, write([told(0, { text: long }), told(1, { title: long.slice(0, 4_000), speaker: long.slice(0, 2_000), room: long.slice(0, 2_000), track: long.slice(0, 2_000) }), told(2)]))
    expect(made(sessions).some(({ title }) => title === 'Session number 2')).toBe(true)
  })
})

describe('rows that refer to each other in a circle', () => {
  it('are each read once: sessions and speakers of Sessionize', () => {
    const [ada, bo] = ['9abda5b3-cde8-40aa-aa4c-933857e65ae6', '282a4701-f128-4b1d-bd67-da5d1f8b3eb0']
    const programme = readingSource('sessionize', [{
      sessions: [{ id: '1', title: 'One', startsAt: startOf(0), endsAt: startOf(1), speakers: [ada, bo, ada], roomId: 1 }, { id: '2', title: 'Two', startsAt: startOf(1), endsAt: startOf(2), speakers: [bo, ada], roomId: 1 }],
      speakers: [{ id: ada, fullName: 'Ada', sessions: [1, 2, 1] }, { id: bo, fullName: 'Bo', sessions: [2, 1, 99] }],
      rooms: [{ id: 1, name: 'Hall', session: 1 }], categories: [], questions: [],
    }], { timeZone })
    expect([programme.people.length, programme.sessions.map(({ people }) => people.length)]).toEqual([2, [2, 2]])
  })

  it('are each read once: submissions, speakers and slots of pretalx', () => {
    const programme = readingSource('pretalx', [
      { results: [{ code: 'A', title: 'One', state: 'confirmed', content_locale: 'en', submission_type: 1, speakers: ['ADA'], slots: [7, 7, 8] }] },
      { results: [{ code: 'ADA', name: 'Ada', biography: '', submissions: ['A', 'A'] }] },
      { results: [{ id: 7, submission: 'A', room: 1, start: `${startOf(0)}Z`, end: `${startOf(1)}Z` }, { id: 8, submission: 'A', room: 1, start: `${startOf(2)}Z`, end: `${startOf(3)}Z` }] },
      { results: [{ id: 1, name: 'Hall', capacity: 5, slots: [7, 8] }] },
    ], { timeZone })
    expect([programme.people.length, programme.sessions.map(({ placings }) => placings.map(({ startsAt }) => startsAt))]).toEqual([1, [[`${startOf(0)}Z`, `${startOf(2)}Z`]]])
  })

  it('are each read once: persons and events of schedule2', () => {
    const person = { guid: '9abda5b3-cde8-40aa-aa4c-933857e65ae6', name: 'Ada', events: ['1', '2'] }
    const programme = readingSource('schedule2', [{ schedule: { conference: { acronym: 'camp', title: 'Camp' }, persons: [person, person], events: [{ id: '1', title: 'One', start: `${startOf(0)}Z`, duration: '00:05', room: { name: 'Hall' }, persons: [person, person] }] } }], { timeZone })
    expect([programme.people.length, programme.sessions.map(({ people }) => people.length)]).toEqual([1, [1]])
  })
})
