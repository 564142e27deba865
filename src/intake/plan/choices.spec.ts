import { expect, it } from 'vitest'
import { planViewSchema } from '../../program/importing/planView.ts'
import { readingSource } from '../../../tests/support/readingSource.ts'
import type { Choices } from './choices.ts'
import { fieldKeyOf, noChoices } from './choices.ts'
import { fingerprintsOf } from './compareFields.ts'
import type { Existing } from './existing.ts'
import { nothingThere } from './existing.ts'
import type { PlanOptions } from './planProgramme.ts'
import { planProgramme } from './planProgramme.ts'
import { sizeOf } from './sizeOf.ts'
import type { ThereSession } from './there.ts'
import { digestOf, shortenView, viewOf } from './viewOf.ts'

const table = (...rows: string[]): Buffer => Buffer.from(['id,title,start,room,type,level,language,track,speakers', ...rows].join('\n'))
const programmeOf = (...rows: string[]) => readingSource('csv', [table(...rows)], { timeZone: 'Europe/Berlin' })
const options: PlanOptions = { source: 'csv', slug: 'camp', create: false, publish: false, missing: 'leave', locale: 'en' }

function session(id: string, fields: Partial<ThereSession['fields']>, more: Partial<ThereSession> = {}): ThereSession {
  const all: ThereSession['fields'] = { title: 'One', kind: 'talk', abstract: null, track: null, topics: [], language: null, level: null, state: 'confirmed', doNotRecord: false, appearances: [], links: [], ...fields }
  return { id, name: all.title, slug: id, externalIds: [], isInTrash: false, status: 'draft', isLive: false, appearances: [], fields: all, recorded: { source: 'csv', fields: fingerprintsOf({ ...all, status: 'draft' }) }, ...more }
}
function campWith(...sessions: ThereSession[]): Existing {
  const fields = { name: 'Camp', startsOn: '2026-03-28', endsOn: '2026-03-29', timeZone: 'Europe/Berlin', dayEndsAtHour: 4, rasterMinutes: 5, phase: 'announced' as const, links: [], logo: null }
  const event = { id: 'camp', name: 'Camp', fields, externalIds: [], recorded: null, isInTrash: false, status: 'published' as const, isLive: true, venue: null }
  return { ...nothingThere, event: { event, tracks: [], rooms: [], speakers: [], sessions, slots: [] } }
}
const plan = (existing: Existing, choices: Partial<Choices>, ...rows: string[]) => planProgramme(programmeOf(...rows), existing, { ...options, choices: { ...noChoices, ...choices } })

it('takes the source’s value for a kept field if somebody wants it, and for no other', () => {
  const edited = session('a', { title: 'Edited', level: 'advanced' }, { externalIds: [{ source: 'csv:camp', id: '1' }] })
  const there = campWith({ ...edited, recorded: { source: 'csv', fields: fingerprintsOf({ ...edited.fields, title: 'One', level: 'any', status: 'draft' }) } })
  const row = '1,Of the source,2026-03-28 09:00,Hall,Talk,Beginner,,,'
  const kept = plan(there, {}, row)
  expect(kept.sessions[0]).toMatchObject({ action: 'match', kept: [{ field: 'title', here: 'Edited', source: 'Of the source' }, { field: 'level' }] })
  expect(viewOf(kept).kept).toMatchObject({ total: 1, shown: [{ collection: 'sessions', id: 'a', fields: [{ field: 'title' }, { field: 'level' }] }] })
  const taken = plan(there, { take: new Set([fieldKeyOf('a', 'title')]) }, row)
  expect(taken.sessions[0]).toMatchObject({ action: 'change', changed: ['title'], kept: [{ field: 'level' }], fields: { title: 'Of the source' } })
})

it('puts doubtful rows before the editor, and believes what they say', () => {
  const twins = campWith(session('a', { title: 'Twice' }), session('b', { title: 'Twice' }))
  const row = '7,Twice,2026-03-28 09:00,Hall,,,,,'
  const unsure = plan(twins, {}, row)
  expect(unsure.sessions[0]?.action).toBe('create')
  expect(unsure.doubts).toMatchObject([{ collection: 'sessions', key: 'session:0', code: 'perhaps-same-session', candidates: [{ id: 'a' }, { id: 'b' }] }])
  const sure = plan(twins, { same: new Map([['session:0', 'b']]) }, row)
  expect([sure.sessions[0], sure.doubts]).toMatchObject([{ action: 'change', id: 'b', changed: ['externalIds'], externalIds: [{ source: 'csv:camp', id: '7' }] }, []])
})

