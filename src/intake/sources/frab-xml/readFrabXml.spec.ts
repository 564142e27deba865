import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFrabXml } from './readFrabXml.ts'

const fixture = readFileSync(new URL('./defects.fixture.xml', import.meta.url))
const read = (xml: string, options: { timeZone?: string; maxRows?: number } = {}) => readFrabXml(Buffer.from(xml), { slug: 'camp', maxRows: 100, ...options })
const programme = readFrabXml(fixture, { slug: 'tolerance-camp', maxRows: 100 })

const session = (inner: string, attributes = 'id="1" guid="0b8a4c55-8c0e-4f0e-8f43-0a54a2b6e001"') => `<event ${attributes}><title>T</title>${inner}</event>`
const schedule = (inner: string, conference = '<title>C</title><time_zone_name>Europe/Berlin</time_zone_name>', day = 'date="2026-03-29"') =>
  `<schedule><conference>${conference}</conference><day index="1" ${day}><room name="R" guid="5d9fd5c2-6a0e-4e9b-9d5c-0d6f8a4f1a01">${inner}</room></day></schedule>`

describe('a file with the defects of real ones', () => {
  it('loses no session, and gives each its time', () => {
    expect(programme.sessions.map(({ title, placings: [placing] }) => [title, placing?.room, placing?.startsAt, placing?.endsAt])).toEqual([
      ['Opening', 'room:0', '2026-10-24T08:00:00Z', '2026-10-24T08:30:00Z'],
      ['Same guid, same id, same time', 'room:0', '2026-10-24T08:15:00Z', '2026-10-24T09:15:00Z'],
      ['Late, with neither date nor guid', 'room:0', '2026-10-24T21:30:00Z', '2026-10-24T22:15:00Z'],
      ['In the hour that comes twice', 'room:0', '2026-10-25T00:30:00Z', '2026-10-25T00:45:00Z'],
      ['Untitled (event 5)', 'room:0', '2026-10-24T10:00:00Z', '2026-10-24T10:30:00Z'],
      ['The exhibition', 'room:1', '2026-10-24T12:00:00Z', '2026-10-25T12:00:00Z'],
      ['Outside the days', 'room:0', '2026-10-27T09:00:00Z', '2026-10-27T09:30:00Z'],
      ['Nobody knows when', undefined, undefined, undefined],
      ['Under a tree', 'room:2', '2026-10-25T10:00:00Z', '2026-10-25T10:30:00Z'],
    ])
  })

  it('reads the event, its rooms and tracks', () => {
    expect(programme.event).toEqual({
      row: { line: 5, name: 'conference' },
      name: 'Tolerance Camp',
      startsOn: '2026-10-24',
      endsOn: '2026-10-25',
      timeZone: 'Europe/Berlin',
      dayEndsAtHour: 5,
      rasterMinutes: 15,
      logo: '',
      links: [],
    })
    expect(programme.rooms.map(({ name, guid }) => [name, guid])).toEqual([
      ['Hall 1', '5d9fd5c2-6a0e-4e9b-9d5c-0d6f8a4f1a01'],
      ['Hall 1', '5d9fd5c2-6a0e-4e9b-9d5c-0d6f8a4f1a02'],
      ['The garden', null],
    ])
    expect(programme.tracks.map(({ name, slug, color }) => [name, slug, color])).toEqual([
      ['Art & Beauty', 'art-beauty', '#f9b000'],
      ['No Colour', 'Not Valid!', null],
      ['Undeclared', null, null],
    ])
  })

  it('tells people apart by guid and id, never by name', () => {
    expect(programme.people.map(({ name, externalIds }) => [name, externalIds.map(({ source, id }) => `${source} ${id}`)])).toEqual([
      ['Robin', ['frab a0000000-0000-4000-8000-000000000001', 'frab:tolcamp 7']],
      ['Robin', ['frab a0000000-0000-4000-8000-000000000002', 'frab:tolcamp 8']],
      ['Robin', []],
    ])
    expect(programme.sessions.slice(0, 2).map(({ people }) => people.map(({ person }) => person))).toEqual([['person:0', 'person:1'], ['person:0', 'person:2']])
  })

  it('reads a whole session', () => {
    const { row, links, ...opening } = programme.sessions[0] ?? expect.fail('no session')
    expect(row).toEqual({ line: 20, name: 'event 1' })
    expect(links.map(({ purpose, url, label }) => `${purpose} ${url} ${label}`.trim())).toEqual([
      'page https://camp.example/2026/opening',
      'feedback https://camp.example/2026/opening/feedback',
      'picture https://camp.example/images/opening.png',
      'link https://media.ccc.de/v/opening Recording',
      'attachment https://camp.example/2026/opening.pdf Slides of the opening',
    ])
    expect(opening).toEqual({
      key: 'session:0',
      title: 'Opening',
      subtitle: 'With tea',
      abstract: 'Welcome to the camp.',
      description: 'Welcome to the camp.\n\nWe *begin* with:\n- tea, see [the menu](https://camp.example/menu)\n- cake from https://cake.example/.',
      type: 'Ceremony',
      language: 'en',
      level: '',
      state: 'confirmed',
      track: 'Art & Beauty',
      doNotRecord: true,
      people: [{ person: 'person:0', role: 'speaker' }, { person: 'person:1', role: 'speaker' }],
      placings: [{ guid: '0b8a4c55-8c0e-4f0e-8f43-0a54a2b6e001', room: 'room:0', startsAt: '2026-10-24T08:00:00Z', endsAt: '2026-10-24T08:30:00Z' }],
      externalIds: [
        { source: 'frab', id: '0b8a4c55-8c0e-4f0e-8f43-0a54a2b6e001' },
        { source: 'frab:tolcamp', id: '1' },
        { source: 'frab:tolcamp:code', id: 'ABC123' },
      ],
    })
  })

  it('notes every repair and loss, with its line', () => {
    expect(programme.notes.map(({ code, row }) => `${'line' in row ? row.line : ''} ${code}`).sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))).toEqual([
      '5 not-read',
      '5 day-count',
      '16 no-color',
      '20 not-read',
      '20 no-stream',
      '20 license',
      '20 relative-link',
      '20 bad-link',
      '20 relative-link',
      '53 double-guid',
      '53 double-id',
      '53 room-differs',
      '53 person-twice',
      '64 person-renamed',
      '65 person-without-id',
      '70 no-guid',
      '70 no-date',
      '70 track-not-declared',
      '79 bad-guid',
      '79 markup-in-text',
      '79 no-date',
      '79 repeated-hour',
      '79 no-duration',
      '87 no-title',
      '87 no-offset',
      '94 room-shares-name',
      '95 no-offset',
      '95 duration-shortened',
      '103 no-day-date',
      '104 room-renamed',
      '105 date-and-start-differ',
      '105 other-day',
      '112 no-guid',
      '112 no-start',
      '117 no-guid',
    ])
  })
})

