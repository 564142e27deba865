import { describe, expect, it } from 'vitest'
import { notedIn, readingSource, shownIn } from '../../../../tests/support/readingSource.ts'

const timeZone = 'Europe/Berlin'
const german = [
  'Nr.;Titel;Datum;Beginn;Ende;Raum;Referent*innen;Firma;Art;Sprache;Bemerkung',
  '1;"Über ""Bäume""; und mehr";28.03.2026;09:00;09.45;Saal 1;Ada Okafor;Acme;Vortrag;Deutsch;x',
  '2;\'=1+1;28.03.2026;23:30;00:15;Saal 1;Ada Okafor; Acme;Workshop;en',
  '3;مرحبا بالعالم;29.03.2026;02:30;03:00;;Bo Li, Cy Dee;;;;',
  '',
  '4;Ohne Zeit;;;;;;;;;',
  '5;ABGESAGT: Nichts;28.03.2026;10:00;;Garten;;;;;',
].join('\r\n')

describe('readCsv', () => {
  it('reads a table with semicolons and German headers, and says how it understood the columns', () => {
    const programme = readingSource('csv', [german], { timeZone })
    expect(shownIn(programme)).toEqual([
      'Über "Bäume"; und mehr | Saal 1 2026-03-28T08:00/08:45 | Ada Okafor (Acme)',
      '=1+1 | Saal 1 2026-03-28T22:30/23:15 | Ada Okafor (Acme)',
      'مرحبا بالعالم | nowhere 2026-03-29T01:30/02:00 | Bo Li | Cy Dee',
      'Ohne Zeit',
      'Nichts (cancelled) | Garten 2026-03-28T09:00/09:30',
    ])
    expect(programme.people).toHaveLength(3)
    expect(programme.sessions[0]).toMatchObject({ type: 'Vortrag', language: 'Deutsch', externalIds: [{ source: 'csv:camp', id: '1' }] })
    expect(programme.notes.filter(({ code }) => code.startsWith('column')).map(({ code, row, detail }) => [row.name, code === 'column-not-read' ? null : detail])).toEqual([
      ...[['Nr.', 'session'], ['Titel', 'title'], ['Datum', 'day'], ['Beginn', 'starts'], ['Ende', 'ends'], ['Raum', 'room'], ['Referent*innen', 'speakers'], ['Firma', 'organizations'], ['Art', 'kind'], ['Sprache', 'language'], ['Bemerkung', null]].map(([header, meaning]) => [`column "${header ?? ''}" (file1)`, meaning]),
    ])
    expect(notedIn(programme).filter((note) => !note.includes('column'))).toEqual(['line 1 no-event-name', 'line 4 skipped-hour', 'line 7 cancelled-in-title', 'line 7 no-duration'])
  })

  it('takes what is told of columns before what their headers say, and notes it no more', () => {
    const table = 'Title,Topic,Keywords,Notes\nOpening,Cloud,"Rust; Go",secret'
    const programme = readingSource('csv', [table], { timeZone, columns: new Map([['Topic', 'track'], ['Notes', 'nothing']]) })
    expect(programme.sessions[0]).toMatchObject({ track: 'Cloud', categories: [{ category: 'Topics', value: 'Rust', place: 'topic' }, { category: 'Topics', value: 'Go', place: 'topic' }] })
    expect(programme.columns).toEqual([
      { file: 'file1', header: 'Title', meaning: 'title', isTold: false },
      { file: 'file1', header: 'Topic', meaning: 'track', isTold: true },
      { file: 'file1', header: 'Keywords', meaning: 'topics', isTold: false },
      { file: 'file1', header: 'Notes', meaning: null, isTold: true },
    ])
    expect(notedIn(programme).filter((note) => note.includes('column'))).toEqual(['line 1 column-guessed', 'line 1 column-guessed'])
  })

  it('reads dates of other lands: the numbers of the column tell day from month', () => {
    const rows = (...dates: string[]) => readingSource('csv', [['Title,Start,Duration', ...dates.map((date, at) => `T${at},${date},45`)].join('\n')], { timeZone })
    expect(rows('3/28/2026 9:00 AM', '3/4/2026 12:15 pm').sessions.map(({ placings }) => placings[0]?.startsAt)).toEqual(['2026-03-28T08:00:00Z', '2026-03-04T11:15:00Z'])
    expect(rows('28/03/2026 14h30').sessions[0]?.placings[0]).toMatchObject({ startsAt: '2026-03-28T13:30:00Z', endsAt: '2026-03-28T14:15:00Z' })
    expect(rows('2026-03-28T09:00:00+01:00').sessions[0]?.placings[0]?.startsAt).toBe('2026-03-28T08:00:00Z')
    const doubtful = rows('3/4/2026 9:00')
    expect([doubtful.sessions[0]?.placings[0]?.startsAt, notedIn(doubtful)]).toEqual(['2026-04-03T07:00:00Z', expect.arrayContaining(['line 1 date-order'])])
    expect(rows('31.02.2026 9:00').sessions[0]?.placings).toEqual([])
  })

  it('takes spans of one cell, people out of titles, and columns as told', () => {
    const programme = readingSource('csv', ['Talk\tWhen\tDay\tSaal\tWas\nHi - Jo Smith, Acme\t9:00–9:45\t2026-03-28\tA\tKeynote'], { timeZone, columns: new Map([['When', 'starts'], ['Was', 'kind']]) })
    expect(shownIn(programme)).toEqual(['Hi | A 2026-03-28T08:00/08:45 | Jo Smith (Acme)'])
    expect(programme.sessions[0]?.type).toBe('Keynote')
  })

  it('makes one session of the rows of its slots, and knows people of a table of their own', () => {
    const sessions = '\ufeffsession,title,starts at,ends at,slot,speakers\ns1,Twice,2026-03-28T09:00:00+01:00,2026-03-28T10:00:00+01:00,5f3c1f1e-0000-4000-8000-000000000001,Ada Okafor; Bo Li\ns1,Twice,2026-03-29T09:00:00+02:00,2026-03-29T10:00:00+02:00,5f3c1f1e-0000-4000-8000-000000000002,Ada Okafor; Bo Li\n'
    const people = 'speaker,name,job title,organization,biography,photo,links\np1,Ada Okafor,Staff Engineer,Acme,Builds.,https://a.example/a.png,https://ada.example\np2,Sam,,,,,\np3,Sam,,,,,\n'
    const programme = readingSource('csv', [sessions, people], { timeZone })
    expect(shownIn(programme)).toEqual(['Twice | nowhere 2026-03-28T08:00/09:00 | nowhere 2026-03-29T07:00/08:00 | Ada Okafor (Acme) | Bo Li'])
    expect(programme.sessions[0]?.placings.map(({ guid }) => guid?.slice(-1))).toEqual(['1', '2'])
    expect(programme.people[0]).toMatchObject({ jobTitle: 'Staff Engineer', bio: 'Builds.', picture: 'https://a.example/a.png', links: [{ url: 'https://ada.example' }], externalIds: [{ source: 'csv:speaker', id: 'p1' }] })
    expect(notedIn(programme)).toContain('line 4 people-share-name')
  })

  it.each([
    ['nothing', '', /empty/],
    ['no title', 'a,b\n1,2', /"a", "b".*--column/],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0]), /XLSX/],
    ['only headers', 'title,start', /no sessions/],
    ['no zone', 'title,start\nT,2026-03-28 09:00', /--time-zone/],
  ])('refuses %s', (what, file, message) => { expect(() => readingSource('csv', [file], what === 'no zone' ? {} : { timeZone })).toThrow(message) })
})
