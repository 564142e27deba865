import { expect, it } from 'vitest'
import { notedIn, readingSource, shownIn } from '../../../../tests/support/readingSource.ts'

const hall = { name: 'Saal 1', guid: 'ba692ba3-421b-5371-8309-60acc34a3c05' }
const [robin, kim] = ['0c16ffaa-709d-599f-959f-9a38b911361a', '721a267b-b09d-5422-8221-4f9a71cfc727']
const file = {
  schedule: {
    version: '1', base_url: 'https://camp.example/',
    conference: {
      acronym: 'camp', title: 'Camp', time_zone_name: 'Europe/Berlin', timeslot_duration: 'PT15M',
      tracks: [{ name: 'Art & Beauty', slug: 'art', colors: { light: '#F9B000' } }, { name: 'Other', slug: 'other' }],
      rooms: [{ ...hall, capacity: 300, description: { en: 'Big' } }],
      days: [{ index: 1, date: '2026-12-27', start: '2026-12-27T09:30:00+00:00', end: '2026-12-28T06:00:00+01:00' }],
    },
    events: [
      { guid: '270fa44c-821a-577f-8ca3-33e8d4a8c2a7', code: 'ABC', type: 'LIGHTNING_TALK', start: '2026-12-27T10:30:00+01:00', end: '2026-12-27T11:00:00+01:00', room: hall, title: 'Opening', subtitle: null, language: 'en', track: { slug: 'art' }, abstract: { de: 'Deutsch', en: 'English' }, logo: { url: 'https://a.example/l.png' },
        participants: [{ guid: robin, name: 'Robin', role: 'SPEAKER' }, { guid: kim, name: 'Kim', role: 'MODERATOR' }], links: [{ type: 'FEEDBACK', url: 'https://a.example/f' }], attachments: [{ type: 'SLIDES', url: 'https://a.example/s.pdf' }] },
      { guid: '270fa44c-821a-577f-8ca3-33e8d4a8c2a8', type: 'TALK', state: 'CANCELED', start: '2026-12-28T00:15:00+01:00', duration: 'PT40M', room: { guid: hall.guid }, title: 'At night', track: { slug: 'gone', name: '' }, participants: [] },
      { type: 'BREAK', title: 'Lunch', start: '2026-12-27T12:00:00+01:00', end: '2026-12-27T13:00:00+01:00' },
      { type: 'TALK', title: 'Backwards', guid: 'nope', start: '2026-12-27T12:00:00+01:00', end: '2026-12-27T11:00:00+01:00', room: { name: 'Garden' } },
    ],
    persons: [{ guid: robin, name: 'Robin', biography: 'Sings.', avatar: { url: 'https://a.example/r.png' }, links: [{ url: 'https://r.example' }] }],
  },
}

it('reads sessions with what they name', () => {
  const programme = readingSource('schedule2', [file])
  expect(shownIn(programme)).toEqual([
    'Opening | Saal 1 2026-12-27T09:30/10:00 | Robin | Kim as moderator',
    'At night (cancelled) | Saal 1 2026-12-27T23:15/23:55',
    'Lunch | nowhere 2026-12-27T11:00/12:00',
    'Backwards | Garden 2026-12-27T11:00/11:05',
  ])
  expect(programme.sessions.map(({ type, track, abstract }) => [type, track, abstract])).toEqual([['lightning talk', 'Art & Beauty', 'English'], ['talk', null, ''], ['break', null, ''], ['talk', null, '']])
  expect(programme.sessions[0]?.links.map(({ purpose }) => purpose)).toEqual(['picture', 'feedback', 'attachment'])
  expect(programme.rooms.map(({ name, capacity }) => [name, capacity])).toEqual([['Saal 1', 300], ['Garden', null]])
  expect(programme.people.map(({ name, bio, picture, externalIds }) => [name, bio, picture, externalIds])).toEqual([['Robin', 'Sings.', 'https://a.example/r.png', [{ source: 'frab', id: robin }]], ['Kim', '', '', [{ source: 'frab', id: kim }]]])
  expect(programme.event).toMatchObject({ startsOn: '2026-12-27', endsOn: '2026-12-27', rasterMinutes: 15 })
  expect(notedIn(programme).filter((note) => !note.includes('tracks'))).toEqual(['schedule.events[2] no-guid', 'schedule.events[3] bad-guid', 'schedule.events[3] no-duration'])
})

it('says which source a file of version 1 is', () => {
  expect(() => readingSource('schedule2', [{ schedule: { conference: { time_zone_name: 'UTC', days: [{ rooms: {} }] } } }])).toThrow(/frab-json/)
  expect(() => readingSource('schedule2', [{}])).toThrow(/schedule\.conference/)
})

it.each([[{ url: 'logo.png' }, 'https://camp.example/logo.png'], ['https://a.example/l.png', 'https://a.example/l.png'], [null, ''], [{ alt: 'no address' }, '']])('reads %j as the logo of the event', (logo, expected) => {
  const { schedule } = file
  expect(readingSource('schedule2', [{ schedule: { ...schedule, conference: { ...schedule.conference, logo } } }]).event.logo).toBe(expected)
})