describe('times', () => {
  it('reads a start after midnight into the night that the day ends with', () => {
    const { event, sessions } = read(schedule(session('<start>01:30</start><duration>00:30</duration>'), undefined, 'date="2026-06-01" end="2026-06-02T06:00:00+02:00"'))
    expect([event.dayEndsAtHour, sessions[0]?.placings[0]?.startsAt]).toEqual([6, '2026-06-01T23:30:00Z'])
  })

  it('moves a time that the clocks skip, and says so', () => {
    const { sessions, notes } = read(schedule(session('<date>2026-03-29T02:30:00</date><duration>00:30</duration>')))
    expect(sessions[0]?.placings[0]?.startsAt).toBe('2026-03-29T01:30:00Z')
    expect(notes.map(({ code }) => code)).toContain('skipped-hour')
  })

  it('works the zone out from the offsets, if they agree', () => {
    const at = (date: string) => session(`<date>${date}</date><duration>00:30</duration>`)
    expect(read(schedule(at('2026-06-01T10:00:00+02:00'), '<title>C</title>')).event.timeZone).toBe('Etc/GMT-2')
    expect(() => read(schedule(at('2026-06-01T10:00:00+02:00') + at('2026-12-01T10:00:00+01:00'), '<title>C</title>'))).toThrow(/--time-zone/)
    expect(() => read(schedule(at('2026-06-01T10:00:00'), '<title>C</title>'))).toThrow(/--time-zone/)
    expect(read(schedule(at('2026-06-01T10:00:00'), '<title>C</title>'), { timeZone: 'Asia/Tokyo' }).sessions[0]?.placings[0]?.startsAt).toBe('2026-06-01T01:00:00Z')
  })
})

describe('what is no schedule', () => {
  it.each([
    ['<rss/>', /<rss>/],
    ['<schedule/>', /no sessions/],
    ['<schedule><day date="2026-01-01"/></schedule>', /no sessions/],
    [schedule(session('').repeat(101)), /101 sessions; the bound is 100.*--max-rows 101/],
  ])('is refused: %s', (xml, message) => expect(() => read(xml)).toThrow(message))
})

describe('a file with next to nothing in it', () => {
  it('gives a programme all the same', () => {
    const { event, namespace, notes } = read(schedule(session('<date>2026-06-01T10:00:00Z</date><duration>00:30</duration>'), ''))
    expect([event.name, namespace, event.timeZone, event.rasterMinutes]).toEqual(['camp', 'frab:camp', 'UTC', 5])
    expect(notes.map(({ code }) => code)).toEqual(['no-time-zone', 'no-acronym', 'no-event-name', 'no-raster', 'other-day'])
  })
})

describe('the logo of the event', () => {
  const opening = session('<date>2026-03-29T10:00:00+02:00</date><start>10:00</start><duration>00:30</duration>')
  const logoOf = (conference: string) => read(schedule(opening, `<title>C</title><time_zone_name>Europe/Berlin</time_zone_name>${conference}`)).event.logo

  it.each([
    ['<logo>https://camp.example/logo.png</logo>', 'https://camp.example/logo.png'],
    ['<base_url>https://camp.example/2026/</base_url><logo>logo.png</logo>', 'https://camp.example/2026/logo.png'],
    ['<logo/>', ''],
    ['<logo>logo.png</logo>', ''],
    ['<logo>javascript:alert(1)</logo>', ''],
  ])('%s', (conference, expected) => {
    expect(logoOf(conference)).toBe(expected)
  })
})
