import { describe, expect, it } from 'vitest'
import { notedIn, readingSource, shownIn } from '../../../../tests/support/readingSource.ts'

const room = { name: 'Hall', guid: '5d9fd5c2-6a0e-4e9b-9d5c-0d6f8a4f1a01' }
const event = (more: object) => ({ id: 1, guid: '0b8a4c55-8c0e-4f0e-8f43-0a54a2b6e001', date: '2026-08-21T10:00:00+02:00', start: '10:00', duration: '00:30', room: 'Hall', title: 'Opening', persons: [], ...more })
const schedule = (rooms: object, conference: object = {}, day: object = {}) => ({
  $schema: 'https://c3voc.de/schedule/schema.json',
  schedule: { version: '1', base_url: 'https://camp.example/', conference: {
    acronym: 'Camp2026', title: 'Camp', start: '2026-08-21', end: '2026-08-26', daysCount: 1, time_zone_name: 'Europe/Berlin', timeslot_duration: '00:15',
    days: [{ index: 1, date: '2026-08-21', day_start: '2026-08-21T09:00:00+02:00', day_end: '2026-08-22T04:00:00+02:00', rooms, ...day }], ...conference } },
})

/** The defects of the published examples: broken acronyms and colours, one guid for two rooms, offsets that are not the zone's, ids as numbers. */
const defects = schedule({
  'Hall': [
    event({ url: '/talks/1.html', logo: '/logo.png?1', language: 'de', type: 'lightning_talk', track: 'Ethics', do_not_record: true, recording_license: 'CC0', links: [{ url: 'https://a.example', title: 'Site' }, { url: 'javascript:alert(1)', title: 'Trap' }], attachments: [{ url: 'slides.pdf', title: '' }],
      persons: [{ id: 9, public_name: 'Robin', biography: 'Sings.' }, { id: 10, public_name: 'Robin', avatar: 'https://a.example/r.png' }, { id: 9, public_name: 'Robin' }], answers: [] }),
    event({ title: 'Twin', id: 1, start: '12:00:00', persons: ['Someone'] }),
    event({ title: 'After midnight', id: 3, guid: undefined, date: undefined, start: '01:30', duration: undefined }),
    event({ title: '', id: 4, guid: 'x', date: '2026-08-21', start: '14:00', duration: '48:00', mood: 'good' }),
    'not an event',
  ],
  '__proto__': [event({ title: 'CANCELLED: In a room of that name', id: 5, guid: '0b8a4c55-8c0e-4f0e-8f43-0a54a2b6e005', room: 'Elsewhere', date: '2026-08-21T15:00:00', start: '', end: '2026-08-21T16:00:00+02:00' })],
  'Empty': [],
}, { rooms: [room, { ...room, name: 'Hall 2' }, { name: 'Tent' }], tracks: [{ name: 'Ethics', color: 'red' }], daysCount: 3, time_zone_name: 'Europe/Berlin' })

