import { expect, it } from 'vitest'
import { notedIn, readingSource, shownIn } from '../../../../tests/support/readingSource.ts'

const row = (title: string, eventTypes: string, more: object = {}) => ({ url: `https://kccn.sched.com/event/${title.slice(0, 3).toLowerCase().replace(/\W/g, 'x')}1/page`, title, description: '', eventTypes, eventDate: '2026-03-23T09:00:00', ...more })
const rows = [
  row('Badge Pick-Up', 'Registration'),
  row('Signed Everywhere - Mira Okafor, Acme & Jan Lind, Beta', 'Security'),
  row('Rust Again - Mira Okafor, ACME, Inc.', '⚡ Lightning Talks, Security'),
  row('Other - Mira Okafor, Gamma', 'Security', { eventDate: '2026-03-29T01:30:00' }),
  row('CANCELLED: Nothing - Jan Lind, Beta', 'Security', { eventDate: 'soon' }),
  'junk',
]

it('takes people out of titles; one name at one organization is one person', () => {
  const programme = readingSource('titles', [rows], { timeZone: 'Europe/London' })
  expect(shownIn(programme)).toEqual([
    'Badge Pick-Up | nowhere 2026-03-23T09:00/09:30',
    'Signed Everywhere | nowhere 2026-03-23T09:00/09:30 | Mira Okafor (Acme) | Jan Lind (Beta)',
    'Rust Again | nowhere 2026-03-23T09:00/09:30 | Mira Okafor (Acme)',
    'Other | nowhere 2026-03-29T01:30/02:00 | Mira Okafor (Gamma)',
    'Nothing (cancelled) | Jan Lind (Beta)',
  ])
  expect(programme.people).toHaveLength(3)
  expect(programme.sessions.map(({ type, track }) => [type, track])).toEqual([['Registration', 'Registration'], ['Security', 'Security'], ['Lightning Talks, Security', '⚡ Lightning Talks'], ['Security', 'Security'], ['Security', 'Security']])
  expect(programme.sessions[1]?.externalIds).toEqual([{ source: 'sched:kccn', id: 'sig1' }])
  expect(notedIn(programme).filter((note) => !/no-duration|people-in-title/.test(note))).toEqual(['[5] not-read', 'list no-event-name', '[3] skipped-hour', '[4] no-start', '[4] cancelled-in-title'])
})