it('cancels or archives single documents that are missing, but none whose state or status an editor has set', () => {
  const there = campWith(session('a', {}), session('b', { title: 'Two' }), session('c', { title: 'Three' }, { recorded: { source: 'csv', fields: fingerprintsOf({ state: 'cancelled' }) } }))
  const missing = (choices: Partial<Choices>) => plan(there, choices, '9,New,2026-03-28 09:00,Hall,,,,,').missing.map(({ id, becomes, mayCancel }) => [id, becomes, mayCancel])
  expect(missing({})).toEqual([['a', 'leave', true], ['c', 'leave', false], ['b', 'leave', true]])
  expect(missing({ missing: new Map([['b', 'cancel'], ['c', 'cancel']]) })).toEqual([['a', 'leave', true], ['c', 'leave', false], ['b', 'cancel', true]])

  const live = (id: string, isLive: boolean, status: 'draft' | 'published', left: string) => session(id, { title: id }, { isLive, status, recorded: { source: 'csv', fields: fingerprintsOf({ state: 'confirmed', status: left }) } })
  const programme = campWith(live('p', true, 'published', 'published'), live('q', false, 'draft', 'draft'), live('r', true, 'draft', 'published'))
  const planned = (publish: boolean) => planProgramme(programmeOf('9,New,2026-03-28 09:00,Hall,,,,,'), programme, { ...options, publish, missing: 'archive' })
  expect(planned(true).missing.map(({ id, becomes, mayArchive }) => [id, becomes, mayArchive])).toEqual([['p', 'archive', true], ['q', 'leave', false], ['r', 'leave', false]])
  expect([sizeOf(planned(true)).archive, sizeOf(planned(false)).archive]).toEqual([{ sessions: 1 }, { sessions: 0 }])
  expect(planned(false).notes.filter(({ code }) => code === 'archive-waits').map(({ row }) => row.name)).toEqual(['p'])
})

it('understands words as whoever imports says', () => {
  const categories = { 'Type: Sprechstunde': 'kind:panel', 'Level: Vier': 'level:advanced', 'Language: Plattdeutsch': 'language:nds', 'Track: Cloud': 'track:Platforms', 'Track: Misc': 'nothing' }
  const rows = ['1,A,2026-03-28 09:00,Hall,Sprechstunde,Vier,Plattdeutsch,Cloud,', '2,B,2026-03-28 10:00,Hall,constructor,,de,Misc,']
  const existing = campWith()
  const mapped = planProgramme(programmeOf(...rows), existing, { ...options, mapping: { columns: {}, categories } })
  expect(mapped.sessions).toMatchObject([{ fields: { kind: 'panel', level: 'advanced', language: 'nds', track: 'Platforms' } }, { fields: { kind: 'talk', level: null, language: 'de', track: null } }])
  expect(mapped.tracks.map(({ key }) => key)).toEqual(['Platforms'])
  expect(mapped.categories.map(({ category, value, place, as, isTold }) => [category, value, place, as, isTold])).toEqual([
    ['Language', 'Plattdeutsch', 'language', 'nds', true], ['Language', 'de', 'language', 'de', false],
    ['Level', 'Vier', 'level', 'advanced', true],
    ['Track', 'Cloud', 'track', 'Platforms', true], ['Track', 'Misc', 'nothing', null, true],
    ['Type', 'Sprechstunde', 'kind', 'panel', true], ['Type', 'constructor', 'kind', null, false],
  ])
  expect(planProgramme(programmeOf(...rows), existing, options).tracks.map(({ key }) => key)).toEqual(['Cloud', 'Misc'])
})

it('shows a plan whole or cut, under a digest that tells it from any other', () => {
  const rows = Array.from({ length: 600 }, (_, at) => `${at + 1},Session ${at + 1},2026-03-28 09:00,Hall ${at},,,,,`)
  const long = plan(campWith(), {}, ...rows)
  const view = planViewSchema.parse(viewOf(long))
  expect([view.created.total, view.created.shown.length, view.writes]).toEqual([1801, 1801, 1801])
  const short = planViewSchema.parse(shortenView(view))
  expect([short.created.total, short.created.shown.length, short.digest]).toEqual([1801, 500, view.digest])
  expect(short.columns.find(({ header }) => header === 'title')).toEqual({ file: 'file1', header: 'title', meaning: 'title', isTold: false })
  expect(digestOf(plan(campWith(), {}, ...rows))).toBe(view.digest)
  expect(digestOf(plan(campWith(), {}, ...rows.slice(0, -1), '600,Session 600!,2026-03-28 09:00,Hall 599,,,,,'))).not.toBe(view.digest)
})
