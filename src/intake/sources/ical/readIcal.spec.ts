import { expect, it } from 'vitest'
import { notedIn, readingSource, shownIn } from '../../../../tests/support/readingSource.ts'

const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']
const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', ...lines, 'END:VCALENDAR'].join('\r\n')
const house = 'Congress Centre\\, Berlin'

it('reads a calendar: each event a session, what all places end with no part of the rooms', () => {
  const programme = readingSource('ical', [calendar(
    'X-WR-CALNAME:Camp', 'X-WR-TIMEZONE:Europe/Berlin',
    ...event('UID:5f3c1f1e-0000-4000-8000-000000000001', 'DTSTART;TZID=Europe/Berlin:20260328T090000', 'DTEND;TZID=Europe/Berlin:20260328T093000', 'SUMMARY:Opening\\, wit', ' h tea - Jo Smith\\, Acme', 'DESCRIPTION:One\\n\\ntwo', `LOCATION:Hall 1\\, ${house}`, 'CATEGORIES:Security,Other', 'URL:https://a.example/1', 'STATUS:CONFIRMED'),
    ...event('UID:b', 'DTSTART:20260328T100000Z', 'DURATION:PT45M', 'SUMMARY:In UTC', `LOCATION:${house}`, 'STATUS:CANCELLED'),
    ...event('UID:c', 'DTSTART:20260329T023000', 'SUMMARY:Floating in a gap', `LOCATION:Hall 2\\, ${house}`, 'RRULE:FREQ=DAILY'),
    ...event('UID:d', 'DTSTART;VALUE=DATE:20260328', 'SUMMARY:All day'),
    ...event('DTSTART;TZID=W. Europe Standard Time:20260328T110000', 'SUMMARY:'),
    ...event('UID:c', 'RECURRENCE-ID:20260330T023000', 'DTSTART:20260330T033000', 'SUMMARY:Moved'),
  )])
  expect(shownIn(programme)).toEqual([
    'Opening, with tea | Hall 1 2026-03-28T08:00/08:30 | Jo Smith (Acme)',
    'In UTC (cancelled) | nowhere 2026-03-28T10:00/10:45',
    'Floating in a gap | Hall 2 2026-03-29T01:30/02:00',
    'All day',
    'Untitled (event 5) | nowhere 2026-03-28T10:00/10:30',
  ])
  expect(programme.event).toMatchObject({ name: 'Camp', timeZone: 'Europe/Berlin' })
  expect(programme.sessions[0]).toMatchObject({ track: 'Security', description: 'One\n\ntwo', placings: [{ guid: '5f3c1f1e-0000-4000-8000-000000000001' }], externalIds: [{ source: 'ical', id: '5f3c1f1e-0000-4000-8000-000000000001' }], links: [{ url: 'https://a.example/1' }] })
  expect(notedIn(programme)).toEqual(['line 6 people-in-title', 'line 26 recurrence', 'line 26 skipped-hour', 'line 26 no-duration', 'line 33 no-start', 'line 38 no-id', 'line 38 no-title', 'line 38 zone-not-known', 'line 38 no-duration', 'line 42 recurrence'])
})

it.each([
  ['no calendar', 'hello', /BEGIN:VCALENDAR/],
  ['a truncated one', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUM', /calendar/],
  ['no zone', calendar(...event('UID:a', 'DTSTART:20260328T090000', 'SUMMARY:A')), /--time-zone/],
  ['no events', calendar('X-WR-TIMEZONE:UTC'), /no sessions/],
])('refuses %s', (_what, file, message) => { expect(() => readingSource('ical', [file])).toThrow(message) })