describe('readFrabJson', () => {
  // As text: in a literal the name of that room would set a prototype.
  const programme = readingSource('frab-json', [JSON.stringify(defects).replace('"Empty":[]', '"__proto__":[{"id":5,"title":"CANCELLED: In a room of that name","guid":"0b8a4c55-8c0e-4f0e-8f43-0a54a2b6e005","room":"Elsewhere","date":"2026-08-21T15:00:00","end":"2026-08-21T16:00:00+02:00"}]')])

  it('loses no session of a broken file', () => {
    expect(shownIn(programme)).toEqual([
      'Opening | Hall 2026-08-21T08:00/08:30 | Robin | Robin',
      'Twin | Hall 2026-08-21T08:00/08:30 | Someone',
      'After midnight | Hall 2026-08-21T23:30/23:45',
      'Untitled (event 4) | Hall 2026-08-21T12:00/12:00',
      'In a room of that name (cancelled) | __proto__ 2026-08-21T13:00/14:00',
    ])
    expect([programme.event.name, programme.event.startsOn, programme.event.dayEndsAtHour, programme.event.rasterMinutes, programme.namespace]).toEqual(['Camp', '2026-08-21', 4, 15, 'frab:camp2026'])
    expect(programme.rooms.map(({ name, guid }) => [name, guid])).toEqual([['Hall', room.guid], ['__proto__', null]])
    expect(programme.sessions[0]).toMatchObject({ language: 'de', type: 'lightning talk', track: 'Ethics', doNotRecord: true, externalIds: [{ source: 'frab', id: '0b8a4c55-8c0e-4f0e-8f43-0a54a2b6e001' }, { source: 'frab:camp2026', id: '1' }] })
    expect(programme.sessions[0]?.links.map(({ purpose, url }) => `${purpose} ${url}`)).toEqual(['page https://camp.example/talks/1.html', 'picture https://camp.example/logo.png?1', 'link https://a.example', 'attachment https://camp.example/slides.pdf'])
    expect(programme.people.map(({ name, bio, picture, externalIds }) => [name, bio, picture, externalIds[0]?.id])).toEqual([['Robin', 'Sings.', '', '9'], ['Robin', '', 'https://a.example/r.png', '10'], ['Someone', '', '', undefined]])
  })

  it('says what it repaired, with its path', () => {
    const at = (code: string) => notedIn(programme).filter((note) => note.endsWith(` ${code}`)).map((note) => note.replace('schedule.conference.', '').replace(` ${code}`, ''))
    expect({ ...Object.fromEntries(['double-guid', 'no-guid', 'bad-guid', 'no-date', 'no-duration', 'duration-shortened', 'not-read', 'bad-link', 'person-twice', 'person-without-id', 'date-and-start-differ', 'room-differs', 'no-offset', 'day-count', 'no-color', 'license', 'double-id'].map((code) => [code, at(code)])) }).toEqual({
      'double-guid': ['rooms[1]', 'days[0].rooms["Hall"][1]'],
      'no-guid': ['rooms[2]', 'days[0].rooms["Hall"][2]'],
      'bad-guid': ['days[0].rooms["Hall"][3]'],
      'no-date': ['days[0].rooms["Hall"][2]'],
      'no-duration': ['days[0].rooms["Hall"][2]'],
      'duration-shortened': ['days[0].rooms["Hall"][3]'],
      'not-read': ['days[0].rooms["Hall"][3]', 'days[0].rooms["Hall"][4]'],
      'bad-link': ['days[0].rooms["Hall"][0]'],
      'person-twice': ['days[0].rooms["Hall"][0]'],
      'person-without-id': ['days[0].rooms["Hall"][1].persons[0]'],
      'date-and-start-differ': ['days[0].rooms["Hall"][1]'],
      'room-differs': ['days[0].rooms["__proto__"][0]'],
      'no-offset': ['days[0].rooms["Hall"][3]', 'days[0].rooms["__proto__"][0]'],
      'day-count': ['schedule.conference'],
      'no-color': ['tracks[0]'],
      'license': ['days[0].rooms["Hall"][0]'],
      'double-id': ['days[0].rooms["Hall"][1]'],
    })
  })

  it('reads offsets as the zone where none is named, and asks where they differ', () => {
    expect(readingSource('frab-json', [schedule({ Hall: [event({})] }, { time_zone_name: '' })]).event.timeZone).toBe('Etc/GMT-2')
    expect(() => readingSource('frab-json', [schedule({ Hall: [event({}), event({ date: '2026-12-01T10:00:00+01:00' })] }, { time_zone_name: '' })])).toThrow(/--time-zone/)
  })

  it.each([
    ['no JSON', '{"schedule": ', /not JSON/],
    ['a list', [], /schedule\.conference/],
    ['no sessions', schedule({}), /no sessions/],
    ['too many', schedule({ Hall: Array.from({ length: 2_001 }, () => event({})) }), /more than 2000/],
    ['a knot', '['.repeat(5_000), /nests deeper/],
  ])('refuses %s', (_what, file, message) => { expect(() => readingSource('frab-json', [file])).toThrow(message) })
})

it.each([['logo.png', 'https://camp.example/logo.png'], ['https://a.example/l.png', 'https://a.example/l.png'], ['', ''], [null, ''], ['data:image/png;base64,AA', '']])('reads %j as the logo of the event', (logo, expected) => {
  expect(readingSource('frab-json', [schedule({ Hall: [event({})] }, { logo })]).event.logo).toBe(expected)
})
