import { expect, it } from 'vitest'
import { notedIn, readingSource, shownIn } from '../../../../tests/support/readingSource.ts'

const session = (more: object) => ({ event_key: '1', active: 'Y', name: 'Cloakroom', event_start: '2026-09-08 08:00', event_end: '2026-09-08 19:15', event_type: 'Breaks / Networking', description: '', venue: 'K Floor', venue_id: '7', id: '1431b61d59a47bd0eb505916e30a5bfa', event_subtype: '', start_time_ts: 1_788_847_200, ...more })
const rows = [
  session({}),
  session({ id: 'f31a60c9bffdbc04ea8fe446bd8d644b', name: 'Keynote: Ten - Jem Gil, Staff Engineer, Graphile & Uri G, The Guild', event_type: 'Keynote Sessions', audience: 'Any', speakers: [{ id: '2', name: 'Uri G', company: 'The Guild', custom_order: 1 }, { id: '1', name: 'Jem Gil', company: 'Graphile', custom_order: 0 }] }),
  session({ id: 'a', name: 'Title - Jo Smith, Acme', start_time_ts: undefined, active: 'N' }),
  session({ id: 'b', name: 'Off by an hour', event_start: '2026-09-08 09:00', event_end: '2026-09-08 09:30' }),
  session({ id: '5f3c1f1e000040008000000000000001', name: 'Ours', event_start: undefined, event_end: undefined, start_date: '2026-09-08', start_time: '08:00:00', end_date: '2026-09-08', end_time: '08:30:00', venue: '', venue_id: '' }),
]

it('reads an export: the exact time goes before the clock, entries before the title', () => {
  const programme = readingSource('sched', [rows], { timeZone: 'Europe/Amsterdam' })
  expect(shownIn(programme)).toEqual([
    'Cloakroom | K Floor 2026-09-08T06:00/17:15',
    'Keynote: Ten | K Floor 2026-09-08T06:00/17:15 | Jem Gil (Graphile) | Uri G (The Guild)',
    'Title (cancelled) | K Floor 2026-09-08T06:00/17:15 | Jo Smith (Acme)',
    'Off by an hour | K Floor 2026-09-08T06:00/06:30',
    'Ours | nowhere 2026-09-08T06:00/06:30',
  ])
  expect(programme.people[0]).toMatchObject({ jobTitle: 'Staff Engineer', externalIds: [{ source: 'sched', id: '1' }] })
  expect(programme.sessions.map(({ placings }) => placings[0]?.guid ?? null)).toEqual([null, null, null, null, '5f3c1f1e-0000-4000-8000-000000000001'])
  expect(notedIn(programme)).toEqual(['export no-event-name', '[2] people-in-title', '[3] date-and-start-differ'])
})

it('works the zone out from the one exact time', () => {
  const programme = readingSource('sched', [rows.slice(0, 2)])
  expect([programme.event.timeZone, ...notedIn(programme)]).toEqual(['Etc/GMT-2', 'export no-time-zone', 'export no-event-name'])
  expect(() => readingSource('sched', [rows])).toThrow(/different offsets/)
  expect(() => readingSource('sched', [{ error: 'no access' }])).toThrow(/session\/export/)
})
