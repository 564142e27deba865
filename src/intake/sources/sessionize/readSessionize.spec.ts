import { describe, expect, it } from 'vitest'
import { notedIn, readingSource, shownIn } from '../../../../tests/support/readingSource.ts'

const [ada, ben] = ['9abda5b3-cde8-40aa-aa4c-933857e65ae6', '282a4701-f128-4b1d-bd67-da5d1f8b3eb0']
const session = (more: object) => ({ id: '581840', title: 'Opening', description: 'Hello.\r\n\r\nYou.', startsAt: '2026-03-28T09:00:00', endsAt: '2026-03-28T09:45:00', isServiceSession: false, speakers: [ada], categoryItems: [], roomId: 1, liveUrl: null, recordingUrl: null, status: 'Accepted', ...more })
const speaker = { id: ada, firstName: 'Ada', lastName: 'Okafor', fullName: 'Ada Okafor', bio: 'Builds.', tagLine: 'Staff Engineer at Acme', profilePicture: 'https://a.example/a.png', links: [{ title: 'Blog', url: 'https://ada.example', linkType: 'Blog' }, { title: 'Bad', url: 'nothing', linkType: 'Other' }], sessions: [581840] }
const all = {
  sessions: [
    session({ categoryItems: [11, 12, 13], recordingUrl: 'https://youtu.be/x' }),
    session({ id: '2', title: 'In the hour that clocks skip', startsAt: '2026-03-29T02:30:00', endsAt: '2026-03-29T03:15:00', speakers: [ada, ben] }),
    session({ id: '12242007-eee1-49ab-bfd1-7851ce1ddf17', title: 'Registration & Check-In', isServiceSession: true, speakers: [], roomId: null, endsAt: null }),
    session({ id: '3', title: 'Not placed', startsAt: null, endsAt: null, roomId: null, status: 'Declined' }),
  ],
  speakers: [speaker],
  categories: [{ id: 1, title: 'Track', items: [{ id: 11, name: 'Security' }] }, { id: 2, title: 'Level', items: [{ id: 12, name: 'Mostly advanced' }] }, { id: 3, title: 'Tags', items: [{ id: 13, name: 'Cloud' }] }],
  rooms: [{ id: 1, name: 'Ballroom', sort: 0 }],
  questions: [],
}
const timeZone = 'Europe/Berlin'

describe('readSessionize', () => {
  it('reads the view All: times on the event’s clock, speakers by their GUID', () => {
    const programme = readingSource('sessionize', [all], { timeZone })
    expect(shownIn(programme)).toEqual([
      'Opening | Ballroom 2026-03-28T08:00/08:45 | Ada Okafor (Acme)',
      'In the hour that clocks skip | Ballroom 2026-03-29T01:30/02:15 | Ada Okafor (Acme) | Speaker 2',
      'Registration & Check-In | nowhere 2026-03-28T08:00/08:30',
      'Not placed (cancelled) | Ada Okafor (Acme)',
    ])
    expect(programme.sessions[0]).toMatchObject({ track: 'Security', level: 'Mostly advanced', categories: [{ category: 'Track', value: 'Security', place: 'track' }, { category: 'Level', value: 'Mostly advanced', place: 'level' }, { category: 'Tags', value: 'Cloud', place: 'topic' }], description: 'Hello.\n\nYou.', externalIds: [{ source: 'sessionize', id: '581840' }], links: [{ purpose: 'video' }] })
    expect(programme.sessions[2]).toMatchObject({ type: 'registration', placings: [{ guid: '12242007-eee1-49ab-bfd1-7851ce1ddf17' }] })
    expect(programme.people[0]).toMatchObject({ jobTitle: 'Staff Engineer', organization: 'Acme', bio: 'Builds.', externalIds: [{ source: 'sessionize', id: ada }], links: [{ url: 'https://ada.example', label: 'Blog' }] })
    expect(notedIn(programme)).toEqual(['event no-event-name', 'speakers[0] bad-link', 'speakers[0] bad-link', 'sessions[1].speakers[1] speaker-not-listed', 'sessions[1].speakers[1] person-without-name', 'sessions[1] skipped-hour', 'sessions[2] no-duration', 'speakers[0] bad-link'])
  })

  it('reads GridSmart, Sessions and Speakers together: a session of two views is one', () => {
    const inPlace = { ...session({}), speakers: [{ id: ada, name: 'Ada Okafor' }], categories: [{ id: 1, name: 'Track', categoryItems: [{ id: 11, name: 'Security' }] }], room: 'Ballroom' }
    const grid = [{ date: '2026-03-28T00:00:00', isDefault: true, rooms: [{ id: 1, name: 'Ballroom', sessions: [inPlace, { ...inPlace, id: '9', title: 'At night', startsAt: '2026-03-29T00:30:00', endsAt: '2026-03-29T01:00:00' }] }], timeSlots: [{ slotStart: '09:00:00', rooms: [{ id: 1, name: 'Ballroom', session: inPlace, index: 0 }] }] }]
    const sessions = [{ groupId: null, groupName: 'All', sessions: [inPlace, { ...inPlace, id: '7', title: 'Only here', room: 'Attic', roomId: 2 }] }]
    const programme = readingSource('sessionize', [grid, sessions, [{ ...speaker, sessions: [{ id: 581840, name: 'Opening' }] }]], { timeZone })
    expect(shownIn(programme)).toEqual([
      'Opening | Ballroom 2026-03-28T08:00/08:45 | Ada Okafor (Acme)',
      'At night | Ballroom 2026-03-28T23:30/00:00 | Ada Okafor (Acme)',
      'Only here | Attic 2026-03-28T08:00/08:45 | Ada Okafor (Acme)',
    ])
    expect([programme.event.startsOn, programme.event.endsOn, programme.sessions[0]?.track]).toEqual(['2026-03-28', '2026-03-28', 'Security'])
  })

  it('takes times in another zone than the event’s if told so, and the event’s own if it is there', () => {
    expect(readingSource('sessionize', [all], { timeZone, timesIn: 'UTC' }).sessions[0]?.placings[0]?.startsAt).toBe('2026-03-28T09:00:00Z')
    expect(readingSource('sessionize', [all], { event: { timeZone: 'Asia/Tokyo', dayEndsAtHour: 5 } }).sessions[0]?.placings[0]?.startsAt).toBe('2026-03-28T00:00:00Z')
  })

  it.each([
    ['no zone', [all], {}, /--time-zone/],
    ['another view', [[{ tier: 'Gold' }]], { timeZone }, /none of Sessionize/],
    ['only speakers', [[speaker]], { timeZone }, /no sessions/],
    ['an object', [{ a: 1 }], { timeZone }, /none of Sessionize/],
  ])('refuses %s', (_what, files, options, message) => { expect(() => readingSource('sessionize', files, options)).toThrow(message) })
})
