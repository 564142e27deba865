import { expect, it } from 'vitest'
import { z } from 'zod'
import { shapeOf } from '../../../tests/support/shapeOf.ts'
import { smallEdition } from '../../../tests/support/smallEdition.ts'
import type { Edition } from '../../program/edition.ts'
import type { SessionEntity, Slot } from '../../program/entities.ts'
import { atOnce } from '../../program/steps.ts'
import { renderSchedExport } from './renderSchedExport.ts'

/** What a program written for Sched picks from an export. */
const entries = z.array(z.object({
  event_key: z.string(), active: z.string(), name: z.string(), id: z.string(), venue: z.string(), event_start: z.string(), start_date: z.string(), start_time_ts: z.int(), end_time: z.string(),
  speakers: z.array(z.object({ username: z.string(), name: z.string() })).default([]),
}))
const bytesOf = (edition: Edition): string => atOnce(renderSchedExport(edition, { locale: 'en' }))
const readAs = (edition: Edition) => entries.parse(JSON.parse(bytesOf(edition)))
const withSessions = (change: (session: SessionEntity) => SessionEntity): Edition =>
  ({ ...smallEdition, entities: { ...smallEdition.entities, sessions: smallEdition.entities.sessions.map((each) => ({ ...each, ...change(each) })) } })

/** The small edition with these slots, and none of its own. */
const withSlots = (slots: readonly Partial<Slot>[]): Edition => withSessions((session) => ({
  ...session,
  slots: session.slug !== 'night-of-the-clocks' ? [] : slots.map((slot, at) => ({
    id: session.id, number: at + 1, guid: `5f3c1f1e-0000-4000-8000-00000000000${at + 1}`, room: null, startsAt: '', endsAt: '', state: 'confirmed', sequence: 0, changedAt: '2026-02-01T00:00:00Z', movedFrom: null, ...slot,
  })),
}))

/** An entry with all that a real export has, of an invented conference. */
const ownEntry = {
  event_key: '1', active: 'Y', pinned: 'N', name: 'Hello', event_start: '2026-01-05 09:00', event_end: '2026-01-05 09:30', event_type: 'Talks', event_subtype: '', description: '', goers: '0', seats: '0', invite_only: 'N',
  venue: 'Hall', venue_id: '7', id: '0123456789abcdef0123456789abcdef', audience: 'Any', speakers: [{ username: 'ada', id: '9', name: 'Ada', company: '', custom_order: 0 }],
  event_start_year: '2026', event_start_month: 'January', event_start_month_short: 'Jan', event_start_day: '5', event_start_weekday: 'Monday', event_start_weekday_short: 'Mon', event_start_time: '09:00',
  event_end_year: '2026', event_end_month: 'January', event_end_month_short: 'Jan', event_end_day: '5', event_end_weekday: 'Monday', event_end_weekday_short: 'Mon', event_end_time: '09:30',
  start_date: '2026-01-05', start_time: '09:00:00', start_time_ts: 1_767_603_600, end_date: '2026-01-05', end_time: '09:30:00',
}

it('has every key of an export, of the same type, and no other, whether or not a real one is at hand', () => {
  const ours = shapeOf(JSON.parse(bytesOf(withSessions((each) => ({ ...each, level: 'any' })))))
  expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(shapeOf([ownEntry])))
})

it('leaves out what a session has not, rather than giving null', () => {
  const [, , lunch]: unknown[] = z.array(z.unknown()).parse(JSON.parse(bytesOf(smallEdition)))
  expect(lunch).toMatchObject({ name: 'Lunch' })
  expect(lunch).not.toHaveProperty('speakers')
  expect(lunch).not.toHaveProperty('audience')
  expect(bytesOf(smallEdition)).not.toContain('null')
})

it('tells two starts at the same time on the clock apart by their instant when clocks go back', () => {
  const read = readAs(withSlots([
    { startsAt: '2026-10-25T01:30:00Z', endsAt: '2026-10-25T02:00:00Z' }, { startsAt: '2026-10-25T00:30:00Z', endsAt: '2026-10-25T01:00:00Z' },
  ]))
  expect(read.map(({ event_key: key, event_start: start }) => [key, start])).toEqual([['2', '2026-10-25 02:30'], ['1', '2026-10-25 02:30']])
  expect(read.map(({ start_time_ts: seconds }) => seconds)).toEqual([1_792_888_200, 1_792_891_800])
})

it('skips the hour that clocks skip when they go forward', () => {
  const [read] = readAs(withSlots([{ startsAt: '2026-03-29T00:30:00Z', endsAt: '2026-03-29T01:30:00Z' }]))
  expect(read).toMatchObject({ event_start: '2026-03-29 01:30', end_time: '03:30:00', start_time_ts: 1_774_744_200 })
})

it('puts slots of one start in the order of their numbers, the same however the edition lists them', () => {
  const same = { startsAt: '2026-03-28T09:00:00Z', endsAt: '2026-03-28T10:00:00Z' }
  expect(readAs(withSlots([{ ...same, number: 10 }, { ...same, number: 9 }])).map(({ event_key: key }) => key)).toEqual(['9', '10'])
  const reversed = { ...smallEdition, entities: { ...smallEdition.entities, sessions: smallEdition.entities.sessions.toReversed() } }
  expect(bytesOf(reversed)).toBe(bytesOf(smallEdition))
})

it('keeps what is cancelled or replaced, active so that clients show it, and says so in the name', () => {
  const marked = readAs(smallEdition).filter(({ name }) => name.startsWith('CANCELLED: ')).map(({ name, active }) => [name.slice(11), active])
  expect(marked).toEqual([['State encryption', 'Y'], ['Withdrawn', 'Y'], ['Old plan', 'Y']])
})

it('keeps its ids whatever a session is called', () => {
  const renamed = withSessions((each) => ({ ...each, slug: `new-${each.slug}`, title: { en: `New ${each.title.en ?? ''}` } }))
  expect(readAs(renamed).map(({ id }) => id)).toEqual(readAs(smallEdition).map(({ id }) => id))
})

it('is read by code that was written for Sched: days by date, in time, with the speakers found by username', () => {
  const read = readAs(smallEdition).sort((a, b) => a.start_time_ts - b.start_time_ts)
  const people = new Map(read.flatMap(({ speakers }) => speakers.map(({ username, name }) => [username, name])))
  expect(Object.fromEntries(people)).toEqual({ 'mira-okafor': 'Mira Okafor', 'jan-lind': 'Jan Lind' })
  const days = Map.groupBy(read, ({ start_date: date }) => date)
  expect([...days].map(([date, ofDay]) => [date, ofDay.map(({ event_key: key, speakers }) => [key, speakers.map(({ username }) => people.get(username))])])).toEqual([
    ['2026-03-28', [['1', ['Mira Okafor', 'Jan Lind']], ['2', []], ['7', []]]],
    ['2026-03-29', [['4', []], ['3', []], ['5', []], ['6', []]]],
  ])
})
