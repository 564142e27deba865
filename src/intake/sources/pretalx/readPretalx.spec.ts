import { expect, it } from 'vitest'
import { notedIn, readingSource, shownIn } from '../../../../tests/support/readingSource.ts'

const room = { id: 12, name: { en: 'B003', fr: 'B003' }, description: {}, uuid: 'd5ab2333-bfc1-531b-ba34-247a0e9a5e0a', guid: null, capacity: 290 }
const slot = (start: string, end: string, at: unknown = room) => ({ id: 1, room: at, start, end, duration: 30 })
const speaker = { code: 'MNMGGN', name: 'Lucie A', biography: 'Écrit.\r\n\r\nParle.', avatar_url: 'https://a.example/l.jpg', submissions: [] }
const submission = (more: object) => ({ code: '38LRHE', title: 'Accueil\u202f/ Welcome', speakers: [speaker], submission_type: { id: 19, name: { en: 'Lightning Talk', fr: 'Éclair' } }, state: 'confirmed', abstract: null, description: 'Bonjour.', duration: 30, content_locale: 'fr', resources: [], slots: [slot('2026-11-01T09:00:00+01:00', '2026-11-01T09:30:00+01:00')], answers: [{ answer: 'Tout public' }], ...more })

it('reads a programme of expanded objects, whatever minute it stands at', () => {
  const programme = readingSource('pretalx', [{
    schedule: { '2026-11-01': { '540': { 12: submission({}) }, '570': { 12: submission({ code: 'Z9', title: 'Starts at 9:35', state: 'accepted', speakers: [], slots: [slot('2026-11-01T09:35:00+01:00', '2026-11-01T10:20:00+01:00')] }) }, '600': {} } },
    sprints: { '2026-10-30': { '600': { 18: submission({ code: 'S' }) } } },
    rooms: [room, { id: 13, name: { fr: 'Empty' }, uuid: '', guid: '', capacity: null }], extra: { '2026-11-01': { '510': { id: 'breakfast', title: { en: 'Breakfast' } } } }, speakers: { MNMGGN: speaker },
  }], { timeZone: 'Europe/Paris' })
  expect(shownIn(programme)).toEqual(['Accueil / Welcome | B003 2026-11-01T08:00/08:30 | Lucie A', 'Starts at 9:35 | B003 2026-11-01T08:35/09:20'])
  expect(programme.sessions[0]).toMatchObject({ type: 'Lightning Talk', language: 'fr', description: 'Bonjour.', externalIds: [{ source: 'pretalx:camp', id: '38LRHE' }] })
  expect(programme.rooms.map(({ name, guid, capacity }) => [name, guid, capacity])).toEqual([['B003', room.uuid, 290], ['Empty', null, null]])
  expect(programme.people).toMatchObject([{ name: 'Lucie A', bio: 'Écrit.\n\nParle.', picture: 'https://a.example/l.jpg', externalIds: [{ source: 'pretalx:camp:person', id: 'MNMGGN' }] }])
  expect(notedIn(programme)).toEqual(['sprints not-read', 'extra not-read', 'event no-event-name', 'schedule.2026-11-01.540.12 answer-lost', 'schedule.2026-11-01.570.12 answer-lost'])
})

it('reads the pages of the API together: what they name by number stands on other pages', () => {
  const page = (results: object[]) => ({ count: results.length, next: null, previous: null, results })
  const programme = readingSource('pretalx', [
    page([
      submission({ speakers: ['MNMGGN'], slots: [1, 2], track: 3, submission_type: 19, tags: [7, 8, 'old', { id: 9, tag: 'in place' }] }),
      submission({ code: 'W', title: 'Withdrawn', state: 'withdrawn', speakers: [], slots: [], track: null }),
      submission({ code: 'R', title: 'Rejected', state: 'rejected' }),
      submission({ code: 'O', title: 'Old API', speakers: [{ code: 'X', name: 'Xan' }], slots: undefined, slot: { start: '2026-11-01T12:00:00+01:00', end: '2026-11-01T12:30:00+01:00', room: { en: 'Annex' } }, track: { en: 'Web' } }),
    ]),
    page([{ ...slot('2026-11-01T09:00:00+01:00', '2026-11-01T09:30:00+01:00', 12), id: 1 }, { ...slot('2026-11-02T09:00:00+01:00', '', 12), id: 2 }]),
    page([speaker]), page([room]), page([{ id: 3, name: { en: 'Data' }, color: '#00ff00' }]), page([{ id: 19, name: { en: 'Workshop' }, default_duration: 90 }]), page([{ id: 7, tag: 'Cloud', color: '#00ff00', is_public: true }]),
  ])
  expect(shownIn(programme)).toEqual(['Accueil / Welcome | B003 2026-11-01T08:00/08:30 | B003 2026-11-02T08:00/08:30 | Lucie A', 'Withdrawn (cancelled)', 'Old API | Annex 2026-11-01T11:00/11:30 | Xan'])
  expect(programme.sessions.map(({ type, track }) => [type, track])).toEqual([['Workshop', 'Data'], ['Workshop', null], ['Lightning Talk', 'Web']].map(([type, track], at) => (at === 1 ? ['Lightning Talk', track] : [type, track])))
  expect(programme.tracks.map(({ name, color }) => [name, color])).toEqual([['Data', '#00ff00'], ['Web', null]])
  expect(programme.sessions[0]?.categories).toEqual(['Cloud', 'old', 'in place'].map((value) => ({ category: 'Tags', value, place: 'topic' })))
  expect(notedIn(programme)).toContain('file1: results[2] not-accepted')
})

it.each([
  ['a schedule.json', { schedule: { conference: {} } }, /frab-json/],
  ['no submissions', { results: [] }, /no submissions/],
  ['a text', '"x"', /no page/],
])('refuses %s', (_what, file, message) => { expect(() => readingSource('pretalx', [file], { timeZone: 'UTC' })).toThrow(message) })
